package org.medmat.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medmat.item.Item;
import org.medmat.item.ItemReader;
import org.medmat.item.Items;
import org.medmat.item.Option;
import org.medmat.item.Part;
import org.medmat.item.Side;
import org.medmat.item.WrittenItem;
import org.medmat.label.LabelSet;
import org.medmat.output.Manifest;
import org.medmat.problem.Place;
import org.medmat.question.Asked;
import org.medmat.question.Asking;
import org.medmat.random.StableHash;
import org.medmat.sample.Column;
import org.medmat.sample.Grouping;
import org.medmat.sample.PackedNumbers;
import org.medmat.sample.Samples;
import org.medmat.sample.Sources;
import org.medmat.sample.Ties;
import org.medmat.sample.Truth;
import org.medmat.split.Split;
import org.medmat.split.SplitRule;
import org.medmat.split.Splitter;

/**
 * The items of a dataset that asks what its images show, made once more as a build makes them: of all its pictures and their labels, which
 * are those of the files. Some twenty bytes an item. For one thread.
 */
final class QuestionsAgain {

    private final Listing listing;
    private final Asking asking;
    private final Manifest.Dataset entry;
    private final boolean makesOptions;
    private final Findings findings;
    private final Map<LabelSet, Integer> numbers = new HashMap<>();
    private final List<Truth> truths = new ArrayList<>();
    private long[] pictures = new long[64];
    /** What stands in the files, hashed. */
    private long[] written = new long[64];

    private int[] labels = new int[64];
    private final BitSet test = new BitSet();
    private int size;
    private boolean lacks;
    private boolean alone = true;

    /** @param makesOptions whether nothing is unsure of any image, so that its labels say which options are wrong */
    QuestionsAgain(Listing listing, Asking asking, Manifest.Dataset entry, boolean makesOptions, Findings findings) {
        this.listing = listing;
        this.asking = asking;
        this.entry = entry;
        this.makesOptions = makesOptions;
        this.findings = findings;
    }

    boolean makesOptions() {
        return makesOptions;
    }

    /** @param isAlone whether nothing binds its picture to others */
    void add(Side side, WrittenItem item, long picture, LabelSet has, boolean isAlone) {
        if (size == pictures.length) {
            pictures = Arrays.copyOf(pictures, 2 * size);
            written = Arrays.copyOf(written, 2 * size);
            labels = Arrays.copyOf(labels, 2 * size);
        }
        pictures[size] = picture;
        written[size] = StableHash.of(item.questionChoice(), item.answerChoice());
        labels[size] = numbers.computeIfAbsent(has, set -> {
            truths.add(Truth.of(set));
            return truths.size() - 1;
        });
        test.set(size, side == Side.TEST);
        size++;
        alone &= isAlone;
        lacks |= has.isEmpty();
    }

    /** Of an item it is not known which picture it is about: without it all others would be drawn otherwise. */
    void lack() {
        lacks = true;
    }

    /** When all items are there. */
    void compare() {
        boolean areAll = !lacks && size > 0 && size == entry.images().found();
        if (makesOptions) {
            findings.judged(areAll ? Judged.WHOLLY : Judged.NOT, size);
        }
        if (!areAll) {
            return;
        }
        Samples samples = samples();
        Grouping grouping = Grouping.of(samples);
        Split asWritten = new Split(test, SplitRule.BY_LABEL, size, 0);
        BitSet otherSide = new BitSet();
        if (isSplitBySeed()) {
            Split split = Splitter.split(
                    samples,
                    grouping,
                    asking.dice(),
                    asking.answering().labels().size());
            otherSide.or(split.test());
            otherSide.xor(test);
        }
        Items items = asking.items(new Asked(samples, grouping, asWritten));
        BitSet others = new BitSet();
        for (int at = 0; makesOptions && at < size; at++) {
            others.set(at, written[at] != hash(items.get(at)));
        }
        tell(Side.TRAIN, items, others, otherSide);
        tell(Side.TEST, items, others, otherSide);
    }

    /** What patients are called is known in part only, and a file of twins is not at hand. */
    private boolean isSplitBySeed() {
        return alone
                && entry.split().rule().equals(SplitRule.BY_LABEL.words())
                && listing.judging().settings().twins().isEmpty();
    }

    private static long hash(@Nullable Item item) {
        return item == null ? 0 : StableHash.of(item.choice(), item.letter());
    }

    private Samples samples() {
        int[] images = new int[size];
        Arrays.setAll(images, at -> at);
        PackedNumbers places = new PackedNumbers(size);
        for (int at = 0; at < size; at++) {
            places.set(at, labels[at]);
        }
        PackedNumbers none = new PackedNumbers(size);
        return new Samples(
                new Samples.Images(image -> "", images, none, image -> pictures[image]),
                new Column<>(places, truths),
                new Sources(
                        new Column<>(none, List.of(new Sources.Words("", ""))), new Column<>(none, List.of("")), none),
                new Ties(null, null, Ties.Further.NONE),
                List.of());
    }

    /** Only numbers were kept: the file is read again where there is something to tell of it. */
    private void tell(Side side, Items items, BitSet others, BitSet otherSide) {
        BitSet told = (BitSet) others.clone();
        told.or(otherSide);
        int from = side == Side.TRAIN ? 0 : test.nextSetBit(0);
        int to = side == Side.TRAIN ? size - test.cardinality() : size;
        if (from < 0 || told.get(from, to).isEmpty()) {
            return;
        }
        String path = listing.path(Part.ofDataset(entry.number(), side));
        try (ItemReader reader = ItemReader.open(Path.of(path))) {
            for (int at = from; at < to; at++) {
                WrittenItem item = reader.next();
                if (item == null) {
                    return;
                }
                if (others.get(at)) {
                    tell(item, items.get(at));
                }
                if (otherSide.get(at)) {
                    findings.add(
                            CheckRule.DRAWN_SIDE,
                            item,
                            "it is for " + (side == Side.TRAIN ? "training" : "testing") + ", but seed "
                                    + listing.judging().settings().seed() + " puts it on the other side");
                }
            }
        } catch (IOException e) {
            findings.add(CheckRule.PRESENT, Place.of(path), "can't be read: " + e.getMessage(), "see to the disk");
        }
    }

    private void tell(WrittenItem item, @Nullable Item made) {
        if (made == null) {
            findings.add(
                    CheckRule.DRAWN, item, "there is no wrong answer to offer beside its own, so that none is asked");
            return;
        }
        if (!item.question().equals(made.instruction())) {
            findings.add(
                    CheckRule.DRAWN, item, listing.judging().drawn("question", item.question(), made.instruction()));
            return;
        }
        String options =
                String.join(" | ", made.options().stream().map(Option::text).toList());
        findings.add(
                CheckRule.DRAWN,
                item,
                listing.judging().drawn("choice", String.join(" | ", item.options()), options) + ", of which "
                        + made.letter() + " is right");
    }
}
