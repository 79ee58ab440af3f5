package org.medmat.region;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The size of a TIFF's pages. */
final class TiffHeader {

    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int MOST_PAGES = 1000;

    private TiffHeader() {}

    /** Of the first page. */
    static Size read(HeaderBytes in) throws IOException {
        boolean bigEndian = in.u16(false) == 0x4d4d;
        in.skip(2);
        in.skipTo(in.u32(bigEndian));
        return directory(in, bigEndian).size();
    }

    /** Of all pages; a page that points back to one before it would make them endless. */
    static List<Size> pages(byte[] file, String name) throws IOException {
        HeaderBytes head = new HeaderBytes(new ByteArrayInputStream(file), name);
        boolean bigEndian = head.u16(false) == 0x4d4d;
        head.skip(2);
        List<Size> pages = new ArrayList<>();
        for (long next = head.u32(bigEndian); next != 0; ) {
            if (pages.size() == MOST_PAGES) {
                throw head.wrong("has more than " + MOST_PAGES + " pages, or turns in a circle");
            }
            if (next >= file.length) {
                throw head.cutOff();
            }
            int from = (int) next;
            Directory page = directory(
                    new HeaderBytes(new ByteArrayInputStream(file, from, file.length - from), name), bigEndian);
            pages.add(page.size);
            next = page.next;
        }
        return pages;
    }

    private static Directory directory(HeaderBytes in, boolean bigEndian) throws IOException {
        long width = 0;
        long height = 0;
        int entries = in.u16(bigEndian);
        for (int i = 0; i < entries; i++) {
            byte[] entry = in.bytes(12);
            switch ((int) HeaderBytes.number(entry, 0, 2, bigEndian)) {
                case WIDTH -> width = value(entry, bigEndian);
                case HEIGHT -> height = value(entry, bigEndian);
                default -> {}
            }
        }
        Size size = in.size(width, height);
        return new Directory(size, in.u32(bigEndian));
    }

    private static long value(byte[] entry, boolean bigEndian) {
        int type = (int) HeaderBytes.number(entry, 2, 2, bigEndian);
        return type == SHORT || type == LONG ? HeaderBytes.number(entry, 8, type == LONG ? 4 : 2, bigEndian) : 0;
    }

    private record Directory(Size size, long next) {}
}
