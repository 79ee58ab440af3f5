package org.medmat.sample;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;
import org.medmat.item.Evidence;
import org.medmat.item.OwnSplit;
import org.medmat.random.StableHash;

/** The images of one dataset and what is known of each, in the order of their paths, in a few bytes each. Any thread may read them. */
public final class Samples {

    private static final OwnSplit[] OWN = OwnSplit.values();

    private final IntFunction<String> paths;
    private final int[] images;
    /** Kept, as the split, the group, the draws and the key of each item ask for them. */
    private final long[] identities;

    private final Column<Truth> truths;
    private final Sources sources;
    private final Ties ties;
    private final List<Regions> regions;

    /**
     * The images.
     *
     * @param paths path of an image by its number
     * @param numbers of the images, ascending
     * @param above for each sample how many folders of its path are none of the picture's identity
     * @param named by number of the image an identity that does not come from its path, 0 for none; null where no image has one
     */
    public record Images(
            IntFunction<String> paths,
            int[] numbers,
            PackedNumbers above,
            @Nullable IntToLongFunction named) {

        private long identity(int sample) {
            long name = named == null ? 0 : named.applyAsLong(numbers[sample]);
            return name == 0 ? Identity.of(paths.apply(numbers[sample]), above.get(sample)) : name;
        }
    }

    /** @param regions of each sample; empty where nobody marked any */
    public Samples(Images images, Column<Truth> truths, Sources sources, Ties ties, List<Regions> regions) {
        this.paths = images.paths();
        this.images = images.numbers();
        this.identities = new long[this.images.length];
        Arrays.setAll(identities, images::identity);
        this.truths = truths;
        this.sources = sources;
        this.ties = ties;
        this.regions = List.copyOf(regions);
    }

    public int size() {
        return images.length;
    }

    /** The image's path below the dataset's folder. */
    public String path(int sample) {
        return paths.apply(images[sample]);
    }

    /** The number of its image's file. */
    public int image(int sample) {
        return images[sample];
    }

    /** What the picture is called inside: the same however the download was unpacked. */
    public long identity(int sample) {
        return identities[sample];
    }

    public Truth truth(int sample) {
        return truths.get(sample);
    }

    /** Every truth that some sample has, and perhaps others; each sample has the number of its own. */
    public Column<Truth> truths() {
        return truths;
    }

    /** The dataset's words that became the label. */
    public Evidence evidence(int sample) {
        return sources.of(sample);
    }

    /** What {@link #patient} gives for the samples of a patient; 0 for those without one. */
    public static long patient(String name) {
        return name.isEmpty() ? 0 : StableHash.of("patient", name);
    }

    /** Equal for samples of one patient; 0 where nobody is known. */
    public long patient(int sample) {
        long[] patients = ties.patients();
        return patients == null ? 0 : patients[sample];
    }

    Ties.Further further() {
        return ties.further();
    }

    /** For each share of the adapter the name of the sample's picture among those that datasets share; 0 where it is none of them. */
    public List<Long> shared(int sample) {
        if (ties.further().shares().isEmpty()) {
            return List.of();
        }
        return ties.further().shares().stream()
                .map(names -> names.length == 0 ? 0L : names[sample])
                .toList();
    }

    /** What the dataset itself says; null where it says nothing. */
    public @Nullable OwnSplit ownSplit(int sample) {
        byte[] own = ties.own();
        return own == null || own[sample] == Ties.NO_SPLIT ? null : OWN[own[sample]];
    }

    /** Whether it is told what is marked in images. */
    public boolean hasRegions() {
        return !regions.isEmpty();
    }

    /** What is marked in the image; there must be regions. */
    public Regions regions(int sample) {
        return regions.get(sample);
    }

    /** Whether the dataset comes with a split of its own. */
    public boolean hasOwnSplit() {
        for (int sample = 0; sample < size(); sample++) {
            if (ownSplit(sample) != null) {
                return true;
            }
        }
        return false;
    }
}
