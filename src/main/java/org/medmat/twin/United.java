package org.medmat.twin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Numbers that belong together: the least of a group stands for it. Four bytes each. For one thread. */
final class United {

    private final int[] parents;

    United(int size) {
        parents = new int[size];
        for (int i = 0; i < size; i++) {
            parents[i] = i;
        }
    }

    /** Unites all with equal keys; 0 is none. */
    void uniteEqual(long[] keys) {
        int[] order = Sorting.of(keys);
        for (int i = 1; i < order.length; i++) {
            if (keys[order[i]] != 0 && keys[order[i]] == keys[order[i - 1]]) {
                unite(order[i - 1], order[i]);
            }
        }
    }

    void unite(int one, int other) {
        int first = find(one);
        int second = find(other);
        parents[Math.max(first, second)] = Math.min(first, second);
    }

    /** What stands for it. */
    int find(int number) {
        int at = number;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    /** The numbers that stand for themselves and maybe for others, ascending. */
    int[] standing() {
        int count = 0;
        int[] standing = new int[parents.length];
        for (int i = 0; i < parents.length; i++) {
            if (parents[i] == i) {
                standing[count++] = i;
            }
        }
        return Arrays.copyOf(standing, count);
    }

    /** Of two or more, each ascending, in order of their first. */
    List<int[]> all() {
        long[] roots = new long[parents.length];
        for (int i = 0; i < roots.length; i++) {
            roots[i] = find(i);
        }
        int[] order = Sorting.of(roots);
        List<int[]> groups = new ArrayList<>();
        for (int from = 0, to; from < order.length; from = to) {
            to = from + 1;
            while (to < order.length && roots[order[to]] == roots[order[from]]) {
                to++;
            }
            if (to - from > 1) {
                groups.add(Arrays.copyOfRange(order, from, to));
            }
        }
        return groups;
    }
}
