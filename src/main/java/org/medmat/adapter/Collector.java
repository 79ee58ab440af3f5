package org.medmat.adapter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medmat.label.LabelSet;
import org.medmat.problem.Place;
import org.medmat.sample.Numbers;
import org.medmat.sample.Samples;
import org.medmat.sample.Side;
import org.medmat.sample.SkipReason;
import org.medmat.sample.Truth;
import org.medmat.tree.FileList;

/** Unites the rows of each image; keeps a few bytes an image. */
final class Collector {

    private static final int UNSEEN = 0;
    private static final int LEFT_OUT = 1;
    private static final int CONTRADICTED = 2;
    private static final int FIRST_TRUTH = 3;

    private final Adapter adapter;
    private final FileList files;
    private final Tally tally;
    /** For each file: one of the constants above, or a truth's place. */
    private final Numbers states;

    private final Numbers raws;
    /** Made when the first patient, or the first split, is told. */
    private long @Nullable [] patients;

    private byte @Nullable [] splits;
    private final List<Truth> truths = new ArrayList<>();
    private final Map<Truth, Integer> truthPlaces = new HashMap<>();
    private final List<String> rawTexts = new ArrayList<>();
    private final Map<String, Integer> rawPlaces = new HashMap<>();

    Collector(Adapter adapter, FileList files, Tally tally) {
        this.adapter = adapter;
        this.files = files;
        this.tally = tally;
        this.states = new Numbers(files.size());
        this.raws = new Numbers(files.size());
    }

    /**
     * Takes a row.
     *
     * @param truth what {@link #placeOf(Truth)} gave for what the row says
     * @param leaveOut whether the row says that its image is left out
     * @param raw what {@link #placeOf(String)} gave for the row's words
     */
    void take(int file, int truth, boolean leaveOut, int raw, String patient, @Nullable Side split) {
        int state = states.get(file);
        if (state != UNSEEN) {
            tally.skip(SkipReason.MERGED);
        } else if (!patient.isEmpty()) {
            tell(file, patient);
        }
        if (split != null) {
            tell(file, split);
        }
        if (leaveOut || state == LEFT_OUT) {
            states.set(file, LEFT_OUT);
        } else if (state == UNSEEN) {
            states.set(file, truth);
            raws.set(file, raw);
        } else if (state >= FIRST_TRUTH && state != truth) {
            states.set(
                    file,
                    unite(file, truths.get(state - FIRST_TRUTH), truths.get(truth - FIRST_TRUTH), rawTexts.get(raw)));
        }
    }

    private void tell(int file, String patient) {
        if (patients == null) {
            patients = new long[files.size()];
        }
        patients[file] = Samples.patient(patient);
    }

    /** The first split told counts. */
    private void tell(int file, Side split) {
        if (splits == null) {
            splits = new byte[files.size()];
            Arrays.fill(splits, (byte) -1);
        }
        if (splits[file] < 0) {
            splits[file] = (byte) split.ordinal();
        }
    }

    private int unite(int file, Truth before, Truth now, String raw) {
        Truth both = before.and(now);
        if (!adapter.multiLabel() && both.labels().size() > 1) {
            for (int winner : adapter.wins()) {
                if (both.labels().contains(winner)) {
                    return placeOf(new Truth(LabelSet.of(winner), both.unsure()));
                }
            }
            return CONTRADICTED;
        }
        String rawBefore = rawTexts.get(raws.get(file));
        if (!rawBefore.equals(raw) && !raw.isEmpty()) {
            raws.set(file, placeOf(rawBefore.isEmpty() ? raw : rawBefore + " + " + raw));
        }
        return placeOf(both);
    }

    /** What stands for a truth from now on. */
    int placeOf(Truth truth) {
        return FIRST_TRUTH
                + truthPlaces.computeIfAbsent(truth, added -> {
                    truths.add(added);
                    return truths.size() - 1;
                });
    }

    /** What stands for the words of a row. */
    int placeOf(String raw) {
        return rawPlaces.computeIfAbsent(raw, added -> {
            rawTexts.add(added);
            return rawTexts.size() - 1;
        });
    }

    /** Ends the collecting. The samples take over the arrays, which at a million images are most of the memory. */
    Samples samples() {
        int[] finished = finishedTruths();
        int size = 0;
        for (int file = 0; file < states.size(); file++) {
            if (isSample(file, finished)) {
                size++;
            }
        }
        int[] images = new int[size];
        int at = 0;
        for (int file = 0; file < states.size(); file++) {
            if (states.get(file) != UNSEEN && !isSample(file, finished)) {
                lose(file);
            } else if (states.get(file) != UNSEEN) {
                images[at] = file;
                states.set(at, finished[states.get(file) - FIRST_TRUTH]);
                raws.set(at, raws.get(file));
                if (patients != null) {
                    patients[at] = patients[file];
                }
                if (splits != null) {
                    splits[at] = splits[file];
                }
                at++;
            }
        }
        return new Samples(files::path, images, states, raws, patients, splits, truths, rawTexts);
    }

    /** For each truth the one it becomes when labels that hold only alone have left it. */
    private int[] finishedTruths() {
        int known = truths.size();
        int[] finished = new int[known];
        for (int i = 0; i < known; i++) {
            Truth truth = truths.get(i);
            LabelSet others = truth.labels().without(adapter.alone());
            LabelSet labels = others.isEmpty() ? truth.labels() : others;
            finished[i] = placeOf(new Truth(labels, truth.unsure().without(labels))) - FIRST_TRUTH;
        }
        return finished;
    }

    private boolean isSample(int file, int[] finished) {
        return states.get(file) >= FIRST_TRUTH
                && !truths.get(finished[states.get(file) - FIRST_TRUTH])
                        .labels()
                        .isEmpty();
    }

    private void lose(int file) {
        switch (states.get(file)) {
            case LEFT_OUT -> tally.skip(SkipReason.EXCLUDED);
            case CONTRADICTED ->
                tally.skip(
                        SkipReason.CONTRADICTION,
                        Place.of(files.path(file)),
                        "rows of this image give it different labels",
                        "correct the label file, or say in the dataset's file which label `wins`");
            default -> tally.skip(SkipReason.NO_LABEL);
        }
    }
}
