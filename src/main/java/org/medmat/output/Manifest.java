package org.medmat.output;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What was built, from what, with which seed. Holds no times and no paths of this machine, so that equal builds have equal manifests.
 *
 * @param subsets the fingerprint of all that the catalog says of a subset and its datasets, by the subset's number
 * @param datasets by number
 * @param files by path
 */
public record Manifest(
        Settings settings, SortedMap<Integer, String> subsets, List<Dataset> datasets, List<File> files) {

    /** The name of the manifest's file. */
    public static final String NAME = "medmat-manifest.json";

    /**
     * What files must have in common to stand beside each other.
     *
     * @param version of the program
     * @param seed of all random choices
     * @param imagePrefix what stands before the images' paths
     * @param maxOptions how many options a question has at most
     * @param distractors how wrong answers were chosen
     */
    public record Settings(String version, long seed, String imagePrefix, int maxOptions, String distractors) {}

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
     * @param read as many as items and skipped together
     * @param skipped those that gave no item, by reason
     */
    public record Rows(long read, Map<String, Long> skipped) {}

    /** @param sharedLeftOut how many the subset's files lack because another dataset of it holds the same picture */
    public record Items(long train, long test, long sharedLeftOut) {}

    /** @param groups how many patients, or single images, were kept together */
    public record Split(String rule, long groups) {}

    /**
     * @param path below the output folder, with forward slashes
     * @param sha256 of its bytes, in hexadecimal
     */
    public record File(String path, long items, long bytes, String sha256) {}
}
