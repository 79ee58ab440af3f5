package org.medmat.picture;

/**
 * The pixels of a picture in eight bits, row by row from the top. Nobody changes them once it is made.
 *
 * @param channels 1 for grey, 3 for red, green and blue
 */
public record Raster(int width, int height, int channels, byte[] pixels) {

    public Raster {
        if (channels != 1 && channels != 3 || pixels.length != width * height * channels) {
            throw new IllegalArgumentException(
                    width + " by " + height + " by " + channels + " in " + pixels.length + " bytes");
        }
    }

    /** Takes a row's pixels, grey ones too, as red, green and blue in one number each. */
    public void rgb(int y, int[] row) {
        int at = y * width * channels;
        for (int x = 0; x < width; x++, at += channels) {
            row[x] = (pixels[at] & 0xff) << 16
                    | (pixels[at + channels / 2] & 0xff) << 8
                    | pixels[at + channels - 1] & 0xff;
        }
    }
}
