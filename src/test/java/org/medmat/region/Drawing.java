package org.medmat.region;

import java.util.Arrays;
import org.medmat.random.RandomStream;

/** Pixels that a test draws, and what is known of them by looking at each one. */
record Drawing(boolean[][] pixels) {

    /** Sparse or dense noise, some rectangles, or both; at times nothing, at times everything. */
    static Drawing random(RandomStream random, int most) {
        int width = 1 + random.below(most);
        int height = 1 + random.below(most);
        boolean[][] pixels = new boolean[height][width];
        int noise = random.below(4) == 0 ? 1 + random.below(60) : 0;
        for (boolean[] row : pixels) {
            for (int x = 0; x < width; x++) {
                row[x] = random.below(100) < noise;
            }
        }
        for (int i = random.below(4); i > 0; i--) {
            int x = random.below(width);
            int end = x + 1 + random.below(width - x);
            int y = random.below(height);
            for (boolean[] row : Arrays.asList(pixels).subList(y, y + 1 + random.below(height - y))) {
                Arrays.fill(row, x, end, true);
            }
        }
        return new Drawing(pixels);
    }

    static Drawing of(String... rows) {
        boolean[][] pixels = new boolean[rows.length][rows[0].length()];
        for (int y = 0; y < rows.length; y++) {
            for (int x = 0; x < rows[y].length(); x++) {
                pixels[y][x] = rows[y].charAt(x) == '#';
            }
        }
        return new Drawing(pixels);
    }

    Size size() {
        return new Size(pixels[0].length, pixels.length);
    }

    boolean get(int x, int y) {
        return pixels[y][x];
    }

    Bitmap bitmap() {
        Bitmap bitmap = new Bitmap(size());
        for (int y = 0; y < pixels.length; y++) {
            for (int x = 0; x < pixels[y].length; x++) {
                if (pixels[y][x]) {
                    bitmap.span(y, x, x + 1);
                }
            }
        }
        return bitmap;
    }

    /** Box and count, pixel by pixel. */
    Outline outline() {
        int[] box = {Integer.MAX_VALUE, Integer.MAX_VALUE, 0, 0};
        long count = 0;
        for (int y = 0; y < pixels.length; y++) {
            for (int x = 0; x < pixels[y].length; x++) {
                if (pixels[y][x]) {
                    count++;
                    box = new int[] {
                        Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x + 1), Math.max(box[3], y + 1)
                    };
                }
            }
        }
        return count == 0 ? Outline.NOTHING : new Outline(new Box(box[0], box[1], box[2], box[3]), count);
    }
}
