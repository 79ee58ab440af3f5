package org.medmat.gallery;

import java.util.List;

/**
 * What was found out of a picture.
 *
 * @param bytes of the file
 * @param sha256 of the file
 * @param form as the decoder calls it; empty where nothing could be decoded
 * @param wrong what is wrong with it, in words
 * @param pixels a hash of its pixels as far as they were decoded, and of its size; empty where nothing was
 * @param small the small picture, as bytes
 */
record Seen(
        long bytes,
        String sha256,
        String form,
        int width,
        int height,
        int bits,
        int frames,
        List<String> wrong,
        String pixels,
        byte[] small) {

    static final String MISSING = "missing";
    static final String UNREADABLE = "unreadable";
    static final String CUT_OFF = "cut off";
    static final String ONE_COLOUR = "one colour";
    static final String OTHER_FORM = "not what its name says";

    boolean isReadable() {
        return !pixels.isEmpty();
    }
}
