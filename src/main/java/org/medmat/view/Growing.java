package org.medmat.view;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Columns while they are filled. For one thread. */
final class Growing {

    private static final int CHUNK = 1 << 14;
    private static final int BYTES = 1 << 16;

    private Growing() {}

    /** In pieces that are never copied while it grows: arrays that double leave as much behind as they hold. */
    static final class Ints {
        private final List<int[]> full = new ArrayList<>();
        private int[] last = new int[CHUNK];
        private int size;

        void add(int value) {
            if (size == CHUNK) {
                full.add(last);
                last = new int[CHUNK];
                size = 0;
            }
            last[size++] = value;
        }

        /** All of them; none is left here. */
        int[] take() {
            int[] all = new int[Math.addExact(full.size() * CHUNK, size)];
            for (int i = 0; i < full.size(); i++) {
                System.arraycopy(full.get(i), 0, all, i * CHUNK, CHUNK);
            }
            System.arraycopy(last, 0, all, full.size() * CHUNK, size);
            full.clear();
            size = 0;
            return all;
        }
    }

    static final class Longs {
        private final List<long[]> full = new ArrayList<>();
        private long[] last = new long[CHUNK];
        private int size;

        void add(long value) {
            if (size == CHUNK) {
                full.add(last);
                last = new long[CHUNK];
                size = 0;
            }
            last[size++] = value;
        }

        /** All of them; none is left here. */
        long[] take() {
            long[] all = new long[Math.addExact(full.size() * CHUNK, size)];
            for (int i = 0; i < full.size(); i++) {
                System.arraycopy(full.get(i), 0, all, i * CHUNK, CHUNK);
            }
            System.arraycopy(last, 0, all, full.size() * CHUNK, size);
            full.clear();
            size = 0;
            return all;
        }
    }

    static final class Bytes {
        private final List<byte[]> full = new ArrayList<>();
        private byte[] last = new byte[BYTES];
        private int used;

        void add(byte value) {
            if (used == BYTES) {
                full.add(last);
                last = new byte[BYTES];
                used = 0;
            }
            last[used++] = value;
        }

        void add(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            if (bytes.length > BYTES - used) {
                for (byte each : bytes) {
                    add(each);
                }
            } else {
                System.arraycopy(bytes, 0, last, used, bytes.length);
                used += bytes.length;
            }
        }

        int size() {
            return Math.addExact(Math.multiplyExact(full.size(), BYTES), used);
        }

        /** All of them; none is left here. */
        byte[] take() {
            byte[] all = new byte[size()];
            for (int i = 0; i < full.size(); i++) {
                System.arraycopy(full.get(i), 0, all, i * BYTES, BYTES);
            }
            System.arraycopy(last, 0, all, full.size() * BYTES, used);
            full.clear();
            used = 0;
            return all;
        }
    }

    /** Each text once, by number. */
    static final class Dictionary<T, V> {
        private final Map<T, Integer> numbers = new HashMap<>();
        private final List<V> values = new ArrayList<>();
        private final Function<T, V> kept;

        /** @param kept what is kept of a text */
        Dictionary(Function<T, V> kept) {
            this.kept = kept;
        }

        int of(T text) {
            Integer known = numbers.get(text);
            if (known == null) {
                known = values.size();
                numbers.put(text, known);
                values.add(kept.apply(text));
            }
            return known;
        }

        List<V> values() {
            return List.copyOf(values);
        }

        V value(int number) {
            return values.get(number);
        }
    }
}
