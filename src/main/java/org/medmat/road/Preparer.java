package org.medmat.road;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.medmat.adapter.Scan;
import org.medmat.adapter.Scanner;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.Dataset;
import org.medmat.catalog.Subset;
import org.medmat.item.Origin;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;
import org.medmat.question.Asked;
import org.medmat.question.Asking;
import org.medmat.random.Dice;
import org.medmat.sample.Grouping;
import org.medmat.sample.Samples;
import org.medmat.split.Splitter;
import org.medmat.tree.Downloads;
import org.medmat.tree.FileTree;

/** Takes a dataset from its tree to items that can be asked for. */
final class Preparer {

    private static final int TOLD = 12;

    private final Catalog catalog;
    private final Downloads downloads;
    private final Choices choices;

    Preparer(Catalog catalog, Downloads downloads, Choices choices) {
        this.catalog = catalog;
        this.downloads = downloads;
        this.choices = choices;
    }

    /** Raw values that nobody named are refused. */
    Prepared prepare(Dataset dataset) throws IOException {
        Prepared prepared = inspect(dataset);
        if (!prepared.scan().unknown().isEmpty()) {
            throw unknown(dataset, prepared.scan());
        }
        return prepared;
    }

    /** The same, whatever the raw values are. */
    Prepared inspect(Dataset dataset) throws IOException {
        try (FileTree tree = downloads.open(dataset.folder()).orElseThrow()) {
            Scan scan = Scanner.scan(Objects.requireNonNull(dataset.adapter()), tree);
            Subset subset = catalog.subsetOf(dataset);
            Samples samples = scan.samples();
            Dice dice = new Dice(choices.seed(), dataset.number());
            Grouping grouping = Grouping.of(samples);
            Asked asked = new Asked(
                    samples,
                    grouping,
                    Splitter.split(samples, grouping, dice, subset.labels().size()));
            return new Prepared(
                    dataset,
                    Prepared.Download.of(tree),
                    scan,
                    asked,
                    subset.asks().items(asking(dataset, subset, dice), asked),
                    labels(samples, subset));
        }
    }

    private Asking asking(Dataset dataset, Subset subset, Dice dice) {
        return new Asking(
                new Origin.Home(dataset.number(), subset.number(), dataset.licence()),
                subset.labels(),
                subset.multiLabel(),
                subset.instructions(),
                choices.maxOptions(),
                dice);
    }

    private static Map<String, Long> labels(Samples samples, Subset subset) {
        long[] counts = new long[subset.labels().size()];
        for (int i = 0; i < samples.size(); i++) {
            samples.truth(i).labels().stream().forEach(label -> counts[label]++);
        }
        Map<String, Long> labels = new LinkedHashMap<>();
        for (int label = 0; label < counts.length; label++) {
            if (counts[label] > 0) {
                labels.put(subset.labels().name(label), counts[label]);
            }
        }
        return labels;
    }

    private static DataException unknown(Dataset dataset, Scan scan) {
        StringBuilder what = new StringBuilder("raw values that nobody named:");
        scan.unknown().entrySet().stream().limit(TOLD).forEach(entry -> what.append("\n      \"")
                .append(entry.getKey())
                .append("\", ")
                .append(entry.getValue().count())
                .append(" times, first in ")
                .append(entry.getValue().example()));
        if (scan.unknown().size() > TOLD) {
            what.append("\n      and ").append(scan.unknown().size() - TOLD).append(" more");
        }
        return new DataException(new Problem(
                Place.of(dataset.place().file()),
                what.toString(),
                "add to its `labels` a line \"" + scan.unknown().firstKey()
                        + "\": <a label of the subset>, or name the value in `ignore` or `exclude`"));
    }
}
