package org.medmat.region;

import javax.imageio.stream.ImageInputStreamImpl;

/**
 * A file in memory as the image readers want it: of known length, so that they don't believe in more; and with an end to their patience, as
 * some ask for ever for what isn't there.
 */
public final class FileImageInput extends ImageInputStreamImpl {

    private static final int MOST_BEHIND_END = 1_000;

    private final byte[] file;
    private int behindEnd;

    public FileImageInput(byte[] file) {
        this.file = file;
    }

    @Override
    public int read() {
        bitOffset = 0;
        return streamPos < file.length ? file[(int) streamPos++] & 0xff : end();
    }

    @Override
    public int read(byte[] target, int from, int length) {
        bitOffset = 0;
        if (length == 0) {
            return 0;
        }
        if (streamPos >= file.length) {
            return end();
        }
        int count = (int) Math.min(length, file.length - streamPos);
        System.arraycopy(file, (int) streamPos, target, from, count);
        streamPos += count;
        return count;
    }

    private int end() {
        if (++behindEnd > MOST_BEHIND_END) {
            throw new IllegalStateException("more is read than there is");
        }
        return -1;
    }

    @Override
    public long length() {
        return file.length;
    }
}
