package org.medmat.output;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.OptBoolean;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.medmat.guess.Measure;

/**
 * What was built, from what, with which seed. Holds no times and no paths of this machine, so that equal builds have equal manifests.
 *
 * @param mixture how its items were chosen from those of other folders, by the names of the command's options; empty where it is a build's
 * @param subsets the fingerprint of all that the catalog says of a subset and its datasets, by the subset's number
 * @param datasets by number
 * @param guessers what guessers reach in two files, train and test, that a build wrote, by the name of the pair
 * @param files by path
 */
public record Manifest(
        Settings settings,

        @JacksonInject(value = Manifest.MIXTURE, useInput = OptBoolean.TRUE) @JsonInclude(JsonInclude.Include.NON_EMPTY)
        SortedMap<String, String> mixture,

        SortedMap<Integer, String> subsets,
        List<Dataset> datasets,
        SortedMap<String, Guessed> guessers,
        List<File> files) {

    static final String MIXTURE = "mixture";

    /** The name of the manifest's file. */
    public static final String NAME = "medmat-manifest.json";

    /** Of a build. */
    public Manifest(
            Settings settings,
            SortedMap<Integer, String> subsets,
            List<Dataset> datasets,
            SortedMap<String, Guessed> guessers,
            List<File> files) {
        this(settings, Collections.emptySortedMap(), subsets, datasets, guessers, files);
    }

    /** Whether its items were chosen from those of other folders. */
    @JsonIgnore
    public boolean isMixture() {
        return !mixture.isEmpty();
    }

    /**
     * What files must have in common to stand beside each other.
     *
     * @param version of the program
     * @param seed of all random choices
     * @param imagePrefix what stands before the images' paths
     * @param maxOptions how many options a question has at most
     * @param distractors how wrong answers were chosen
     * @param kinds the kinds of questions that were asked for, in order; empty: all that a subset asks
     * @param twins the SHA-256 of the file of twins; empty: there was none
     */
    public record Settings(
            String version,
            long seed,
            String imagePrefix,
            int maxOptions,
            String distractors,
            List<String> kinds,
            String twins) {

        /** What is set otherwise in another build, in words; in the order of the settings. */
        public List<String> differences(Settings other) {
            Map<String, List<Object>> both = new LinkedHashMap<>();
            both.put("version", List.of(version, other.version));
            both.put("seed", List.of(seed, other.seed));
            both.put("image prefix", List.of(imagePrefix, other.imagePrefix));
            both.put("most options", List.of(maxOptions, other.maxOptions));
            both.put("distractors", List.of(distractors, other.distractors));
            both.put("kinds", List.of(inWords(kinds), inWords(other.kinds)));
            both.put("twins", List.of(inWords(twins), inWords(other.twins)));
            return both.entrySet().stream()
                    .filter(each ->
                            !each.getValue().get(0).equals(each.getValue().get(1)))
                    .map(each -> each.getKey() + " " + each.getValue().get(0) + " -> "
                            + each.getValue().get(1))
                    .toList();
        }

        private static String inWords(String twins) {
            return twins.isEmpty() ? "none" : twins;
        }

        private static String inWords(List<String> kinds) {
            return kinds.isEmpty() ? "all" : String.join(",", kinds);
        }
    }

    /**
     * @param number the dataset's
     * @param name the dataset's
     * @param subset the number of its subset
     */
    public record Dataset(
            int number,
            String name,
            int subset,
            String licence,
            Download download,
            Images images,
            Rows rows,
            Items items,
            Split split) {}

    /**
     * The tree that was read.
     *
     * @param layout its form; empty where there is only one
     * @param files how many files it has
     * @param fingerprint of their names and sizes
     * @param missing label files that belong to it and are not there
     */
    public record Download(String layout, long files, String fingerprint, List<String> missing) {}

    /**
     * The images that gave samples.
     *
     * @param expected how many a complete download gives: a number, a range, or empty
     * @param labels how many have each label
     */
    public record Images(long found, String expected, Map<String, Long> labels) {}

    /**
     * The rows of label files, or files whose path is their label.
     *
     * @param read as many as asked and skipped together
     * @param asked those of whose images an item asks; an image may be asked several times
     * @param skipped those that gave no item, by reason
     */
    public record Rows(long read, long asked, Map<String, Long> skipped) {}

    /** @param sharedLeftOut how many the subset's files lack because another dataset of it holds the same picture */
    public record Items(long train, long test, long sharedLeftOut) {}

    /** @param groups how many patients, or single images, were kept together */
    public record Split(String rule, long groups) {}

    /**
     * What is answered without the picture; shares to four decimals.
     *
     * @param items how many test items were asked
     * @param right how many of them each guesser answers rightly
     */
    public record Guessed(long items, BigDecimal chance, BigDecimal base, BigDecimal floor, Map<String, Long> right) {

        private static final int DECIMALS = 4;

        public static Guessed of(Measure measure) {
            Map<String, Long> right = new LinkedHashMap<>();
            measure.right().forEach((guesser, count) -> right.put(guesser.word(), count));
            return new Guessed(
                    measure.items(),
                    decimals(measure.chance()),
                    decimals(measure.base()),
                    decimals(measure.floor()),
                    right);
        }

        /** A share as it is written. */
        public static BigDecimal decimals(double share) {
            return new BigDecimal(share).setScale(DECIMALS, RoundingMode.HALF_UP);
        }
    }

    /**
     * @param path below the output folder, with forward slashes
     * @param sha256 of its bytes, in hexadecimal
     */
    public record File(String path, long items, long bytes, String sha256) {}
}
