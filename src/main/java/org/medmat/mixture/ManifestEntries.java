package org.medmat.mixture;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.Dataset;
import org.medmat.item.Part;
import org.medmat.item.Side;
import org.medmat.output.Manifest;

/** What a mixture's manifest says of a dataset: what the build said, with the numbers of items that were chosen. */
final class ManifestEntries {

    private ManifestEntries() {}

    static Manifest.Dataset of(MixtureSources sources, Catalog catalog, int number, Map<Part, Long> counts) {
        Manifest.Items items = new Manifest.Items(
                counts.getOrDefault(Part.ofDataset(number, Side.TRAIN), 0L),
                counts.getOrDefault(Part.ofDataset(number, Side.TEST), 0L),
                0);
        Manifest.Dataset said = sources.datasets().get(number);
        if (said != null) {
            return new Manifest.Dataset(
                    number,
                    said.name(),
                    said.subset(),
                    said.licence(),
                    said.download(),
                    said.images(),
                    said.rows(),
                    items,
                    said.split());
        }
        Dataset dataset = Objects.requireNonNull(catalog.datasets().get(number));
        long all = items.train() + items.test();
        return new Manifest.Dataset(
                number,
                dataset.name(),
                dataset.subset(),
                dataset.licence(),
                new Manifest.Download("", 0, "", List.of()),
                new Manifest.Images(all, "", Map.of()),
                new Manifest.Rows(all, all, Map.of()),
                items,
                new Manifest.Split("as released", 0));
    }
}
