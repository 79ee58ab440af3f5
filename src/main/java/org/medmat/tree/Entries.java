package org.medmat.tree;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Files as they come, each with the number of its folder. While they come in order, as a snapshot's do, their names take little memory and
 * nothing need be sorted.
 */
final class Entries {

    private final List<String> folders;
    private final FolderRuns.Builder runs = new FolderRuns.Builder();
    private final Sizes sizes = new Sizes();
    private Names.Builder ordered = new Names.Builder();
    /** All names, when one has come out of order. */
    private @Nullable LooseNames loose;

    /** @param folders the paths of the folders by their numbers; it may grow */
    Entries(List<String> folders) {
        this.folders = folders;
    }

    void add(int folder, String name, long bytes) {
        byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
        if (loose == null && !isInOrder(folder, utf8)) {
            loose = LooseNames.of(ordered.build());
            ordered = new Names.Builder();
        }
        if (loose == null) {
            ordered.add(utf8);
        } else {
            loose.add(utf8);
        }
        runs.add(folder);
        sizes.add(bytes);
    }

    private boolean isInOrder(int folder, byte[] name) {
        if (runs.files() == 0) {
            return true;
        }
        byte[] last = ordered.last();
        return folder == runs.last()
                ? LooseNames.compare(last, 0, last.length, name, 0, name.length) < 0
                : PathOrder.compare(path(runs.last(), last), path(folder, name)) < 0;
    }

    /** The numbers of all folders that files were added of, some more than once. */
    IntStream folders() {
        return runs.folders();
    }

    /** All of them, in order of their paths; of two with the same path the one that came last. */
    Listing build() {
        if (loose == null) {
            return new Listing(runs.build(), ordered.build(), sizes);
        }
        int[] folderOf = runs.spelledOut();
        int[] order = order(loose, folderOf);
        FolderRuns.Builder sortedRuns = new FolderRuns.Builder();
        Names.Builder names = new Names.Builder();
        for (int file : order) {
            sortedRuns.add(folderOf[file]);
            names.add(loose.bytes(file));
        }
        return new Listing(sortedRuns.build(), names.build(), sizes.picked(order));
    }

    /** What a list of files is made of. */
    record Listing(FolderRuns runs, Names names, Sizes sizes) {}

    private int[] order(LooseNames names, int[] folderOf) {
        Integer[] sorted = new Integer[folderOf.length];
        Arrays.setAll(sorted, i -> i);
        Arrays.parallelSort(sorted, (a, b) -> compare(names, folderOf, a, b));
        int[] order = new int[sorted.length];
        int kept = 0;
        for (int i = 0; i < sorted.length; i++) {
            boolean comesAgain = i + 1 < sorted.length && compare(names, folderOf, sorted[i], sorted[i + 1]) == 0;
            if (!comesAgain) {
                order[kept++] = sorted[i];
            }
        }
        return Arrays.copyOf(order, kept);
    }

    private int compare(LooseNames names, int[] folderOf, int a, int b) {
        if (folderOf[a] == folderOf[b]) {
            return names.compare(a, b);
        }
        String folderA = folders.get(folderOf[a]);
        String folderB = folders.get(folderOf[b]);
        // The names decide only where one folder lies in the other.
        return folderA.startsWith(folderB) || folderB.startsWith(folderA)
                ? PathOrder.compare(path(folderOf[a], names.bytes(a)), path(folderOf[b], names.bytes(b)))
                : PathOrder.compare(folderA, folderB);
    }

    private String path(int folder, byte[] name) {
        return FileList.join(folders.get(folder), new String(name, StandardCharsets.UTF_8));
    }
}
