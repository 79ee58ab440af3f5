package org.medmat.output;

import java.util.List;
import java.util.Map;

/**
 * What was built, from what, with which seed. Holds no times and no paths of this machine, so that equal builds have equal manifests.
 *
 * @param version of the program
 * @param seed of all random choices
 * @param catalog the catalog's fingerprint
 * @param imagePrefix what stands before the images' paths
 * @param maxOptions how many options a question has at most
 * @param datasets by number
 * @param files by path
 */
public record Manifest(
        String version,
        long seed,
        String catalog,
        String imagePrefix,
        int maxOptions,
        List<Dataset> datasets,
        List<File> files) {

    /** The name of the manifest's file. */
    public static final String NAME = "medmat-manifest.json";

    /**
     * @param number the dataset's
     * @param name the dataset's
     * @param layout the form of the download that was found; empty where there is only one
     * @param files how many files its tree has
     * @param fingerprint of their names and sizes
     * @param rows how many rows were read: as many as train, test and skipped together
     * @param found how many images gave samples
     * @param expected how many a complete download gives: a number, a range, or empty
     * @param train how many items of them are for training
     * @param test how many are for testing
     * @param skipped rows that gave no item, by reason
     * @param labels samples by label
     * @param split the rule of the split
     * @param groups how many patients, or single images, were kept together
     * @param sharedLeftOut how many items the subset's files lack because another dataset of it holds the same picture
     */
    public record Dataset(
            int number,
            String name,
            String layout,
            long files,
            String fingerprint,
            long rows,
            long found,
            String expected,
            long train,
            long test,
            Map<String, Long> skipped,
            Map<String, Long> labels,
            String split,
            long groups,
            long sharedLeftOut) {}

    /**
     * @param path below the output folder, with forward slashes
     * @param sha256 of its bytes, in hexadecimal
     */
    public record File(String path, long items, long bytes, String sha256) {}

    /** Whether files of both builds may stand beside each other: they come from the same seed, catalog and program. */
    public boolean agreesWith(Manifest other) {
        return hasSettings(other.version, other.seed, other.imagePrefix, other.maxOptions)
                && catalog.equals(other.catalog);
    }

    /** Whether it was built by this program and so, from whatever catalog. */
    public boolean hasSettings(String otherVersion, long otherSeed, String otherPrefix, int otherMaxOptions) {
        return version.equals(otherVersion)
                && seed == otherSeed
                && imagePrefix.equals(otherPrefix)
                && maxOptions == otherMaxOptions;
    }
}
