package org.medmat.draft;

import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes the way to the images, above and below the level of the classes. */
final class FolderPattern {

    private static final Pattern PATIENT =
            Pattern.compile("(?i)(?:patient|pat|subject|subj|sub|case|person|study|p|s)?[_ -]*\\d+.*");

    private final Folders folders;
    private Collection<String> parts = Set.of();
    private boolean patient;

    FolderPattern(Folders folders) {
        this.folders = folders;
    }

    /**
     * The levels above one.
     *
     * @param closed whether the level itself says by its words where it is, so that wrappers above need not be named
     */
    String above(int level, boolean closed) {
        StringBuilder above = new StringBuilder(closed ? "**/" : "");
        boolean covered = closed;
        for (int i = 0; i < level; i++) {
            Collection<String> names = folders.names(i).keySet();
            if (takesSplit(names)) {
                parts = names;
                above.append(Patterns.oneOf("part", names)).append('/');
                covered = false;
            } else if (!covered) {
                above.append(oneName(names)).append('/');
            }
        }
        return above.toString();
    }

    /** The levels below one. */
    String below(int level) {
        if (!folders.areAllAsDeep()) {
            return "**/";
        }
        StringBuilder below = new StringBuilder();
        for (int i = level + 1; i < folders.levels(); i++) {
            Collection<String> names = folders.names(i).keySet();
            if (takesSplit(names)) {
                parts = names;
                below.append(Patterns.oneOf("part", names));
            } else if (!patient && names.size() > 1 && arePatients(names)) {
                patient = true;
                below.append("{patient}");
            } else {
                below.append(oneName(names));
            }
            below.append('/');
        }
        return below.toString();
    }

    private static String oneName(Collection<String> names) {
        return names.size() == 1 ? Patterns.literal(names.iterator().next()) : "*";
    }

    private boolean takesSplit(Collection<String> names) {
        return parts.isEmpty() && SplitWords.split(names) && Patterns.areListable(names);
    }

    private static boolean arePatients(Collection<String> names) {
        return ByFolder.areNumbered(names)
                && names.stream().allMatch(name -> PATIENT.matcher(name).matches());
    }

    /** The names of the folders that are parts of a split. */
    Collection<String> parts() {
        return parts;
    }

    boolean hasPatient() {
        return patient;
    }
}
