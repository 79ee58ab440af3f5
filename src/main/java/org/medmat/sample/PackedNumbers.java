package org.medmat.sample;

/** A number from 0 on for each of many things, in as few bytes as the largest of them needs. Filled by one thread; any may read it then. */
public final class PackedNumbers {

    private final int size;
    private int width = 1;
    private byte[] bytes;

    /** So many zeros. */
    public PackedNumbers(int size) {
        this.size = size;
        this.bytes = new byte[size];
    }

    public static PackedNumbers of(int... numbers) {
        PackedNumbers all = new PackedNumbers(numbers.length);
        for (int i = 0; i < numbers.length; i++) {
            all.set(i, numbers[i]);
        }
        return all;
    }

    public int size() {
        return size;
    }

    public int get(int i) {
        int number = 0;
        for (int part = width - 1; part >= 0; part--) {
            number = number << 8 | bytes[i * width + part] & 0xff;
        }
        return number;
    }

    public void set(int i, int number) {
        if (number >>> 8 * (width - 1) >>> 8 != 0) {
            widen(number);
        }
        for (int part = 0; part < width; part++) {
            bytes[i * width + part] = (byte) (number >>> 8 * part);
        }
    }

    private void widen(int number) {
        int wider = width;
        while (number >>> 8 * (wider - 1) >>> 8 != 0) {
            wider++;
        }
        byte[] more = new byte[Math.multiplyExact(size, wider)];
        for (int i = 0; i < size; i++) {
            System.arraycopy(bytes, i * width, more, i * wider, width);
        }
        bytes = more;
        width = wider;
    }
}
