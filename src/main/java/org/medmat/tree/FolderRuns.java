package org.medmat.tree;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** The folder of each file, kept once for all files of a folder that stand side by side. */
final class FolderRuns {

    private final int[] begins;
    private final int[] folders;

    /** @param folderOf the number of a file's folder */
    FolderRuns(int files, IntUnaryOperator folderOf) {
        begins = IntStream.range(0, files)
                .filter(file -> file == 0 || folderOf.applyAsInt(file) != folderOf.applyAsInt(file - 1))
                .toArray();
        folders = Arrays.stream(begins).map(folderOf).toArray();
    }

    int folderOf(int file) {
        int at = Arrays.binarySearch(begins, file);
        return folders[at < 0 ? -at - 2 : at];
    }
}
