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
}
