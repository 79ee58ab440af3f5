package org.medmat.picture;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.medmat.problem.DataException;
import org.medmat.region.Size;

/**
 * What a JPEG says of itself before its first scan, and the same JPEG without all that decoders stumble over or differ in: profiles,
 * thumbnails, texts, and which colours its values are.
 */
final class JpegStream {

    static final int LOSSLESS = 0xc3;

    private static final int MOST_SCANS = 200;
    /** Pixels times scans: each scan of a progressive JPEG goes over all of it. */
    private static final long MOST_WORK = 2_000_000_000L;

    private static final int SCAN = 0xda;
    private static final int END = 0xd9;
    private static final int RESTART = 0xd0;
    private static final int ADOBE = 0xee;
    private static final int EXIF = 0xe1;
    private static final int COMMENT = 0xfe;
    private static final int DICTIONARY = 0xf7;

    private final PictureFile source;
    private final byte[] file;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private int frame;
    private int bits;
    private int width;
    private int height;
    private int components;
    private String ids = "";
    private boolean hasJfif;
    private int transform = -1;
    private int orientation = 1;

    JpegStream(PictureFile source, byte[] file) throws DataException {
        this.source = source;
        this.file = file;
        read();
        if (!Size.fits(width, height)) {
            throw source.damage("a JPEG that says that it is " + width + " by " + height + " pixels");
        }
    }

    Size size() {
        return new Size(width, height);
    }

    int bits() {
        return bits;
    }

    int components() {
        return components;
    }

    boolean isLossless() {
        return frame == LOSSLESS;
    }

    /** As EXIF counts them, from 1, which is upright, to 8. */
    int orientation() {
        return orientation;
    }

    /** Whether its three or first three values are brightness and two differences of colour. */
    boolean isYcc() {
        if (transform >= 0 || components == 4) {
            return transform > 0;
        }
        return components == 3 && (hasJfif || !ids.equals("RGB"));
    }

    /** Whether its four values are written as Adobe does, with 255 for no ink. */
    boolean isInverted() {
        return transform >= 0;
    }

    /** The stream that every decoder gives back value by value. */
    byte[] plain() {
        return kept.toByteArray();
    }

    private void read() throws DataException {
        kept.write(0xff);
        kept.write(0xd8);
        int at = 2;
        while (true) {
            while (at < file.length && u8(at) != 0xff) {
                at++;
            }
            while (at < file.length && u8(at) == 0xff) {
                at++;
            }
            int marker = u8(at++);
            if (marker == SCAN) {
                finish(at - 2);
                return;
            }
            if (marker == END) {
                throw source.damage("a JPEG without a picture");
            }
            if (marker <= 1 || marker >= RESTART && marker < END) {
                continue;
            }
            int length = u8(at) << 8 | u8(at + 1);
            if (length < 2 || at + length > file.length) {
                throw source.damage("a JPEG that ends inside its header");
            }
            segment(marker, at, length);
            at += length;
        }
    }

    private void segment(int marker, int at, int length) throws DataException {
        if (marker == ADOBE && length >= 14 && begins(at + 2, "Adobe")) {
            transform = u8(at + 13);
        } else if (marker == 0xe0 && begins(at + 2, "JFIF\0")) {
            hasJfif = true;
        } else if (marker == EXIF && begins(at + 2, "Exif\0\0")) {
            orientation = orientation(at + 8, at + length);
        } else if (marker == DICTIONARY) {
            throw source.refusal(
                    "is JPEG-LS, which is not decoded", "write it anew without loss: dcmdjpls IN OUT, or as PNG");
        } else if (isFrame(marker)) {
            frame(marker, at, length);
        }
        if (marker < 0xe0 || marker > 0xef && marker != COMMENT) {
            kept.write(0xff);
            kept.write(marker);
            kept.write(file, at, length);
        }
    }

    private void frame(int marker, int at, int length) throws DataException {
        if (length < 8 || frame != 0) {
            throw source.damage("a JPEG with a damaged frame");
        }
        frame = marker;
        bits = u8(at + 2);
        height = u8(at + 3) << 8 | u8(at + 4);
        width = u8(at + 5) << 8 | u8(at + 6);
        components = u8(at + 7);
        if (length < 8 + 3 * components) {
            throw source.damage("a JPEG with a damaged frame");
        }
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < components; i++) {
            all.append((char) u8(at + 8 + 3 * i));
        }
        ids = all.toString();
        if (components != 1 && components != 3 && components != 4) {
            throw source.refusal("a JPEG of " + components + " colours", "save it as PNG");
        }
        if (marker > LOSSLESS) {
            throw source.refusal("a JPEG of a kind that nobody writes (arithmetic or hierarchical)", "save it as PNG");
        }
        if (marker != LOSSLESS && bits != 8) {
            throw source.refusal(
                    "a JPEG of " + bits + " bits, which is not decoded", "write it anew without loss: dcmdjpeg IN OUT");
        }
    }

    private void finish(int at) throws DataException {
        if (frame == 0) {
            throw source.damage("a JPEG without a size");
        }
        int scans = 0;
        for (int i = at; i < file.length - 1; i++) {
            if (file[i] == (byte) 0xff && file[i + 1] == (byte) SCAN) {
                scans++;
            }
        }
        if (scans > MOST_SCANS || (long) width * height * scans > MOST_WORK) {
            throw source.refusal("a JPEG of " + scans + " scans, which would take too long", "save it as PNG");
        }
        if (components > 1) {
            // Nothing is to be transformed.
            kept.writeBytes(new byte[] {-1, (byte) ADOBE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0});
        }
        kept.write(file, at, file.length - at);
    }

    /** Of all that EXIF holds only this is read. */
    private int orientation(int from, int to) {
        if (to - from < 8) {
            return 1;
        }
        boolean bigEndian = u8(from) == 'M';
        long directory = number(from + 4, 4, bigEndian);
        if (directory > to - from - 2) {
            return 1;
        }
        int at = from + (int) directory;
        int entries = (int) number(at, 2, bigEndian);
        for (int i = 0; i < entries && at + 14 + 12 * i <= to; i++) {
            int entry = at + 2 + 12 * i;
            if (number(entry, 2, bigEndian) == 0x112) {
                int value = (int) number(entry + 8, 2, bigEndian);
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private boolean begins(int at, String mark) {
        byte[] bytes = mark.getBytes(StandardCharsets.ISO_8859_1);
        return at + bytes.length <= file.length
                && java.util.Arrays.equals(file, at, at + bytes.length, bytes, 0, bytes.length);
    }

    private long number(int at, int count, boolean bigEndian) {
        long value = 0;
        for (int i = 0; i < count; i++) {
            value |= (long) (at + i < file.length ? file[at + i] & 0xff : 0) << 8 * (bigEndian ? count - 1 - i : i);
        }
        return value;
    }

    private int u8(int at) {
        // Behind the end stands the mark of the end.
        return at < file.length ? file[at] & 0xff : END;
    }
}
