package org.medmat.picture;

import java.awt.image.IndexColorModel;
import java.util.List;

/** Numbers of a palette become its colours; grey where all of these are. */
final class Palettes {

    private Palettes() {}

    static Raster raster(java.awt.image.Raster values, IndexColorModel palette, List<String> remarks) {
        int[] colours = new int[palette.getMapSize()];
        palette.getRGBs(colours);
        int width = values.getWidth();
        int height = values.getHeight();
        int[] numbers = values.getSamples(values.getMinX(), values.getMinY(), width, height, 0, (int[]) null);
        return raster(width, height, numbers, colours, remarks);
    }

    /** @param colours alpha, red, green and blue, eight bits each */
    static Raster raster(int width, int height, int[] numbers, int[] colours, List<String> remarks) {
        boolean grey = true;
        boolean alpha = false;
        int[] shown = new int[colours.length];
        for (int i = 0; i < colours.length; i++) {
            int a = colours[i] >>> 24;
            int r = Alpha.over(colours[i] >> 16 & 0xff, a);
            int g = Alpha.over(colours[i] >> 8 & 0xff, a);
            int b = Alpha.over(colours[i] & 0xff, a);
            grey &= r == g && g == b;
            shown[i] = r << 16 | g << 8 | b;
        }
        int channels = grey ? 1 : 3;
        byte[] pixels = new byte[width * height * channels];
        int at = 0;
        for (int number : numbers) {
            // A number that the palette lacks is black.
            int colour = number < shown.length ? shown[number] : 0;
            alpha |= number < shown.length && colours[number] >>> 24 < 255;
            if (!grey) {
                pixels[at++] = (byte) (colour >> 16);
                pixels[at++] = (byte) (colour >> 8);
            }
            pixels[at++] = (byte) colour;
        }
        if (alpha) {
            Alpha.tell(remarks);
        }
        return new Raster(width, height, channels, pixels);
    }
}
