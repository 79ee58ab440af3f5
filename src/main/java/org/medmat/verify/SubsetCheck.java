package org.medmat.verify;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.medmat.catalog.Dataset;
import org.medmat.catalog.Subset;
import org.medmat.sample.Side;

/** Checks the files of one subset and of its datasets. What it remembers of their items is forgotten with it. */
final class SubsetCheck {

    private final SortedMap<ItemFileName, ListedFile> files;
    private final SortedSet<Integer> datasets;
    private final Subset subset;
    private final ItemRules rules;
    private final Findings findings;
    private final Map<Side, SortedMap<Integer, Union.Part>> parts = new EnumMap<>(Side.class);

    /**
     * @param files all that the manifest names
     * @param datasets those of the subset
     */
    SubsetCheck(
            SortedMap<ItemFileName, ListedFile> files,
            Subset subset,
            Iterable<Dataset> datasets,
            ItemRules rules,
            Findings findings) {
        this.files = files;
        this.subset = subset;
        this.datasets = new TreeSet<>();
        datasets.forEach(dataset -> this.datasets.add(dataset.number()));
        this.rules = rules;
        this.findings = findings;
        for (Side side : Side.values()) {
            parts.put(side, new TreeMap<>());
        }
    }

    void run() {
        for (int dataset : datasets) {
            for (Side side : Side.values()) {
                checkDataset(dataset, side);
            }
        }
        for (Side side : Side.values()) {
            checkSubset(side);
        }
    }

    private void checkDataset(int dataset, Side side) {
        ListedFile file = files.get(new ItemFileName(false, dataset, side));
        if (file == null) {
            return;
        }
        ItemTable items = new ItemTable();
        SortedSet<Integer> only = new TreeSet<>(List.of(dataset));
        file.check(findings, item -> {
            rules.check(item, only);
            if (items.hasImage(item.image())) {
                findings.add(Rule.IMAGE, item, "another item of the file asks for the same image");
            }
            items.add(item);
            checkOtherSide(item, dataset, side);
        });
        parts.get(side).put(dataset, new Union.Part(file.path(), items));
    }

    private void checkOtherSide(WrittenItem item, int dataset, Side side) {
        Union.Part train = side == Side.TEST ? parts.get(Side.TRAIN).get(dataset) : null;
        if (train != null && train.items().hasImage(item.image())) {
            findings.add(Rule.SIDES, item, "its image is in " + train.file() + " too");
        }
    }

    private void checkSubset(Side side) {
        ListedFile file = files.get(new ItemFileName(true, subset.number(), side));
        if (file == null) {
            return;
        }
        Union union = new Union(file.path(), parts.get(side), findings);
        file.check(findings, item -> {
            rules.check(item, datasets);
            union.take(item);
        });
        union.finish();
    }
}
