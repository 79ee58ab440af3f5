package org.medmat.verify;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medmat.adapter.Adapter;
import org.medmat.catalog.Dataset;
import org.medmat.catalog.Subset;
import org.medmat.item.Side;
import org.medmat.item.WrittenItem;

/**
 * What stands in a subset's files of the pictures that its datasets say they share. Such a picture stands there once:
 * in the test file if any of them tests with it, else as the item of the first of them.
 */
final class SharedPictures {

    /** The item of a picture that stands in the subset's file. */
    private record Copy(int dataset, String image) {

        /** The same picture that is asked about another thing is no second copy. */
        boolean isOther(WrittenItem item) {
            return !image.equals(item.image());
        }
    }

    private final boolean testIsListed;
    private final Map<Integer, List<Adapter.Share>> shares = new HashMap<>();
    private final Map<Side, Map<String, Copy>> standing = new EnumMap<>(Side.class);
    private final Namesakes namesakes = new Namesakes();
    private final Map<Integer, Long> leftOut = new HashMap<>();
    private final Findings findings;

    /** @param datasets those of the subset; without files of at least two that share pictures there are no copies */
    SharedPictures(Listing listing, Subset subset, List<Dataset> datasets, Findings findings) {
        this.testIsListed = listing.ofSubset(subset.number(), Side.TEST) != null;
        this.findings = findings;
        for (Dataset dataset : datasets) {
            Adapter adapter = dataset.adapter();
            if (adapter != null && !adapter.shares().isEmpty() && listing.hasDataset(dataset.number())) {
                shares.put(dataset.number(), adapter.shares());
            }
        }
        if (shares.size() < 2) {
            shares.clear();
        }
        for (Side side : Side.values()) {
            standing.put(side, new HashMap<>());
        }
    }

    /**
     * An item of the subset's file; first all of the train file, then all of the test file.
     *
     * @param names for each of its dataset's shares the name of the picture
     */
    void stands(WrittenItem item, Side side, List<String> names) {
        int dataset = item.dataset();
        Copy copy = new Copy(dataset, item.image());
        List<Adapter.Share> ofDataset = shares.getOrDefault(dataset, List.of());
        for (int share = 0; share < Math.min(names.size(), ofDataset.size()); share++) {
            String name = names.get(share);
            if (!name.isEmpty()) {
                checkTrained(item, side, standing(Side.TRAIN).get(name));
                Copy here = standing(side).putIfAbsent(name, copy);
                if (here != null && here.isOther(item)) {
                    findings.add(CheckRule.SHARED, item, "the same picture stands in this file as " + here.image());
                }
            }
            checkName(item, ofDataset.get(share), name, side);
        }
    }

    private void checkTrained(WrittenItem item, Side side, @Nullable Copy trained) {
        if (side == Side.TEST && trained != null) {
            findings.add(CheckRule.SHARED, item, "the same picture is in the train file too, as " + trained.image());
        }
    }

    private void checkName(WrittenItem item, Adapter.Share share, String key, Side side) {
        if (side == Side.TRAIN) {
            namesakes.train(share.of(), item.image(), key, item.dataset());
        } else {
            namesakes
                    .of(share.of(), item.image(), key, item.dataset())
                    .ifPresent(other -> findings.add(
                            CheckRule.NAMESAKE,
                            item.place(),
                            "item " + item.number() + " (" + item.image() + "): dataset " + other
                                    + " has a picture of this name in the train file",
                            "look at both; if they are the same, the `shares` of the two datasets should know it"));
        }
    }

    /**
     * Whether an item that the subset's file lacks was rightly left out; then it is counted.
     *
     * @param names for each of its dataset's shares the name of the picture
     * @param side on which the item is; without the test file it is believed that pictures to train with stand there
     */
    boolean leftOut(WrittenItem item, int dataset, Side side, List<String> names) {
        boolean rightly = shares.containsKey(dataset)
                && names.stream().anyMatch(name -> !name.isEmpty() && isTaken(name, item, dataset, side));
        if (rightly) {
            leftOut.merge(dataset, 1L, Long::sum);
        }
        return rightly;
    }

    private boolean isTaken(String key, WrittenItem item, int dataset, Side side) {
        if (side == Side.TRAIN && (!testIsListed || standing(Side.TEST).containsKey(key))) {
            return true;
        }
        Copy copy = standing(side).get(key);
        return copy != null && copy.dataset() <= dataset && copy.isOther(item);
    }

    /** How many items of a dataset were left out. */
    long countLeftOut(int dataset) {
        return leftOut.getOrDefault(dataset, 0L);
    }

    private Map<String, Copy> standing(Side side) {
        return Objects.requireNonNull(standing.get(side));
    }
}
