package org.medmat.adapter;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medmat.tree.FileList;

/** Files that hold one picture. The file nearest to the root, of equally near ones the first, stands for all. */
final class SamePictures {

    private final FileList files;
    private final Map<Long, Integer> byName = new HashMap<>();
    /** For each file another one that holds the same picture, or itself; made for the first such file. */
    private int @Nullable [] others;

    private long @Nullable [] names;

    SamePictures(FileList files) {
        this.files = files;
    }

    /** @param name equal for files of one picture; 0 where nothing is said */
    void add(int file, long name) {
        if (name == 0) {
            return;
        }
        if (names == null) {
            names = new long[files.size()];
        }
        Integer before = byName.putIfAbsent(name, file);
        if (before != null) {
            unite(before, file);
        }
        int picture = standingFor(file);
        names[picture] = one(names[picture], name);
    }

    /** Of two names that a picture has, whatever their order. */
    private static long one(long name, long other) {
        return name == 0 || other == 0 ? name + other : Math.min(name, other);
    }

    void unite(int one, int other) {
        int a = standingFor(one);
        int b = standingFor(other);
        if (a != b) {
            int[] all = others();
            boolean first = files.depth(a) != files.depth(b) ? files.depth(a) < files.depth(b) : a < b;
            all[first ? b : a] = first ? a : b;
            if (names != null) {
                names[first ? a : b] = one(names[a], names[b]);
            }
        }
    }

    private int[] others() {
        int[] all = others;
        if (all == null) {
            all = new int[files.size()];
            for (int file = 0; file < all.length; file++) {
                all[file] = file;
            }
            others = all;
        }
        return all;
    }

    int standingFor(int file) {
        int at = file;
        if (others != null) {
            while (others[at] != at) {
                at = others[at];
            }
        }
        return at;
    }

    /** The name of a picture; 0 where it has none. */
    long name(int file) {
        return names == null ? 0 : names[file];
    }

    boolean areNamed() {
        return names != null;
    }
}
