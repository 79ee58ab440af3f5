package org.medmat.verify;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medmat.output.FileNames;
import org.medmat.sample.Side;

/**
 * What the name of a file of items says. The published tree writes {@code ori--} here and {@code Ori--} there: capitals
 * don't count.
 *
 * @param ofSubset whether it is a subset's file, else a dataset's
 */
record ItemFileName(boolean ofSubset, int number, Side side) implements Comparable<ItemFileName> {

    private static final Pattern NAME = Pattern.compile("(ori|subset)--(\\d{1,6})-(train|test)\\.json");
    private static final Comparator<ItemFileName> ORDER = Comparator.comparing(ItemFileName::ofSubset)
            .thenComparing(ItemFileName::number)
            .thenComparing(ItemFileName::side);

    /** By the name alone; in which folder the file lies does not matter. */
    static Optional<ItemFileName> of(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString().toLowerCase(Locale.ROOT));
        return name.matches()
                ? Optional.of(new ItemFileName(
                        name.group(1).equals("subset"),
                        Integer.parseInt(name.group(2)),
                        name.group(3).equals(Side.TRAIN.word()) ? Side.TRAIN : Side.TEST))
                : Optional.empty();
    }

    /** A path below the output folder, written as a build writes it. */
    static Optional<ItemFileName> ofPath(String path) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        // What is no name of ours is perhaps no name that this system knows.
        return last.matches("[A-Za-z0-9.-]+")
                ? of(Path.of(last)).filter(name -> name.path().equals(path))
                : Optional.empty();
    }

    /** Where a build writes it. */
    String path() {
        return ofSubset ? FileNames.ofSubset(number, side) : FileNames.ofDataset(number, side);
    }

    @Override
    public int compareTo(ItemFileName other) {
        return ORDER.compare(this, other);
    }
}
