package org.medmat.tree;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Finds the names that stand twice among millions, in four bytes a name: the names are read again only where two may be equal. For one thread. */
final class DoubledNames {

    private int[] hashes = new int[16];
    private int count;

    void add(String name) {
        if (count == hashes.length) {
            hashes = Arrays.copyOf(hashes, FileNames.grown(count));
        }
        hashes[count++] = name.hashCode();
    }

    /** @param again tells the names once more */
    Set<String> found(Consumer<Consumer<String>> again) {
        Arrays.sort(hashes, 0, count);
        Set<Integer> suspect = new HashSet<>();
        for (int i = 1; i < count; i++) {
            if (hashes[i] == hashes[i - 1]) {
                suspect.add(hashes[i]);
            }
        }
        Set<String> doubled = new TreeSet<>();
        if (!suspect.isEmpty()) {
            Set<String> seen = new HashSet<>();
            again.accept(name -> {
                if (suspect.contains(name.hashCode()) && !seen.add(name)) {
                    doubled.add(name);
                }
            });
        }
        return doubled;
    }
}
