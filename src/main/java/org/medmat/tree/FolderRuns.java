package org.medmat.tree;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The folder of each file, kept once for all files of a folder that stand side by side. */
final class FolderRuns {

    private final int[] begins;
    private final int[] folders;

    private FolderRuns(int[] begins, int[] folders) {
        this.begins = begins;
        this.folders = folders;
    }

    int folderOf(int file) {
        int at = Arrays.binarySearch(begins, file);
        return folders[at < 0 ? -at - 2 : at];
    }

    /** Takes the folder of one file after the other. */
    static final class Builder {

        private int[] begins = new int[16];
        private int[] folders = new int[16];
        private int runs;
        private int files;

        int files() {
            return files;
        }

        /** The folder of the last file; there must be one. */
        int last() {
            return folders[runs - 1];
        }

        /** In order, each as often as it comes again after another. */
        IntStream folders() {
            return Arrays.stream(folders, 0, runs);
        }

        void add(int folder) {
            if (runs == 0 || last() != folder) {
                if (runs == begins.length) {
                    begins = Arrays.copyOf(begins, LooseNames.grown(runs));
                    folders = Arrays.copyOf(folders, LooseNames.grown(runs));
                }
                begins[runs] = files;
                folders[runs++] = folder;
            }
            files++;
        }

        FolderRuns build() {
            return new FolderRuns(Arrays.copyOf(begins, runs), Arrays.copyOf(folders, runs));
        }

        /** The folder of each file, to be had at once. */
        int[] spelledOut() {
            int[] each = new int[files];
            for (int run = 0; run < runs; run++) {
                Arrays.fill(each, begins[run], run + 1 < runs ? begins[run + 1] : files, folders[run]);
            }
            return each;
        }
    }
}
