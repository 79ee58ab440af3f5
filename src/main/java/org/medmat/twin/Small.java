package org.medmat.twin;

import java.util.Arrays;
import org.medmat.picture.Raster;

/**
 * A picture in small: grey, 48 x 48 whatever its size and shape, its darkest place 0 and its brightest 255. By it copies are known that differ
 * in file, size, colour, brightness or contrast. Never changes.
 */
public final class Small {

    public static final int SIDE = 48;
    public static final int BYTES = SIDE * SIDE;

    /** How far apart darkest and brightest place must lie, in 256ths of a grey level, for there to be something to see. */
    private static final int LEAST_RANGE = 4 * 256;

    private static final int PLAIN_PLACE = SIDE / 8;
    private static final double PLAIN_DEVIATION = 0.2;
    private static final int LEAST_VARYING = 33;

    private final byte[] cells;

    private Small(byte[] cells) {
        this.cells = cells;
    }

    /** One that was kept: as {@link #bytes} gave it. */
    public static Small of(byte[] cells) {
        if (cells.length != BYTES) {
            throw new IllegalArgumentException("a small picture has " + BYTES + " bytes");
        }
        return new Small(cells.clone());
    }

    public static Small of(Raster raster) {
        long[] sums = sums(raster);
        long pixels = (long) raster.width() * raster.height();
        int[] levels = new int[BYTES];
        for (int cell = 0; cell < BYTES; cell++) {
            levels[cell] = (int) (sums[cell] * 256 / pixels);
        }
        int least = Arrays.stream(levels).min().orElse(0);
        int range = Arrays.stream(levels).max().orElse(0) - least;
        byte[] cells = new byte[BYTES];
        for (int cell = 0; range >= LEAST_RANGE && cell < BYTES; cell++) {
            cells[cell] = (byte) ((2 * 255 * (levels[cell] - least) + range) / (2 * range));
        }
        return new Small(cells);
    }

    /** What each cell holds of the picture: grey levels, each weighed with the area that it has there; a picture's pixel counts SIDE x SIDE. */
    private static long[] sums(Raster raster) {
        long[] sums = new long[BYTES];
        int[] row = new int[SIDE];
        for (int y = 0; y < raster.height(); y++) {
            Arrays.fill(row, 0);
            addRow(raster, y, row);
            int at = y * SIDE;
            int end = at + SIDE;
            for (int cell = at / raster.height(); at < end; cell++) {
                int part = Math.min(end, (cell + 1) * raster.height()) - at;
                for (int x = 0; x < SIDE; x++) {
                    sums[cell * SIDE + x] += (long) part * row[x];
                }
                at += part;
            }
        }
        return sums;
    }

    private static void addRow(Raster raster, int y, int[] row) {
        int width = raster.width();
        byte[] pixels = raster.pixels();
        int from = y * width * raster.channels();
        int cell = 0;
        int cellEnd = width;
        int at = 0;
        for (int x = 0; x < width; x++) {
            int grey = raster.channels() == 1 ? pixels[from + x] & 0xff : grey(pixels, from + 3 * x);
            int end = at + SIDE;
            while (end > cellEnd) {
                row[cell] += (cellEnd - at) * grey;
                at = cellEnd;
                cell++;
                cellEnd += width;
            }
            row[cell] += (end - at) * grey;
            at = end;
            if (at == cellEnd && cell + 1 < SIDE) {
                cell++;
                cellEnd += width;
            }
        }
    }

    private static int grey(byte[] pixels, int at) {
        return 77 * (pixels[at] & 0xff) + 150 * (pixels[at + 1] & 0xff) + 29 * (pixels[at + 2] & 0xff) + 128 >> 8;
    }

    /** Whether there is nothing to see by which it could be known again. */
    public boolean isFlat() {
        for (byte cell : cells) {
            if (cell != 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether there are hardly details: of 64 places of 6 x 6 cells few vary by more than a fifth of the picture's deviation. Many such pictures are
     * alike by chance.
     */
    boolean isPlain() {
        double least = variance(0, 0, SIDE) * (PLAIN_DEVIATION * PLAIN_DEVIATION);
        int varying = 0;
        for (int y = 0; y < SIDE; y += PLAIN_PLACE) {
            for (int x = 0; x < SIDE; x += PLAIN_PLACE) {
                varying += variance(x, y, PLAIN_PLACE) > least ? 1 : 0;
            }
        }
        return varying < LEAST_VARYING;
    }

    private double variance(int left, int top, int side) {
        long sum = 0;
        long squares = 0;
        for (int y = top; y < top + side; y++) {
            for (int x = left; x < left + side; x++) {
                int level = level(x, y);
                sum += level;
                squares += level * level;
            }
        }
        double mean = (double) sum / (side * side);
        return (double) squares / (side * side) - mean * mean;
    }

    /** So many times its levels. */
    void copyTo(int[] levels, int times) {
        for (int i = 0; i < BYTES; i++) {
            levels[i] = (cells[i] & 0xff) * times;
        }
    }

    /** The same seen in a mirror. */
    public Small mirrored() {
        byte[] mirrored = new byte[BYTES];
        for (int cell = 0; cell < BYTES; cell++) {
            mirrored[cell] = cells[cell / SIDE * SIDE + SIDE - 1 - cell % SIDE];
        }
        return new Small(mirrored);
    }

    int level(int x, int y) {
        return cells[y * SIDE + x] & 0xff;
    }

    public byte[] bytes() {
        return cells.clone();
    }
}
