package org.medmat.figures;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.medmat.catalog.Catalog;
import org.medmat.finished.Entry;
import org.medmat.finished.EntryReader;
import org.medmat.finished.ItemFolder;
import org.medmat.item.Side;

/** What was counted in files of items. For one thread. */
final class ItemTally {

    private final Catalog catalog;
    private final SortedMap<Integer, SubsetTally> subsets = new TreeMap<>();
    private final SortedMap<Integer, DatasetTally.Counted> datasets = new TreeMap<>();

    ItemTally(Catalog catalog) {
        this.catalog = catalog;
    }

    /** @param files those of one number, training first */
    static ItemTally of(List<ItemFolder.Source> files, Catalog catalog) throws IOException {
        ItemTally tally = new ItemTally(catalog);
        Map<Integer, DatasetTally> open = new HashMap<>();
        for (ItemFolder.Source file : files) {
            Side side = file.part().side();
            try (EntryReader reader = new EntryReader(file, catalog, false)) {
                for (EntryReader.Read read = reader.next(); read != null; read = reader.next()) {
                    Entry.Home home = read.entry().home();
                    tally.subset(home.subset()).add(read.entry(), side);
                    open.computeIfAbsent(home.dataset(), number -> new DatasetTally(home))
                            .add(read, side);
                }
            }
        }
        open.forEach((number, dataset) -> tally.datasets.put(number, dataset.counted()));
        return tally;
    }

    void add(ItemTally other) {
        other.subsets.forEach((number, subset) -> subset(number).add(subset));
        other.datasets.forEach((number, dataset) -> datasets.merge(number, dataset, DatasetTally.Counted::plus));
    }

    private SubsetTally subset(int number) {
        return subsets.computeIfAbsent(
                number,
                same -> new SubsetTally(Objects.requireNonNull(catalog.subsets().get(same))));
    }

    SortedMap<Integer, SubsetTally> subsets() {
        return subsets;
    }

    SortedMap<Integer, DatasetTally.Counted> datasets() {
        return datasets;
    }
}
