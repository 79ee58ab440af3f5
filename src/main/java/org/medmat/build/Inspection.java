package org.medmat.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.medmat.adapter.Scan;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.Dataset;
import org.medmat.question.Item;
import org.medmat.sample.Samples;
import org.medmat.split.Split;

/**
 * One dataset in detail, without writing anything.
 *
 * @param tree what was looked at
 * @param scan what the adapter found
 * @param labels samples by label
 * @param examples some finished items, as far apart as can be
 */
public record Inspection(
        Dataset dataset,
        String tree,
        long files,
        Scan scan,
        Split split,
        Map<String, Long> labels,
        List<Item> examples) {

    /**
     * Looks at a dataset that is present.
     *
     * @param examples how many items to make
     */
    public static Inspection of(Catalog catalog, BuildOptions options, Dataset dataset, int examples)
            throws IOException {
        Prepared prepared = new Preparer(catalog, options).inspect(dataset);
        Samples samples = prepared.scan().samples();
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < examples && samples.size() > 0; i++) {
            int sample = (int) ((long) samples.size() * (2L * i + 1) / (2L * examples));
            Item item = prepared.questioner().ask(samples, sample, prepared.split());
            if (item != null && items.stream().noneMatch(other -> other.image().equals(item.image()))) {
                items.add(item);
            }
        }
        return new Inspection(
                dataset,
                prepared.tree(),
                prepared.files(),
                prepared.scan(),
                prepared.split(),
                prepared.labels(),
                List.copyOf(items));
    }
}
