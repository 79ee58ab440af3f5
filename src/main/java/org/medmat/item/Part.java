package org.medmat.item;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file of items: those of a dataset or of a subset, for one side.
 *
 * @param number the dataset's or the subset's
 */
public record Part(Whole of, int number, Side side) implements Comparable<Part> {

    private static final Pattern NAME = Pattern.compile("(ori|subset)--(\\d{1,6})-(train|test)");
    private static final String ENDING = ".json";
    private static final String ORIGINS = "medmat-origins/";

    /** The folders that a build writes files of items and of their origins into. */
    public static final List<String> FOLDERS =
            List.of(Whole.DATASET.folder, Whole.SUBSET.folder, ORIGINS.substring(0, ORIGINS.length() - 1));

    private static final String ORIGINS_ENDING = ".jsonl";
    private static final Comparator<Part> ORDER =
            Comparator.comparing(Part::of).thenComparing(Part::number).thenComparing(Part::side);

    /** Of what it is a part. */
    public enum Whole {
        DATASET("Ori", "Original_Medical_Datasets"),
        SUBSET("Subset", "Aggregated_Subsets");

        private final String word;
        private final String folder;

        Whole(String word, String folder) {
            this.word = word;
            this.folder = folder;
        }
    }

    public static Part ofDataset(int number, Side side) {
        return new Part(Whole.DATASET, number, side);
    }

    public static Part ofSubset(int number, Side side) {
        return new Part(Whole.SUBSET, number, side);
    }

    /** By the name of a file, wherever it lies. The published tree writes {@code ori--} here and {@code Ori--} there: capitals don't count. */
    public static Optional<Part> named(String file) {
        String lower = file.toLowerCase(Locale.ROOT);
        Matcher name = NAME.matcher(lower.endsWith(ENDING) ? lower.substring(0, lower.length() - ENDING.length()) : "");
        return name.matches()
                ? Optional.of(new Part(
                        name.group(1).equals("subset") ? Whole.SUBSET : Whole.DATASET,
                        Integer.parseInt(name.group(2)),
                        name.group(3).equals(Side.TRAIN.word()) ? Side.TRAIN : Side.TEST))
                : Optional.empty();
    }

    /** A path below the output folder, spelt as a build spells it. */
    public static Optional<Part> at(String path) {
        return named(path.substring(path.lastIndexOf('/') + 1))
                .filter(part -> part.path().equals(path));
    }

    /** The part whose origins lie at a path below the output folder. */
    private static Optional<Part> ofOrigins(String path) {
        return path.startsWith(ORIGINS) && path.endsWith(ORIGINS_ENDING)
                ? named(path.substring(ORIGINS.length(), path.length() - 1))
                        .filter(part -> part.originsPath().equals(path))
                : Optional.empty();
    }

    public boolean isOfSubset() {
        return of == Whole.SUBSET;
    }

    /** {@code Ori--02-train}. */
    public String name() {
        return pair() + "-" + side.word();
    }

    /** {@code Ori--02}: both sides. */
    public String pair() {
        return String.format(Locale.ROOT, "%s--%02d", of.word, number);
    }

    /** {@code Ori--02 boxes}: of both sides what asks for boxes. */
    public String pairOfBoxes() {
        return pair() + " boxes";
    }

    /** Both names of the pair. */
    public Stream<String> pairs() {
        return Stream.of(pair(), pairOfBoxes());
    }

    /** The same of the other side. */
    public Part other() {
        return new Part(of, number, side.other());
    }

    /** Where a build writes it, below the output folder. */
    public String path() {
        return of.folder + "/" + name() + ENDING;
    }

    /** Where a build writes the origins of its items. */
    public String originsPath() {
        return ORIGINS + name() + ORIGINS_ENDING;
    }

    /** Everything that a build writes for it. */
    public List<String> paths() {
        return isOfSubset() ? List.of(path()) : List.of(path(), originsPath());
    }

    /** The part that a file below the output folder belongs to, of whatever form it is. */
    public static Optional<Part> ofFile(String path) {
        return at(path).or(() -> ofOrigins(path));
    }

    @Override
    public int compareTo(Part other) {
        return ORDER.compare(this, other);
    }
}
