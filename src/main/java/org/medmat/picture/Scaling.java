package org.medmat.picture;

/** Makes pictures smaller: each new pixel is the mean of what it covers, in whole numbers. */
final class Scaling {

    private Scaling() {}

    /** At most as large as it is. */
    static Raster to(Raster raster, int width, int height) {
        int channels = raster.channels();
        byte[] pixels = new byte[width * height * channels];
        long[] sums = new long[width * channels];
        long whole = (long) raster.width() * raster.height();
        for (int y = 0; y < height; y++) {
            java.util.Arrays.fill(sums, 0);
            long top = (long) y * raster.height();
            long bottom = top + raster.height();
            for (long row = top / height; row * height < bottom; row++) {
                long share = Math.min(bottom, (row + 1) * height) - Math.max(top, row * height);
                addRow(raster, (int) row, width, share, sums);
            }
            for (int i = 0; i < sums.length; i++) {
                pixels[y * sums.length + i] = (byte) ((sums[i] + whole / 2) / whole);
            }
        }
        return new Raster(width, height, channels, pixels);
    }

    private static void addRow(Raster raster, int row, int width, long share, long[] sums) {
        int channels = raster.channels();
        int begin = row * raster.width() * channels;
        for (int x = 0; x < width; x++) {
            long left = (long) x * raster.width();
            long right = left + raster.width();
            for (long column = left / width; column * width < right; column++) {
                long part = share * (Math.min(right, (column + 1) * width) - Math.max(left, column * width));
                int at = begin + (int) column * channels;
                for (int c = 0; c < channels; c++) {
                    sums[x * channels + c] += part * (raster.pixels()[at + c] & 0xff);
                }
            }
        }
    }
}
