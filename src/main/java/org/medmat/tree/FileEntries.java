package org.medmat.tree;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** Files, each with the number of its folder, in the order in which they were added. */
final class FileEntries {

    private final FileNames names;
    private int[] folderOf = new int[16];
    private long[] sizes = new long[16];
    private final BitSet folders = new BitSet();

    FileEntries() {
        this(new FileNames());
    }

    private FileEntries(FileNames names) {
        this.names = names;
    }

    void add(int folder, String name, long bytes) {
        int at = size();
        if (at == sizes.length) {
            folderOf = Arrays.copyOf(folderOf, FileNames.grown(at));
            sizes = Arrays.copyOf(sizes, FileNames.grown(at));
        }
        folderOf[at] = folder;
        sizes[at] = bytes;
        folders.set(folder);
        names.add(name.getBytes(StandardCharsets.UTF_8));
    }

    int size() {
        return names.size();
    }

    FileNames names() {
        return names;
    }

    int folderOf(int file) {
        return folderOf[file];
    }

    long bytes(int file) {
        return sizes[file];
    }

    /** The numbers of the folders that hold files. */
    IntStream folders() {
        return folders.stream();
    }

    /**
     * All of them in order of their paths, of two with the same path the one that came last; to be called in the end.
     *
     * @param paths of the folders, by their numbers
     */
    FileEntries sorted(List<String> paths) {
        // Those of a snapshot are in order.
        boolean inOrder = IntStream.range(1, size()).allMatch(i -> compare(i - 1, i, paths) < 0);
        if (!inOrder) {
            return picked(order(paths));
        }
        folderOf = Arrays.copyOf(folderOf, size());
        sizes = Arrays.copyOf(sizes, size());
        names.trim();
        return this;
    }

    private int[] order(List<String> paths) {
        Integer[] sorted = new Integer[size()];
        Arrays.setAll(sorted, i -> i);
        Arrays.parallelSort(sorted, (a, b) -> compare(a, b, paths));
        return IntStream.range(0, sorted.length)
                .filter(i -> i + 1 == sorted.length || compare(sorted[i], sorted[i + 1], paths) != 0)
                .map(i -> sorted[i])
                .toArray();
    }

    private FileEntries picked(int[] order) {
        FileEntries picked = new FileEntries(names.picked(order));
        picked.folderOf = Arrays.stream(order).map(i -> folderOf[i]).toArray();
        picked.sizes = Arrays.stream(order).mapToLong(i -> sizes[i]).toArray();
        picked.folders.or(folders);
        return picked;
    }

    private int compare(int a, int b, List<String> paths) {
        if (folderOf[a] == folderOf[b]) {
            return names.compare(a, b);
        }
        String folderA = paths.get(folderOf[a]);
        String folderB = paths.get(folderOf[b]);
        // The names decide only where one folder lies in the other.
        return folderA.startsWith(folderB) || folderB.startsWith(folderA)
                ? PathOrder.compare(FileList.join(folderA, names.get(a)), FileList.join(folderB, names.get(b)))
                : PathOrder.compare(folderA, folderB);
    }
}
