package org.medmat.view;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Columns while they are filled. For one thread. */
final class Growing {

    private static final int FIRST = 1 << 12;

    private Growing() {}

    static final class Ints {
        private int[] values = new int[FIRST];
        private int size;

        void add(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size + (size >> 1));
            }
            values[size++] = value;
        }

        int[] take() {
            int[] all = Arrays.copyOf(values, size);
            values = new int[0];
            return all;
        }
    }

    static final class Longs {
        private long[] values = new long[FIRST];
        private int size;

        void add(long value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size + (size >> 1));
            }
            values[size++] = value;
        }

        long[] take() {
            long[] all = Arrays.copyOf(values, size);
            values = new long[0];
            return all;
        }
    }

    static final class Bytes {
        private byte[] values = new byte[FIRST];
        private int size;

        void add(byte value) {
            add(new byte[] {value});
        }

        void add(String text) {
            add(text.getBytes(StandardCharsets.UTF_8));
        }

        private void add(byte[] more) {
            if (size + more.length > values.length) {
                values = Arrays.copyOf(values, Math.addExact(size + more.length, size >> 1));
            }
            System.arraycopy(more, 0, values, size, more.length);
            size += more.length;
        }

        int size() {
            return size;
        }

        byte[] take() {
            byte[] all = Arrays.copyOf(values, size);
            values = new byte[0];
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
    }
}
