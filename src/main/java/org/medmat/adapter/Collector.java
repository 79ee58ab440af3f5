package org.medmat.adapter;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.medmat.item.OwnSplit;
import org.medmat.label.LabelSet;
import org.medmat.problem.Place;
import org.medmat.sample.Column;
import org.medmat.sample.Numbers;
import org.medmat.sample.Regions;
import org.medmat.sample.Samples;
import org.medmat.sample.SkipReason;
import org.medmat.sample.Sources;
import org.medmat.sample.Sources.Words;
import org.medmat.sample.Truth;
import org.medmat.tree.FileList;

/**
 * Unites what the rows of each image say, whatever their order; keeps a few bytes an image. What the rows come to is decided when all are
 * read.
 */
final class Collector {

    private static final int UNSEEN = 0;
    private static final int LEFT_OUT = 1;
    private static final int FIRST_TRUTH = 2;

    private final Adapter adapter;
    private final FileList files;
    private final Tally tally;
    /** For each file: one of the constants above, or a truth's number. */
    private final Numbers states;

    private final Numbers said;
    private final Numbers sourceOf;
    private final Numbers rowOf;
    private final ImageTies ties;
    private final RegionLists regions = new RegionLists();
    private final Distinct<Truth> truths = new Distinct<>();
    private final WordList words = new WordList();
    private final Distinct<String> sources = new Distinct<>();

    Collector(Adapter adapter, FileList files, Tally tally) {
        this.adapter = adapter;
        this.files = files;
        this.tally = tally;
        this.states = new Numbers(files.size());
        this.said = new Numbers(files.size());
        this.sourceOf = new Numbers(files.size());
        this.rowOf = new Numbers(files.size());
        this.ties = new ImageTies(files.size(), files::path, tally);
    }

    /**
     * What a row comes to.
     *
     * @param truth what {@link #number(Truth)} gives for what it says
     * @param words what {@link #number(Words)} gives for its words
     * @param leaveOut whether it says that its image is left out
     */
    record Said(int truth, int words, boolean leaveOut) {}

    /**
     * Where a row stands and what it says beside its labels.
     *
     * @param source what {@link #source} gives for its file
     */
    record RowFacts(
            Place place,
            int source,
            int row,
            String patient,
            @Nullable OwnSplit own) {}

    /** Takes what a row says of a whole image. */
    void take(int file, Said row, RowFacts facts) {
        if (states.get(file) != UNSEEN) {
            tally.skip(SkipReason.MERGED);
        }
        unite(file, row, facts);
    }

    /** Takes what is marked in an image: for each label that was marked there before, or twice now, a row is merged. */
    void take(int file, Regions marked, RowFacts facts) {
        for (int merged = regions.add(file, marked); merged > 0; merged--) {
            tally.skip(SkipReason.MERGED);
        }
        marked.list().forEach(region -> {
            Words said = new Words(region.evidence().raw(), region.evidence().rule());
            Truth truth = Truth.of(LabelSet.of(region.label()));
            unite(file, new Said(number(truth), number(said), false), facts);
        });
    }

    /** Takes a row that says that its image is left out, whatever is marked in it. */
    void leaveOut(int file) {
        tally.skip(SkipReason.EXCLUDED);
        states.set(file, LEFT_OUT);
    }

    private void unite(int file, Said row, RowFacts facts) {
        ties.patient(file, facts.patient());
        ties.own(file, facts.own());
        int state = states.get(file);
        if (state == UNSEEN) {
            said.set(file, row.words());
            sourceOf.set(file, facts.source());
            rowOf.set(file, facts.row());
        }
        if (row.leaveOut() || state == LEFT_OUT) {
            states.set(file, LEFT_OUT);
        } else if (state == UNSEEN) {
            states.set(file, FIRST_TRUTH + row.truth());
        } else {
            said.set(file, words.both(said.get(file), row.words()));
            if (state != FIRST_TRUTH + row.truth()) {
                Truth both = truths.get(state - FIRST_TRUTH).and(truths.get(row.truth()));
                states.set(file, FIRST_TRUTH + number(both));
            }
        }
    }

    /** What stands for a truth from now on. */
    int number(Truth truth) {
        return truths.number(truth);
    }

    /** What stands for the words of a row. */
    int number(Words said) {
        return words.number(said);
    }

    /** What stands for a label file, or for a pattern. */
    int source(String written) {
        return sources.number(written);
    }

    /** The label file or pattern of a number. */
    String source(int number) {
        return sources.get(number);
    }

    /** Ends the collecting. */
    Samples samples() {
        Decisions decisions = Decisions.of(adapter, truths);
        int[] images = IntStream.range(0, states.size())
                .filter(file -> isSample(file, decisions))
                .toArray();
        IntStream.range(0, states.size())
                .filter(file -> states.get(file) != UNSEEN && !isSample(file, decisions))
                .forEach(file -> lose(file, decisions));
        for (int at = 0; at < images.length; at++) {
            states.set(at, decisions.truth(states.get(images[at]) - FIRST_TRUTH));
            said.set(at, said.get(images[at]));
            sourceOf.set(at, sourceOf.get(images[at]));
            rowOf.set(at, rowOf.get(images[at]));
        }
        return new Samples(
                new Samples.Images(files::path, images),
                new Column<>(states, truths.values()),
                new Sources(new Column<>(said, words.finished()), new Column<>(sourceOf, sources.values()), rowOf),
                ties.of(images),
                regions.of(images));
    }

    private boolean isSample(int file, Decisions decisions) {
        return states.get(file) >= FIRST_TRUTH && decisions.isSample(states.get(file) - FIRST_TRUTH);
    }

    private void lose(int file, Decisions decisions) {
        int state = states.get(file);
        if (state == LEFT_OUT) {
            int marked = regions.labels(file);
            for (int label = 0; label < (adapter.hasRegions() ? marked : 1); label++) {
                tally.skip(SkipReason.EXCLUDED);
            }
        } else if (decisions.isContradiction(state - FIRST_TRUTH)) {
            tally.skip(
                    SkipReason.CONTRADICTION,
                    Place.of(files.path(file)),
                    "rows of this image give it different labels",
                    "correct the label file, or say in the dataset's file which label `wins`");
        } else {
            tally.skip(SkipReason.NO_LABEL);
        }
    }
}
