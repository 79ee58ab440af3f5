package org.medmat.region;

import java.io.IOException;

/** The size of a JPEG: in its frame header, which follows any number of segments in any order. */
final class JpegHeader {

    private static final int END = 0xd9;
    private static final int SCAN = 0xda;

    private JpegHeader() {}

    static Size read(HeaderBytes in) throws IOException {
        in.skip(2);
        while (true) {
            int marker = marker(in);
            if (marker == END || marker == SCAN) {
                throw in.wrong("a JPEG without a size");
            }
            if (standsAlone(marker)) {
                continue;
            }
            int length = in.u16(true);
            if (length < 2) {
                throw in.wrong("a JPEG with a segment of no length");
            }
            if (isFrame(marker)) {
                in.skip(1);
                int height = in.u16(true);
                return in.size(in.u16(true), height);
            }
            in.skip(length - 2L);
        }
    }

    /** Passes over what should not stand between segments, as decoders do. */
    private static int marker(HeaderBytes in) throws IOException {
        while (true) {
            if (in.u8() == 0xff) {
                int marker = in.u8();
                while (marker == 0xff) {
                    marker = in.u8();
                }
                if (marker != 0) {
                    return marker;
                }
            }
        }
    }

    private static boolean standsAlone(int marker) {
        return marker == 0x01 || marker >= 0xd0 && marker <= 0xd8;
    }

    /** Of the sixteen markers three are for tables and reserve. */
    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }
}
