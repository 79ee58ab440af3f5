package org.medmat.adapter;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.medmat.item.OwnSplit;
import org.medmat.problem.Place;
import org.medmat.sample.Samples;
import org.medmat.sample.Ties;

/**
 * What the rows of each image say of its patient and its side, whatever their order. The arrays are made when the first row says something.
 */
final class ImageTies {

    private final int files;
    private final IntFunction<String> paths;
    private final Tally tally;
    private long @Nullable [] patients;
    private byte @Nullable [] own;
    /** Patients of one image, in pairs: they stay together. */
    private final LongStream.Builder united = LongStream.builder();

    ImageTies(int files, IntFunction<String> paths, Tally tally) {
        this.files = files;
        this.paths = paths;
        this.tally = tally;
    }

    void patient(int file, String name) {
        if (!name.isEmpty()) {
            patient(file, Samples.patient(name));
        }
    }

    private void patient(int file, long patient) {
        if (patients == null) {
            patients = new long[files];
        }
        long before = patients[file];
        if (before != 0 && before != patient) {
            united.add(before).add(patient);
            tally.add(
                    "images have two different patients",
                    "they are kept on one side, with all images of both; look at the rows of this image",
                    Place.of(paths.apply(file)));
        }
        patients[file] = before == 0 ? patient : Math.min(before, patient);
    }

    /** A picture that somebody tests with is no picture to train with. */
    void own(int file, @Nullable OwnSplit split) {
        if (split == null) {
            return;
        }
        if (own == null) {
            own = new byte[files];
            Arrays.fill(own, Ties.NO_SPLIT);
        }
        byte before = own[file];
        if (before != Ties.NO_SPLIT && before != split.ordinal()) {
            tally.add(
                    "images stand in two parts of the dataset's own split",
                    "they count as test where one of the parts is; look at the rows of this image",
                    Place.of(paths.apply(file)));
        }
        own[file] = (byte) Math.max(before, split.ordinal());
    }

    /** Ends the collecting: what is known of these files, in this order. Takes over the arrays, which at a million images are most of the memory. */
    Ties of(int[] images) {
        for (int at = 0; at < images.length; at++) {
            if (patients != null) {
                patients[at] = patients[images[at]];
            }
            if (own != null) {
                own[at] = own[images[at]];
            }
        }
        return new Ties(patients, own, united.build().toArray());
    }
}
