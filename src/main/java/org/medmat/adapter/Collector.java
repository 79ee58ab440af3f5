package org.medmat.adapter;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.medmat.item.Side;
import org.medmat.label.LabelSet;
import org.medmat.sample.Column;
import org.medmat.sample.Fates;
import org.medmat.sample.PackedNumbers;
import org.medmat.sample.Regions;
import org.medmat.sample.Samples;
import org.medmat.sample.SkipReason;
import org.medmat.sample.Sources;
import org.medmat.sample.Sources.Words;
import org.medmat.sample.Truth;
import org.medmat.tree.FileList;

/**
 * Unites what the rows of each picture say, whatever their order; keeps a few bytes a file. What the rows come to is decided when all are
 * read.
 */
final class Collector {

    private static final int UNSEEN = 0;
    private static final int LEFT_OUT = 1;
    private static final int FIRST_TRUTH = 2;
    private static final Truth NOTHING = Truth.of(LabelSet.EMPTY);
    private static final Words NO_WORDS = new Words("", "");

    private final Adapter adapter;
    private final FileList files;
    private final Fates fates;
    private final ScanTally tally;
    /** For each file: one of the constants above, or a truth's number. */
    private final PackedNumbers states;

    private final PackedNumbers said;
    private final PackedNumbers sourceOf;
    private final PackedNumbers rowOf;
    private final PackedNumbers above;
    private final ImageTies ties;
    private final SamePictures same;
    private final RegionLists regions = new RegionLists();
    private final LargestOfSeries series = new LargestOfSeries();
    private final BitSet doubted = new BitSet();
    private final Distinct<Truth> truths = new Distinct<>();
    private final WordList words = new WordList();
    private final Distinct<String> sources = new Distinct<>();

    Collector(Adapter adapter, FileList files, Fates fates, ScanTally tally) {
        this.adapter = adapter;
        this.files = files;
        this.fates = fates;
        this.tally = tally;
        this.states = new PackedNumbers(files.size());
        this.said = new PackedNumbers(files.size());
        this.sourceOf = new PackedNumbers(files.size());
        this.rowOf = new PackedNumbers(files.size());
        this.above = new PackedNumbers(files.size());
        this.ties = new ImageTies(files.size(), adapter.shares().size(), files::path, tally);
        this.same = new SamePictures(files);
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
     * @param above how many folders above the image are none of the pattern's own
     */
    record RowFacts(RowTaker.Site site, int above, BondReader.Bonds bonds) {}

    /** Takes what a row says of a whole image. */
    void take(int file, Said row, RowFacts facts) {
        if (states.get(file) != UNSEEN) {
            tally.skip(SkipReason.MERGED);
        }
        unite(file, row, facts);
    }

    /**
     * Takes what is marked in an image: for each label that was marked there before, or twice now, a row is merged.
     *
     * @param beside what is known of it beyond that
     */
    void take(int file, Regions marked, Truth beside, RowFacts facts) {
        for (int merged = regions.add(file, marked); merged > 0; merged--) {
            tally.skip(SkipReason.MERGED);
        }
        marked.list().forEach(region -> {
            Words said = new Words(region.evidence().raw(), region.evidence().rule());
            Truth truth = Truth.of(LabelSet.of(region.label()));
            unite(file, new Said(number(truth), number(said), false), facts);
        });
        if (marked.list().isEmpty() || !beside.equals(NOTHING)) {
            unite(file, new Said(number(beside), number(NO_WORDS), false), facts);
        }
    }

    /** Takes what a row says of the series of its image. */
    void series(int file, Source.Largest largest, NamedFields row) {
        series.add(file, largest, row);
    }

    /** Takes a row that could not be read: what it would have said of the image nobody knows. */
    void doubt(int file) {
        doubted.set(file);
    }

    private void addDoubts() {
        int doubt = FIRST_TRUTH + number(new Truth(LabelSet.EMPTY, adapter.assessed()));
        doubted.stream()
                .filter(file -> states.get(file) >= FIRST_TRUTH)
                .forEach(file -> states.set(file, both(states.get(file), doubt)));
    }

    /** Takes a row that says that its image is left out, whatever is marked in it. */
    void leaveOut(int file, RowFacts facts) {
        tally.skip(SkipReason.EXCLUDED);
        same.add(file, facts.bonds().same());
        above.set(file, Math.max(above.get(file), facts.above()));
        states.set(file, LEFT_OUT);
    }

    private void unite(int file, Said row, RowFacts facts) {
        ties.add(file, facts.bonds());
        same.add(file, facts.bonds().same());
        above.set(file, Math.max(above.get(file), facts.above()));
        if (states.get(file) == UNSEEN) {
            said.set(file, row.words());
            sourceOf.set(file, facts.site().source());
            rowOf.set(file, facts.site().row());
        } else {
            said.set(file, words.both(said.get(file), row.words()));
        }
        states.set(file, both(states.get(file), row.leaveOut() ? LEFT_OUT : FIRST_TRUTH + row.truth()));
    }

    /** What two rows come to together. */
    private int both(int one, int other) {
        if (one == LEFT_OUT || other == LEFT_OUT) {
            return LEFT_OUT;
        }
        if (one == UNSEEN || one == other) {
            return other;
        }
        return FIRST_TRUTH + number(truths.get(one - FIRST_TRUTH).and(truths.get(other - FIRST_TRUTH)));
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
    Samples samples(Copies copies) {
        addDoubts();
        int[] seen = IntStream.range(0, states.size())
                .filter(file -> states.get(file) != UNSEEN)
                .toArray();
        new Identities(files, same, copies, above).settle(seen);
        for (int file : seen) {
            if (same.standingFor(file) != file) {
                merge(file, same.standingFor(file));
            }
        }
        Decisions decisions = Decisions.of(adapter, truths);
        int[] found =
                IntStream.of(seen).filter(file -> isSample(file, decisions)).toArray();
        IntStream.of(seen)
                .filter(file -> states.get(file) != UNSEEN && !isSample(file, decisions))
                .forEach(file -> lose(file, decisions));
        int[] told = IntStream.of(found).filter(file -> !isLeftOut(file)).toArray();
        addWhatOthersShow(told, decisions);
        BitSet smaller = series.smaller(told, regions::pixels, files::path);
        smaller.stream().forEach(file -> skip(SkipReason.NOT_LARGEST, regions.labels(file)));
        int[] images = IntStream.of(told).filter(file -> !smaller.get(file)).toArray();
        for (int at = 0; at < images.length; at++) {
            states.set(at, decisions.truth(states.get(images[at]) - FIRST_TRUTH));
            said.set(at, said.get(images[at]));
            sourceOf.set(at, sourceOf.get(images[at]));
            rowOf.set(at, rowOf.get(images[at]));
            above.set(at, above.get(images[at]));
        }
        return new Samples(
                new Samples.Images(files::path, images, above, same.areNamed() ? same::name : null),
                new Column<>(states, truths.values()),
                new Sources(new Column<>(said, words.finished()), new Column<>(sourceOf, sources.values()), rowOf),
                ties.of(images),
                regions.of(images));
    }

    /** A file that holds the picture of another one gives no sample of its own. */
    private void merge(int file, int into) {
        skip(SkipReason.DOUBLED, adapter.hasRegions() ? regions.merge(file, into) : 1);
        series.merge(file, into);
        ties.merge(file, into);
        said.set(into, words.both(said.get(into), said.get(file)));
        states.set(into, both(states.get(into), states.get(file)));
        states.set(file, UNSEEN);
    }

    /** What images of the same thing show is unsure for the others. */
    private void addWhatOthersShow(int[] images, Decisions decisions) {
        if (!ties.hasAlike()) {
            return;
        }
        Map<Long, LabelSet> shown = new HashMap<>();
        for (int image : images) {
            LabelSet labels =
                    truths.get(decisions.truth(states.get(image) - FIRST_TRUTH)).labels();
            shown.merge(ties.alike(image), labels, LabelSet::with);
        }
        for (int image : images) {
            LabelSet others =
                    ties.alike(image) == 0 ? LabelSet.EMPTY : shown.getOrDefault(ties.alike(image), LabelSet.EMPTY);
            Truth own = truths.get(decisions.truth(states.get(image) - FIRST_TRUTH));
            Truth both = new Truth(own.labels(), own.unsure().with(others.without(own.labels())));
            if (!both.equals(own)) {
                states.set(image, FIRST_TRUTH + decisions.finished(number(both)));
            }
        }
    }

    /** A copy gives no sample, and nothing to train with does where the same picture is tested with; then it is counted. */
    private boolean isLeftOut(int file) {
        Fates.Fate fate = fates.of(files.path(file));
        SkipReason reason = fate == null
                ? null
                : fate.leftOut() == null && fate.side() == Side.TEST && ties.ownSide(file) == Side.TRAIN
                        ? SkipReason.COPY
                        : fate.leftOut();
        if (reason == null) {
            return false;
        }
        int rows = adapter.hasRegions() ? regions.labels(file) : 1;
        for (int row = 0; row < rows; row++) {
            tally.skip(reason);
        }
        return true;
    }

    private boolean isSample(int file, Decisions decisions) {
        return states.get(file) >= FIRST_TRUTH && decisions.isSample(states.get(file) - FIRST_TRUTH);
    }

    private void lose(int file, Decisions decisions) {
        int state = states.get(file);
        if (state == LEFT_OUT) {
            skip(SkipReason.EXCLUDED, adapter.hasRegions() ? regions.labels(file) : 1);
        } else if (decisions.isContradiction(state - FIRST_TRUTH)) {
            tally.contradiction(files.path(file));
        } else if (!adapter.hasRegions()) {
            // Where things are marked, the row without any is counted already.
            tally.skip(SkipReason.NO_LABEL);
        }
    }

    private void skip(SkipReason reason, int rows) {
        for (int row = 0; row < rows; row++) {
            tally.skip(reason);
        }
    }
}
