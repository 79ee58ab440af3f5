package org.medmat.road;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.medmat.adapter.Scan;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.Dataset;
import org.medmat.catalog.DatasetAsking;
import org.medmat.catalog.GuessReview;
import org.medmat.catalog.Selection;
import org.medmat.catalog.Subset;
import org.medmat.item.Item;
import org.medmat.item.Items;
import org.medmat.problem.Problem;
import org.medmat.question.Distractors;
import org.medmat.question.Forecast;
import org.medmat.sample.Samples;
import org.medmat.split.Split;
import org.medmat.tree.Downloads;

/**
 * One dataset in detail, without writing anything.
 *
 * @param scan what the adapter found
 * @param labels samples by label
 * @param examples some finished items, as far apart as can be
 * @param warning whether too much can be guessed without the picture
 */
public record Inspection(
        Dataset dataset,
        Tree tree,
        Scan scan,
        Split split,
        Map<String, Long> labels,
        List<Item> examples,
        Optional<Problem> warning) {

    private static final int LOOKED_AT = 5000;

    /** What was looked at, for people, and how many files it has. */
    public record Tree(String description, long files) {}

    /**
     * Looks at a dataset that is present.
     *
     * @param examples how many items to make
     */
    public static Inspection of(
            Catalog catalog, Downloads downloads, Choices choices, Dataset dataset, int examples, Progress progress)
            throws IOException {
        Prepared prepared =
                new Preparer(catalog, new Scope(downloads, Selection.ALL), choices, progress).inspect(dataset);
        Items all = prepared.items();
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < examples && all.size() > 0; i++) {
            int at = (int) ((long) all.size() * (2L * i + 1) / (2L * examples));
            Item item = all.get(at);
            if (item != null && items.stream().noneMatch(other -> other.image().equals(item.image()))) {
                items.add(item);
            }
        }
        addOtherKinds(all, items);
        return new Inspection(
                dataset,
                new Tree(prepared.download().description(), prepared.download().files()),
                prepared.scan(),
                prepared.split(),
                prepared.labels().images(),
                List.copyOf(items),
                warning(catalog, choices, dataset, prepared.samples()));
    }

    private static Optional<Problem> warning(Catalog catalog, Choices choices, Dataset dataset, Samples samples) {
        Subset subset = catalog.subsetOf(dataset);
        if (subset.asksAboutRegions() || choices.distractors() != Distractors.FAIR || samples.size() == 0) {
            return Optional.empty();
        }
        Forecast forecast = Forecast.of(DatasetAsking.answering(dataset, subset), samples, choices.maxOptions());
        return GuessReview.warning(dataset, forecast);
    }

    /** One of each kind of question that is not among the items yet, as far as one is soon found. */
    private static void addOtherKinds(Items all, List<Item> items) {
        if (items.isEmpty() || items.get(0).origin().kind().isEmpty()) {
            return;
        }
        Set<String> shown = new HashSet<>();
        items.forEach(item -> shown.add(item.origin().kind()));
        for (int i = 0; i < Math.min(all.size(), LOOKED_AT); i++) {
            Item item = all.get((int) ((long) i * all.size() / Math.min(all.size(), LOOKED_AT)));
            if (item != null && shown.add(item.origin().kind())) {
                items.add(item);
            }
        }
    }
}
