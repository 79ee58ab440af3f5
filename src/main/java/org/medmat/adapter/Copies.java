package org.medmat.adapter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.medmat.tree.FileList;
import org.medmat.tree.FileTree;

/**
 * Says which folders are copies of each other: nine in ten of the files that both have by one name are of one size, and of these the first, the
 * middle and the last have the same bytes. To read all would take as long as to copy the download. A snapshot remembers what was read.
 */
final class Copies {

    private static final int BUFFER = 1 << 16;
    private static final int OF_TEN = 9;

    private final FileTree tree;
    private final FileList files;
    private final PictureMemory pictures;
    private final Map<String, Boolean> known = new HashMap<>();

    Copies(FileTree tree, PictureMemory pictures) {
        this.tree = tree;
        this.files = tree.files();
        this.pictures = pictures;
    }

    /** Whether two files lie in the same place of two folders that are copies of each other. */
    boolean areCopies(int one, int other) {
        String a = files.path(one);
        String b = files.path(other);
        int rest = restInCommon(a, b);
        String first = a.substring(0, a.length() - rest);
        String second = b.substring(0, b.length() - rest);
        return rest > 0 && known.computeIfAbsent(first + '\0' + second, pair -> compare(one, first, second));
    }

    /** How many letters of both paths are the same names at their ends. */
    private static int restInCommon(String a, String b) {
        int rest = 0;
        int length = 0;
        while (length < Math.min(a.length(), b.length())
                && a.charAt(a.length() - 1 - length) == b.charAt(b.length() - 1 - length)) {
            length++;
            boolean atBegin = length == a.length() || a.charAt(a.length() - 1 - length) == '/';
            boolean atOther = length == b.length() || b.charAt(b.length() - 1 - length) == '/';
            rest = atBegin && atOther ? length : rest;
        }
        return rest;
    }

    /**
     * @param inFirst a file of the first folder
     * @param first what stands before the names of the files of one folder, with its slash
     */
    private boolean compare(int inFirst, String first, String second) {
        List<int[]> equal = new ArrayList<>();
        int common = 0;
        // The files of a folder stand together. To look through all for each of thousands of folders would take
        // minutes.
        int begin = inFirst;
        while (begin > 0 && files.path(begin - 1).startsWith(first)) {
            begin--;
        }
        for (int file = begin; file < files.size() && files.path(file).startsWith(first); file++) {
            int copy = files.find(second + files.path(file).substring(first.length()));
            if (copy >= 0 && copy != file) {
                common++;
                if (files.bytes(file) == files.bytes(copy)) {
                    equal.add(new int[] {file, copy});
                }
            }
        }
        return !equal.isEmpty()
                && equal.size() * 10L >= common * (long) OF_TEN
                && haveSameBytes(equal.get(0))
                && haveSameBytes(equal.get(equal.size() / 2))
                && haveSameBytes(equal.get(equal.size() - 1));
    }

    private boolean haveSameBytes(int[] pair) {
        try {
            return sum(pair[0]).equals(sum(pair[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String sum(int file) throws IOException {
        return pictures.fact(file, "sum", () -> {
            CRC32 sum = new CRC32();
            byte[] buffer = new byte[BUFFER];
            try (InputStream in = tree.open(file)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    sum.update(buffer, 0, read);
                }
            }
            return Long.toHexString(sum.getValue());
        });
    }
}
