package org.medmat.tree;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The names of files one behind the other in few bytes: of each but every fourth only what differs from the one before it. They stand in
 * pieces, so that more need no copy.
 */
final class Names {

    private static final int BLOCK = 4;
    private static final int PIECE_BITS = 16;
    private static final int PIECE = 1 << PIECE_BITS;

    private final List<byte[]> pieces;
    /** Where every fourth name begins: the number of the piece, and the place in it. */
    private final int[] blocks;

    private final int size;

    private Names(List<byte[]> pieces, int[] blocks, int size) {
        this.pieces = pieces;
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

    /** All names from the first on: quicker than to ask for one after the other. */
    Reader inOrder() {
        return new Reader(0);
    }

    private Reader read(int i) {
        Reader reader = new Reader(i - i % BLOCK);
        for (int left = i % BLOCK; left >= 0; left--) {
            reader.next();
        }
        return reader;
    }

    /** Spells out one name after the other. */
    final class Reader {

        private int next;
        private byte[] piece = {};
        private int at;
        private byte[] letters = new byte[64];
        private int length;

        /** @param first the first of a block */
        private Reader(int first) {
            this.next = first;
        }

        void next() {
            if (next % BLOCK == 0) {
                int block = blocks[next / BLOCK];
                piece = pieces.get(block >>> PIECE_BITS);
                at = block & (PIECE - 1);
            }
            next++;
            int shared = number();
            int rest = number();
            length = shared + rest;
            if (length > letters.length) {
                letters = Arrays.copyOf(letters, 2 * length);
            }
            System.arraycopy(piece, at, letters, shared, rest);
            at += rest;
        }

        /** Writes the name that {@link #next} has come to. */
        void addTo(ByteArrayOutputStream out) {
            out.write(letters, 0, length);
        }

        private int number() {
            int number = 0;
            for (int shift = 0; ; shift += 7) {
                byte part = piece[at++];
                number |= (part & 0x7f) << shift;
                if (part >= 0) {
                    return number;
                }
            }
        }
    }

    /** Takes one name after the other. */
    static final class Builder {

        private final List<byte[]> pieces = new ArrayList<>();
        private int end = PIECE;
        private int[] blocks = new int[16];
        private int size;
        private byte[] last = {};
        private final ByteArrayOutputStream block = new ByteArrayOutputStream();

        /** The name that was added last. */
        byte[] last() {
            return last;
        }

        void add(byte[] name) {
            int shared = 0;
            if (size % BLOCK == 0) {
                endBlock();
            } else {
                int differ = Arrays.mismatch(last, name);
                shared = differ < 0 ? name.length : differ;
            }
            addNumber(shared);
            addNumber(name.length - shared);
            block.write(name, shared, name.length - shared);
            last = name;
            size++;
        }

        private void addNumber(int number) {
            int left = number;
            for (; left > 0x7f; left >>>= 7) {
                block.write(left | 0x80);
            }
            block.write(left);
        }

        /** Puts a block behind the others, into a piece of its own if it is large. */
        private void endBlock() {
            int length = block.size();
            if (length == 0) {
                return;
            }
            if (length > PIECE - end) {
                pieces.add(new byte[Math.max(PIECE, length)]);
                end = 0;
            }
            int number = (size - 1) / BLOCK;
            if (number == blocks.length) {
                blocks = Arrays.copyOf(blocks, LooseNames.grown(number));
            }
            int piece = pieces.size() - 1;
            blocks[number] = piece << PIECE_BITS | end;
            System.arraycopy(block.toByteArray(), 0, pieces.get(piece), end, length);
            end += length;
            block.reset();
        }

        Names build() {
            endBlock();
            return new Names(List.copyOf(pieces), Arrays.copyOf(blocks, (size + BLOCK - 1) / BLOCK), size);
        }
    }
}
