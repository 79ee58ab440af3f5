package org.medmat.tree;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.medmat.text.Fold;

/** Finds files by their names or paths, whatever their spelling; made when the first is asked for. */
final class FoldedIndex {

    private final int size;
    private final IntFunction<String> texts;

    /** Each file's number below the hash of its folded text, sorted. */
    private volatile long @Nullable [] hashes;

    /** @param texts the name or path of each file */
    FoldedIndex(int size, IntFunction<String> texts) {
        this.size = size;
        this.texts = texts;
    }

    /** The files of this text, in order: spelt so, else the same in NFC, else but for case. */
    FileList.Named find(String text) {
        int[] alike = foldedAs(Fold.ignoringCase(text));
        int[] exact = only(alike, text::equals);
        if (exact.length > 0 || alike.length == 0) {
            return new FileList.Named(exact, Spelling.EXACT);
        }
        String composed = Fold.nfc(text);
        int[] same = only(alike, other -> composed.equals(Fold.nfc(other)));
        return same.length > 0 ? new FileList.Named(same, Spelling.COMPOSED) : new FileList.Named(alike, Spelling.CASE);
    }

    private int[] foldedAs(String folded) {
        long[] sorted = hashes();
        long hash = (long) folded.hashCode() << 32;
        int at = Arrays.binarySearch(sorted, hash);
        int from = at < 0 ? -at - 1 : at;
        int to = from;
        while (to < sorted.length && sorted[to] >> 32 == hash >> 32) {
            to++;
        }
        int[] files =
                Arrays.stream(sorted, from, to).mapToInt(each -> (int) each).toArray();
        return only(files, other -> folded.equals(Fold.ignoringCase(other)));
    }

    private int[] only(int[] files, Predicate<String> wanted) {
        return Arrays.stream(files).filter(f -> wanted.test(texts.apply(f))).toArray();
    }

    private long[] hashes() {
        long[] sorted = hashes;
        if (sorted == null) {
            sorted = new long[size];
            for (int i = 0; i < sorted.length; i++) {
                sorted[i] = (long) Fold.ignoringCase(texts.apply(i)).hashCode() << 32 | i;
            }
            Arrays.sort(sorted);
            hashes = sorted;
        }
        return sorted;
    }
}
