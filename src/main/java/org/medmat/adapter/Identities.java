package org.medmat.adapter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.medmat.sample.Identity;
import org.medmat.sample.PackedNumbers;
import org.medmat.tree.FileList;

/**
 * Finds what each picture is called inside: its path without the folders above what the pattern names, so that neither a wrapper folder nor
 * a second copy of the tree changes anything. Of copies one is taken; other pictures in the same place of two folders keep the folders that
 * tell them apart.
 */
final class Identities {

    /** Where many different pictures have one name in as many folders, to compare each with each would take too long. */
    private static final int COMPARED = 8;

    private final FileList files;
    private final SamePictures same;
    private final Copies copies;
    private final PackedNumbers above;

    /** @param above for each file how many folders above it are none of a pattern's own */
    Identities(FileList files, SamePictures same, Copies copies, PackedNumbers above) {
        this.files = files;
        this.same = same;
        this.copies = copies;
        this.above = above;
    }

    /** A file, and what its picture would be called inside. */
    private record Named(int file, long identity) {}

    /** Unites copies, and lets the names of others reach up until they differ. */
    void settle(int[] pictures) {
        int[] unnamed = IntStream.of(pictures)
                .filter(file -> same.name(file) == 0 && same.standingFor(file) == file)
                .toArray();
        if (haveOnePlace(unnamed)) {
            return;
        }
        List<Named> sorted = IntStream.of(unnamed)
                .mapToObj(file -> new Named(file, Identity.of(files.path(file), above.get(file))))
                .sorted(Comparator.comparingLong(Named::identity)
                        .thenComparingInt(named -> files.depth(named.file()))
                        .thenComparingInt(Named::file))
                .toList();
        IntStream.Builder others = IntStream.builder();
        for (int from = 0, to; from < sorted.size(); from = to) {
            to = from + 1;
            while (to < sorted.size()
                    && sorted.get(to).identity() == sorted.get(from).identity()) {
                to++;
            }
            List<Integer> different = new ArrayList<>();
            for (Named named : sorted.subList(from, to)) {
                int file = named.file();
                Optional<Integer> original = different.stream()
                        .limit(COMPARED)
                        .filter(other -> copies.areCopies(other, file))
                        .findFirst();
                original.ifPresentOrElse(other -> same.unite(other, file), () -> different.add(file));
            }
            if (different.size() > 1) {
                different.forEach(others::add);
            }
        }
        int[] told = others.build().toArray();
        if (told.length > 0) {
            int top = top(unnamed);
            IntStream.of(told).forEach(file -> above.set(file, Math.min(above.get(file), top)));
        }
    }

    /** The usual case: nothing needs to be compared where all files lie below one folder. */
    private boolean haveOnePlace(int[] pictures) {
        for (int i = 1; i < pictures.length; i++) {
            int folders = above.get(pictures[i]);
            String folder = files.folder(pictures[i]);
            String before = files.folder(pictures[i - 1]);
            if (folders != above.get(pictures[i - 1])
                    || !folder.equals(before) && !first(folder, folders).equals(first(before, folders))) {
                return false;
            }
        }
        return true;
    }

    private static String first(String folder, int parts) {
        int at = 0;
        for (int i = 0; i < parts; i++) {
            int slash = folder.indexOf('/', at);
            at = slash < 0 ? folder.length() : slash + 1;
        }
        return folder.substring(0, at);
    }

    /** How many folders all files have in common. */
    private int top(int[] pictures) {
        String[] common = files.folder(pictures[0]).split("/");
        int top = files.depth(pictures[0]);
        for (int picture : pictures) {
            String[] parts = files.folder(picture).split("/");
            int equal = 0;
            while (equal < Math.min(top, parts.length) && parts[equal].equals(common[equal])) {
                equal++;
            }
            top = equal;
        }
        return top;
    }
}
