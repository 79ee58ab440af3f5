package org.medmat.tree;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The names of files one behind the other in few bytes: of each but every fourth only what differs from the one before it. */
final class Names {

    private static final int BLOCK = 4;

    private final byte[] coded;
    /** Where every fourth name begins. */
    private final int[] blocks;

    private final int size;

    private Names(byte[] coded, int[] blocks, int size) {
        this.coded = coded;
        this.blocks = blocks;
        this.size = size;
    }

    int size() {
        return size;
    }

    String get(int i) {
        Reader name = read(i);
        return new String(name.letters, 0, name.length, StandardCharsets.UTF_8);
    }

    byte[] bytes(int i) {
        Reader name = read(i);
        return Arrays.copyOf(name.letters, name.length);
    }

    /** As {@link String#compareTo}, with a name given in UTF-8. */
    int compare(int i, byte[] other) {
        Reader name = read(i);
        return LooseNames.compare(name.letters, 0, name.length, other, 0, other.length);
    }

    /** Whether a name is what a text has from a place on. Names beyond ASCII are never found equal: this is for speed alone. */
    boolean isAscii(int i, String text, int from) {
        Reader name = read(i);
        if (text.length() - from != name.length) {
            return false;
        }
        for (int at = name.length - 1; at >= 0; at--) {
            if (name.letters[at] != text.charAt(from + at)) {
                return false;
            }
        }
        return true;
    }

    /** Those from the first on: quicker than to ask for one after the other. */
    Reader inOrder() {
        return new Reader(coded, 0);
    }

    private Reader read(int i) {
        Reader reader = new Reader(coded, blocks[i / BLOCK]);
        for (int left = i % BLOCK; left >= 0; left--) {
            reader.next();
        }
        return reader;
    }

    /** Spells out one name after the other. */
    static final class Reader {

        private final byte[] coded;
        private int at;
        private byte[] letters = new byte[64];
        private int length;

        private Reader(byte[] coded, int at) {
            this.coded = coded;
            this.at = at;
        }

        void next() {
            int shared = number();
            int rest = number();
            length = shared + rest;
            if (length > letters.length) {
                letters = Arrays.copyOf(letters, 2 * length);
            }
            System.arraycopy(coded, at, letters, shared, rest);
            at += rest;
        }

        /** Writes the name that {@link #next} has come to. */
        void addTo(ByteArrayOutputStream out) {
            out.write(letters, 0, length);
        }

        private int number() {
            int number = 0;
            for (int shift = 0; ; shift += 7) {
                byte part = coded[at++];
                number |= (part & 0x7f) << shift;
                if (part >= 0) {
                    return number;
                }
            }
        }
    }

    /** Takes one name after the other. */
    static final class Builder {

        private byte[] coded = new byte[256];
        private int end;
        private int[] blocks = new int[16];
        private int size;
        private byte[] last = {};

        int size() {
            return size;
        }

        /** The name that was added last. */
        byte[] last() {
            return last;
        }

        void add(byte[] name) {
            int shared = 0;
            if (size % BLOCK == 0) {
                int block = size / BLOCK;
                if (block == blocks.length) {
                    blocks = Arrays.copyOf(blocks, block + (block >> 1));
                }
                blocks[block] = end;
            } else {
                int differ = Arrays.mismatch(last, name);
                shared = differ < 0 ? name.length : differ;
            }
            addNumber(shared);
            addNumber(name.length - shared);
            ensure(name.length - shared);
            System.arraycopy(name, shared, coded, end, name.length - shared);
            end += name.length - shared;
            last = name;
            size++;
        }

        private void addNumber(int number) {
            ensure(5);
            int left = number;
            for (; left > 0x7f; left >>>= 7) {
                coded[end++] = (byte) (left | 0x80);
            }
            coded[end++] = (byte) left;
        }

        private void ensure(int more) {
            int least = Math.addExact(end, more);
            if (least > coded.length) {
                coded = Arrays.copyOf(coded, LooseNames.grown(least));
            }
        }

        Names build() {
            return new Names(Arrays.copyOf(coded, end), Arrays.copyOf(blocks, (size + BLOCK - 1) / BLOCK), size);
        }
    }
}
