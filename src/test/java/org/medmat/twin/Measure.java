package org.medmat.twin;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.medmat.picture.Raster;

/** Measures on drawn pictures which alterations are found, and what is taken for a copy that is none; prints the table of pictures.md. */
final class Measure {

    private Measure() {}

    /** Whether two of many pictures come into one group: the last one is the copy of the one of its number. */
    static int found(List<Small> distinct, List<Small> copies, boolean flipped)
            throws IOException, InterruptedException {
        List<Small> all = new ArrayList<>(distinct);
        all.addAll(copies);
        int found = 0;
        for (int[] group : groups(all, flipped)) {
            for (int one : group) {
                for (int other : group) {
                    found += other == one + distinct.size() ? 1 : 0;
                }
            }
        }
        return found;
    }

    static List<int[]> groups(List<Small> all, boolean flipped) throws IOException, InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(2);
        try {
            TwinFinder finder = new TwinFinder(
                    new TwinFinder.Pictures() {
                        @Override
                        public int size() {
                            return all.size();
                        }

                        @Override
                        public Small small(int picture) {
                            return all.get(picture);
                        }
                    },
                    workers);
            finder.uniteNear(flipped);
            return finder.groups();
        } finally {
            workers.shutdownNow();
        }
    }

    /** Of each kind so many. */
    static List<Raster> drawn(Drawn.Kind kind, int many, int side) {
        List<Raster> all = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            all.add(Drawn.of(kind, i, side));
        }
        return all;
    }

    static List<Small> smalls(List<Raster> rasters) {
        return rasters.stream().map(Small::of).toList();
    }

    static List<Small> altered(List<Raster> rasters, Alteration alteration) {
        SplittableRandom random = new SplittableRandom(alteration.ordinal());
        return rasters.stream()
                .map(raster -> Small.of(alteration.of(raster, random)))
                .toList();
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        int many = Integer.parseInt(args[0]);
        int side = Integer.parseInt(args[1]);
        StringBuilder table = new StringBuilder();
        List<StringBuilder> rows = new ArrayList<>();
        for (Alteration alteration : Alteration.values()) {
            rows.add(new StringBuilder("| " + alteration.words()));
        }
        for (Drawn.Kind kind : Drawn.Kind.values()) {
            List<Raster> rasters = drawn(kind, many, side);
            List<Small> smalls = smalls(rasters);
            int wrong = 0;
            for (int[] group : groups(smalls, false)) {
                wrong += group.length - 1;
            }
            table.append(String.format(Locale.ROOT, "%s: %d of %d distinct pictures in a group%n", kind, wrong, many));
            for (Alteration alteration : Alteration.values()) {
                int found = found(smalls, altered(rasters, alteration), alteration == Alteration.FLIPPED);
                rows.get(alteration.ordinal()).append(String.format(Locale.ROOT, " | %.1f", 100.0 * found / many));
            }
        }
        rows.forEach(row -> table.append(row).append(" |\n"));
        System.out.print(table);
    }
}
