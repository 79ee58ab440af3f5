package org.medmat.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.medmat.item.Part;

/**
 * How two builds differ, or two files of items. A program that tells it ends with 0 if it {@link #isNone}, else with 1.
 *
 * @param older the folder or file compared with
 * @param newer the folder or file that was compared
 * @param settings what was set otherwise when both were built, in words; none where one is a single file
 * @param files each file that either side has, also those that are equal; datasets before subsets, by number
 */
public record Difference(Path older, Path newer, List<String> settings, List<FileDifference> files) {

    private static final int EXAMPLES = 5;

    public Difference {
        settings = List.copyOf(settings);
        files = List.copyOf(files);
    }

    /**
     * Compares folders that a build wrote, or files of items. A file is compared with another file whatever the two are
     * called, and with that file of a folder that has its name, in any capitals. Ids don't count; files of which the
     * manifests say that they have equal bytes are not read.
     */
    public static Difference between(Path older, Path newer) throws IOException {
        return between(older, newer, EXAMPLES);
    }

    /** @param examples how many items of each kind of difference are told at most for each file */
    public static Difference between(Path older, Path newer, int examples) throws IOException {
        Compared left = Compared.of(older);
        Compared right = Compared.of(newer);
        if (left.isFile() && right.isFile()) {
            return new Difference(
                    older,
                    newer,
                    List.of(),
                    List.of(Comparison.of(newer.getFileName().toString(), older, newer, examples)));
        }
        SortedMap<Part, Compared.Listed> before = left.files(right);
        SortedMap<Part, Compared.Listed> after = right.files(left);
        SortedSet<Part> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        List<FileDifference> files = new ArrayList<>();
        for (Part name : names) {
            Compared.Listed one = before.get(name);
            Compared.Listed other = after.get(name);
            if (one == null) {
                files.add(FileDifference.onlyNew(
                        name.path(), Objects.requireNonNull(other).count()));
            } else if (other == null) {
                files.add(FileDifference.onlyOld(name.path(), one.count()));
            } else if (one.hasBytesOf(other)) {
                files.add(FileDifference.none(name.path(), one.count()));
            } else {
                files.add(Comparison.of(name.path(), one.file(), other.file(), examples));
            }
        }
        return new Difference(older, newer, left.settings(right), files);
    }

    public boolean isNone() {
        return files.stream().allMatch(FileDifference::isNone);
    }
}
