package org.medmat.region;

import java.awt.image.IndexColorModel;

/** The colours that the numbers of an indexed image stand for; few-bit grey images are indexed too. */
final class Palette {

    private final int[] colours;

    Palette(IndexColorModel model) {
        colours = new int[model.getMapSize()];
        model.getRGBs(colours);
        for (int i = 0; i < colours.length; i++) {
            colours[i] &= 0xffffff;
        }
    }

    /** A number that the palette lacks is black. */
    int rgb(int index) {
        return index < 0 || index >= colours.length ? 0 : colours[index];
    }

    int grey(int index) {
        return greyOf(rgb(index));
    }

    /** As television weighs the colours, rounded. */
    static int greyOf(int rgb) {
        return (299 * (rgb >> 16 & 0xff) + 587 * (rgb >> 8 & 0xff) + 114 * (rgb & 0xff) + 500) / 1000;
    }
}
