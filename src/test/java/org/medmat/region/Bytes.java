package org.medmat.region;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A file that a test puts together byte by byte. */
final class Bytes {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final boolean bigEndian;

    private Bytes(boolean bigEndian) {
        this.bigEndian = bigEndian;
    }

    static Bytes little() {
        return new Bytes(false);
    }

    static Bytes big() {
        return new Bytes(true);
    }

    boolean isBigEndian() {
        return bigEndian;
    }

    Bytes text(String latin) {
        return bytes(latin.getBytes(StandardCharsets.ISO_8859_1));
    }

    Bytes bytes(byte... bytes) {
        out.writeBytes(bytes);
        return this;
    }

    Bytes u8(int... values) {
        for (int value : values) {
            out.write(value);
        }
        return this;
    }

    Bytes u16(int... values) {
        for (int value : values) {
            number(value, 2);
        }
        return this;
    }

    Bytes u24(int... values) {
        for (int value : values) {
            number(value, 3);
        }
        return this;
    }

    Bytes u32(long... values) {
        for (long value : values) {
            number(value, 4);
        }
        return this;
    }

    Bytes zeros(int count) {
        return bytes(new byte[count]);
    }

    byte[] done() {
        return out.toByteArray();
    }

    private void number(long value, int count) {
        for (int i = 0; i < count; i++) {
            out.write((int) (value >> 8 * (bigEndian ? count - 1 - i : i)));
        }
    }
}
