package org.medmat.adapter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.medmat.item.OwnSplit;
import org.medmat.item.Side;
import org.medmat.problem.Place;
import org.medmat.sample.Ties;

/**
 * What the rows of each image say of what binds it to others and to a side, whatever their order. Arrays are made when the first row says
 * something.
 */
final class ImageTies {

    private static final int PATIENT = 0;
    private static final int TWINS = 1;
    private static final int ALIKE = 2;
    private static final int FIRST_SHARE = 3;

    private final int files;
    private final int shares;
    private final IntFunction<String> paths;
    private final ScanTally tally;
    /** By kind of tie, then by file; 0 where nobody said anything. */
    private final Map<Integer, long[]> ties = new HashMap<>();

    private byte @Nullable [] own;
    private final BitSet ofTwoPatients = new BitSet();
    private final BitSet inTwoParts = new BitSet();
    /** Names of one image, in pairs: what they bind stays together. */
    private final LongStream.Builder united = LongStream.builder();

    ImageTies(int files, int shares, IntFunction<String> paths, ScanTally tally) {
        this.files = files;
        this.paths = paths;
        this.tally = tally;
        this.shares = shares;
    }

    void add(int file, BondReader.Bonds bonds) {
        add(file, PATIENT, bonds.patient());
        add(file, TWINS, bonds.twins());
        add(file, ALIKE, bonds.alike());
        for (int share = 0; share < bonds.shares().length; share++) {
            add(file, FIRST_SHARE + share, bonds.shares()[share]);
        }
        own(file, bonds.own());
    }

    private void add(int file, int kind, long name) {
        if (name == 0) {
            return;
        }
        long[] names = ties.computeIfAbsent(kind, added -> new long[files]);
        long before = names[file];
        if (before != 0 && before != name) {
            united.add(before).add(name);
            if (kind == PATIENT) {
                tell(
                        file,
                        ofTwoPatients,
                        "images have two different patients",
                        "they are kept on one side, with all images of both; look at the rows of this image");
            }
        }
        names[file] = before == 0 ? name : Math.min(before, name);
    }

    /** A picture that somebody tests with is no picture to train with. */
    private void own(int file, @Nullable OwnSplit split) {
        if (split == null) {
            return;
        }
        if (own == null) {
            own = new byte[files];
            Arrays.fill(own, Ties.NO_SPLIT);
        }
        byte before = own[file];
        if (before != Ties.NO_SPLIT && before != split.ordinal()) {
            tell(
                    file,
                    inTwoParts,
                    "images stand in two parts of the dataset's own split",
                    "they count as test where one of the parts is; look at the rows of this image");
        }
        own[file] = (byte) Math.max(before, split.ordinal());
    }

    /** Counts an image once, however many of its rows disagree. */
    private void tell(int file, BitSet told, String what, String remedy) {
        if (!told.get(file)) {
            told.set(file);
            tally.add(what, remedy, Place.of(paths.apply(file)));
        }
    }

    /** One picture lies in two files: what is said of one holds for the other. */
    void merge(int from, int into) {
        for (int kind : List.copyOf(ties.keySet())) {
            add(into, kind, Objects.requireNonNull(ties.get(kind))[from]);
        }
        if (own != null && own[from] != Ties.NO_SPLIT) {
            own(into, OwnSplit.values()[own[from]]);
        }
    }

    /** Equal for images that show the same thing; 0 where nobody said so. */
    long alike(int file) {
        long[] names = ties.get(ALIKE);
        return names == null ? 0 : names[file];
    }

    /** The side of the dataset's own split; null where it says nothing of the image. */
    @Nullable
    Side ownSide(int file) {
        return own == null || own[file] == Ties.NO_SPLIT ? null : OwnSplit.values()[own[file]].side();
    }

    boolean hasAlike() {
        return ties.containsKey(ALIKE);
    }

    /** Ends the collecting: what is known of these files, in this order. Takes over the arrays, which at a million images are most of the memory. */
    Ties of(int[] images) {
        List<long[]> bound = new ArrayList<>();
        ties.forEach((kind, names) -> {
            for (int at = 0; at < images.length; at++) {
                names[at] = names[images[at]];
            }
            if (kind != PATIENT) {
                bound.add(names);
            }
        });
        if (own != null) {
            for (int at = 0; at < images.length; at++) {
                own[at] = own[images[at]];
            }
        }
        List<long[]> shared = new ArrayList<>();
        for (int share = 0; share < shares; share++) {
            shared.add(ties.getOrDefault(FIRST_SHARE + share, new long[0]));
        }
        return new Ties(
                ties.get(PATIENT),
                own,
                new Ties.Further(bound, shared, united.build().toArray()));
    }
}
