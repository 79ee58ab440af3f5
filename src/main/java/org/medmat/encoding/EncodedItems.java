package org.medmat.encoding;

import java.util.Arrays;

/**
 * The bytes of some items, one behind the other, without their ids: an item may stand in two files under two. Filled by one thread at a
 * time.
 */
public final class EncodedItems {

    private byte[] bytes = new byte[1 << 16];
    private int size;
    private int[] ends = new int[1 << 10];
    private int count;
    private final Recent recent = new Recent();

    /** How many there are, with those that have no text. */
    public int count() {
        return count;
    }

    /** Whether there is no such item: its sample gave none. */
    public boolean isEmpty(int item) {
        return start(item) == ends[item];
    }

    /** Ends an item; if nothing was added to it, it has no text. */
    public void end() {
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
        }
        ends[count++] = size;
    }

    /** Makes room for other items. */
    public void clear() {
        size = 0;
        count = 0;
    }

    /** What the last texts came to; kept when there is room for others. */
    Recent recent() {
        return recent;
    }

    public void add(byte[] part) {
        ensure(part.length);
        System.arraycopy(part, 0, bytes, size, part.length);
        size += part.length;
    }

    /** Adds letters of ASCII. */
    void addAscii(String text) {
        ensure(text.length());
        for (int i = 0; i < text.length(); i++) {
            bytes[size++] = (byte) text.charAt(i);
        }
    }

    void add(byte one) {
        ensure(1);
        bytes[size++] = one;
    }

    public byte[] bytes() {
        return bytes;
    }

    public int start(int item) {
        return item == 0 ? 0 : ends[item - 1];
    }

    public int length(int item) {
        return ends[item] - start(item);
    }

    private void ensure(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.addExact(size, Math.max(size, more)));
        }
    }
}
