package org.medmat.finished;

import java.util.HashMap;
import java.util.Map;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.Dataset;
import org.medmat.catalog.Subset;
import org.medmat.item.WrittenItem;
import org.medmat.problem.CatalogException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;

/** What the catalog says of the datasets of items; each is made once. For one thread. */
final class Homes {

    private final Catalog catalog;
    /** By what items say. */
    private final Map<String, Entry.Home> known = new HashMap<>();

    Homes(Catalog catalog) {
        this.catalog = catalog;
    }

    Entry.Home of(WrittenItem item) {
        Entry.Home before = known.get(item.dataNo());
        if (before != null) {
            return before;
        }
        int dataset = item.dataset();
        Dataset found = catalog.datasets().get(dataset);
        if (found == null) {
            throw unknown(item.place(), dataset);
        }
        Subset subset = catalog.subsetOf(found);
        Entry.Home home = new Entry.Home(
                dataset,
                found.name(),
                subset.number(),
                subset.modality(),
                subset.area(),
                subset.task(),
                found.licence(),
                found.home());
        known.put(item.dataNo(), home);
        return home;
    }

    static CatalogException unknown(Place place, int dataset) {
        return new CatalogException(new Problem(
                place,
                "holds items of dataset " + dataset + ", which the catalog doesn't know",
                "name the catalog that describes it with --catalog"));
    }
}
