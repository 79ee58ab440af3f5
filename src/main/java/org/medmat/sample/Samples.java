package org.medmat.sample;

import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.medmat.random.StableHash;

/**
 * The samples of one dataset, in the order of their images' paths, in a few bytes each.
 */
public final class Samples {

    private static final byte NO_SPLIT = -1;

    private final IntFunction<String> paths;
    private final int[] images;
    private final Numbers truths;
    private final Numbers raws;
    private final long @Nullable [] patients;
    private final byte @Nullable [] splits;
    private final List<Truth> truthList;
    private final List<String> rawList;
    private final List<Mark> marks;

    /**
     * @param paths path of an image by its number
     * @param images numbers of the images, ascending; of the others there may be more
     * @param truths what is known of each, as a place in truthList
     * @param raws the raw value of each, as a place in rawList
     * @param patients what {@link #patient(String)} gives for each; null if nobody is known
     * @param splits the own split of each: the ordinal of a {@link Side}, or -1; null if the dataset has none
     */
    public Samples(
            IntFunction<String> paths,
            int[] images,
            Numbers truths,
            Numbers raws,
            long @Nullable [] patients,
            byte @Nullable [] splits,
            List<Truth> truthList,
            List<String> rawList) {
        this(paths, images, truths, raws, patients, splits, truthList, rawList, List.of());
    }

    /** @param marks where the thing of each sample is; empty where samples are whole images */
    public Samples(
            IntFunction<String> paths,
            int[] images,
            Numbers truths,
            Numbers raws,
            long @Nullable [] patients,
            byte @Nullable [] splits,
            List<Truth> truthList,
            List<String> rawList,
            List<Mark> marks) {
        this.marks = List.copyOf(marks);
        this.paths = paths;
        this.images = images;
        this.truths = truths;
        this.raws = raws;
        this.patients = patients;
        this.splits = splits;
        this.truthList = List.copyOf(truthList);
        this.rawList = List.copyOf(rawList);
    }

    public int size() {
        return images.length;
    }

    /** The image's path below the dataset's folder. */
    public String path(int sample) {
        return paths.apply(images[sample]);
    }

    public int image(int sample) {
        return images[sample];
    }

    public Truth truth(int sample) {
        return truthList.get(truths.get(sample));
    }

    /** The place of the sample's truth in {@link #truths}. */
    public int truthNumber(int sample) {
        return truths.get(sample);
    }

    /** Every truth that some sample has, and perhaps others. */
    public List<Truth> truths() {
        return truthList;
    }

    /** The words of the dataset that became the label. */
    public String raw(int sample) {
        return rawList.get(raws.get(sample));
    }

    /** What {@link #patient} gives for the samples of a patient; 0 for those without one. */
    public static long patient(String name) {
        return name.isEmpty() ? 0 : StableHash.of("patient", name);
    }

    /** Equal for samples that must stay on one side: those of one patient, else of one image. */
    public long patient(int sample) {
        return patients == null || patients[sample] == 0 ? StableHash.of("image", path(sample)) : patients[sample];
    }

    public @Nullable Side ownSplit(int sample) {
        if (splits == null || splits[sample] == NO_SPLIT) {
            return null;
        }
        return splits[sample] == Side.TRAIN.ordinal() ? Side.TRAIN : Side.TEST;
    }

    /** Where the sample's thing is; null where it is the whole image. */
    public @Nullable Mark mark(int sample) {
        return marks.isEmpty() ? null : marks.get(sample);
    }

    /** How many different images the samples have. */
    public int imageCount() {
        int count = 0;
        for (int i = 0; i < images.length; i++) {
            if (i == 0 || images[i] != images[i - 1]) {
                count++;
            }
        }
        return count;
    }

    /** Whether the dataset comes with a split of its own. */
    public boolean hasOwnSplit() {
        for (int i = 0; i < images.length; i++) {
            if (ownSplit(i) != null) {
                return true;
            }
        }
        return false;
    }
}
