package org.medmat.synthetic;

import org.medmat.random.RandomStream;
import org.medmat.random.StableHash;

/**
 * A made-up picture with a medical look: a bright organ on a dark ground, and a lesion in it.
 *
 * @param shades what is seen, row by row: 0 is dark, 255 is bright
 * @param tint how much red, green and blue a shade has, out of 255
 */
record DrawnPicture(int width, int height, byte[] shades, int[] tint) {

    private static final int SMALLEST = 48;
    private static final int[][] TINTS = {{255, 255, 255}, {255, 150, 100}, {255, 175, 215}, {215, 235, 255}};

    /** A picture that depends on the path only. Those of one top folder have the same tint. */
    static DrawnPicture of(String path) {
        RandomStream random = new RandomStream(StableHash.of("picture", path));
        int width = SMALLEST + 8 * random.below(7);
        int height = SMALLEST + 8 * random.below(7);
        return of(path, width, height, random);
    }

    /** The same in another size. */
    static DrawnPicture of(String path, int width, int height) {
        return of(path, width, height, new RandomStream(StableHash.of("picture", path)));
    }

    private static DrawnPicture of(String path, int width, int height, RandomStream random) {
        Blob organ =
                new Blob(width / 2.0, height / 2.0, width * between(random, 34, 46), height * between(random, 34, 46));
        double size = Math.min(width, height) * between(random, 6, 16);
        Blob lesion = new Blob(
                width * between(random, 35, 65),
                height * between(random, 35, 65),
                size * between(random, 70, 130),
                size * between(random, 70, 130));
        double brightness = 110 + random.below(60);
        double contrast = (random.below(2) == 0 ? -1 : 1) * (50 + random.below(36));
        byte[] shades = new byte[width * height];
        long grain = 0;
        for (int i = 0; i < shades.length; i++) {
            // One number has eight grains, a byte each.
            grain = i % 8 == 0 ? random.next() : grain >>> 8;
            double inside = organ.depth(i % width, i / width);
            double shade = 12 + (grain & 15);
            if (inside > 0) {
                shade += brightness * (0.6 + 0.4 * inside)
                        + contrast * Math.min(1, 2 * lesion.depth(i % width, i / width));
            }
            shades[i] = (byte) Math.max(0, Math.min(255, (int) shade));
        }
        int slash = path.indexOf('/');
        String top = slash < 0 ? "" : path.substring(0, slash);
        return new DrawnPicture(width, height, shades, TINTS[Math.floorMod(StableHash.of(top), TINTS.length)]);
    }

    /** A part of one, from a range of hundredths. */
    private static double between(RandomStream random, int least, int most) {
        return (least + random.below(most - least + 1)) / 100.0;
    }

    /** An upright ellipse. */
    private record Blob(double x, double y, double radiusX, double radiusY) {

        /** 1 in the middle, 0 from the rim on. */
        double depth(int atX, int atY) {
            double dx = (atX - x) / radiusX;
            double dy = (atY - y) / radiusY;
            return Math.max(0, 1 - dx * dx - dy * dy);
        }
    }
}
