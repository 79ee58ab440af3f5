package org.medmat.picture;

import java.util.List;

/** Turns pictures upright that a camera has marked as turned. */
final class Turning {

    private Turning() {}

    /** @param orientation as EXIF counts them: 1 is upright, even ones are mirrored in pairs, from 5 on sides are swapped */
    static Raster upright(Raster raster, int orientation, List<String> remarks) {
        if (orientation == 1) {
            return raster;
        }
        remarks.add("turned upright as its EXIF says (" + orientation + ")");
        boolean swapped = orientation > 4;
        int width = swapped ? raster.height() : raster.width();
        int height = swapped ? raster.width() : raster.height();
        byte[] turned = new byte[raster.pixels().length];
        int at = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int across = swapped ? y : x;
                int down = swapped ? x : y;
                if (orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8) {
                    across = raster.width() - 1 - across;
                }
                if (orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7) {
                    down = raster.height() - 1 - down;
                }
                int from = (down * raster.width() + across) * raster.channels();
                for (int c = 0; c < raster.channels(); c++) {
                    turned[at++] = raster.pixels()[from + c];
                }
            }
        }
        return new Raster(width, height, raster.channels(), turned);
    }
}
