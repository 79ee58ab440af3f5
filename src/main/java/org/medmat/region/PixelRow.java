package org.medmat.region;

import org.jspecify.annotations.Nullable;

/** One row of a mask. It is used again for the next row: take from it what is needed. */
public final class PixelRow {

    private final int[] samples;
    private final @Nullable Palette palette;
    private final boolean colour;

    /**
     * @param samples a value a pixel: a colour, a number in the palette, or a grey value
     * @param palette what numbers mean; null where the samples are no numbers of one
     * @param colour whether the samples are colours
     */
    PixelRow(int[] samples, @Nullable Palette palette, boolean colour) {
        this.samples = samples;
        this.palette = palette;
        this.colour = colour;
    }

    public int width() {
        return samples.length;
    }

    /** From black, 0, to white, 255; what a file with more than eight bits has, unscaled. Of colours and palettes the grey they have. */
    public int grey(int x) {
        int sample = samples[x];
        return palette != null ? palette.grey(sample) : colour ? Palette.greyOf(sample) : sample;
    }

    /** Red, green and blue, eight bits each; transparency is not looked at. */
    public int rgb(int x) {
        int sample = samples[x];
        return palette != null ? palette.rgb(sample) : colour ? sample : Math.max(0, Math.min(sample, 255)) * 0x010101;
    }

    /** The value in the file itself: the number in the palette, or the grey value before it is stretched to eight bits. */
    public int index(int x) {
        return colour ? grey(x) : samples[x];
    }

    int[] samples() {
        return samples;
    }
}
