package org.medmat.road;

import java.io.IOException;
import java.util.Objects;
import org.medmat.adapter.Adapter;
import org.medmat.adapter.Scan;
import org.medmat.adapter.Scanner;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.Dataset;
import org.medmat.catalog.DatasetAsking;
import org.medmat.catalog.Subset;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;
import org.medmat.question.Asked;
import org.medmat.question.Asking;
import org.medmat.question.SampledItems;
import org.medmat.random.Dice;
import org.medmat.sample.Fates;
import org.medmat.sample.Grouping;
import org.medmat.sample.Samples;
import org.medmat.split.Following;
import org.medmat.split.Split;
import org.medmat.split.Splitter;
import org.medmat.tree.FileTree;

/** Takes a dataset from its tree to items that can be asked for. */
final class Preparer {

    private static final int TOLD = 12;

    private final Catalog catalog;
    private final Scope scope;
    private final Choices choices;
    private final Progress progress;

    Preparer(Catalog catalog, Scope scope, Choices choices, Progress progress) {
        this.catalog = catalog;
        this.scope = scope;
        this.choices = choices;
        this.progress = progress;
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
        try (FileTree tree = scope.downloads().open(dataset.folder()).orElseThrow()) {
            int number = dataset.number();
            progress.reached(number, "files listed", tree.files().size());
            Scan scan = Scanner.scan(adapter(dataset), tree, scope.depth(), fates(dataset));
            progress.reached(number, "rows read", scan.rows());
            progress.reached(number, "images found", scan.samples().size());
            Subset subset = catalog.subsetOf(dataset);
            Asked asked = asked(dataset, scan.samples(), tree);
            progress.reached(number, "groups split", asked.split().groups());
            SampledItems items = asking(dataset, subset).items(asked);
            progress.reached(number, "items to ask", items.size());
            return new Prepared(
                    dataset,
                    Prepared.Download.of(tree),
                    scan,
                    asked,
                    items,
                    LabelCounts.of(scan.samples(), asked.split(), subset.labels()));
        }
    }

    private Fates fates(Dataset dataset) {
        return choices.twins().of(dataset.number());
    }

    private static Adapter adapter(Dataset dataset) {
        return Objects.requireNonNull(dataset.adapter());
    }

    /** A dataset that follows another one is split as that one is, which is read from the same tree. */
    private Asked asked(Dataset dataset, Samples samples, FileTree tree) throws IOException {
        Grouping grouping = Grouping.of(samples);
        if (!adapter(dataset).isFollower()) {
            return new Asked(samples, grouping, split(dataset, samples, grouping));
        }
        Dataset leader =
                Objects.requireNonNull(catalog.datasets().get(adapter(dataset).follows()));
        Samples leaders = Scanner.scan(adapter(leader), tree, scope.depth(), fates(leader))
                .samples();
        Grouping leadersGroups = Grouping.of(leaders);
        return new Asked(
                samples,
                grouping,
                Following.split(samples, grouping, leaders, split(leader, leaders, leadersGroups))
                        .pinned(samples, grouping, fates(dataset)));
    }

    private Split split(Dataset dataset, Samples samples, Grouping grouping) {
        Dice dice = new Dice(choices.seed(), dataset.number());
        return Splitter.split(
                samples, grouping, dice, catalog.subsetOf(dataset).labels().size(), fates(dataset));
    }

    private Asking asking(Dataset dataset, Subset subset) {
        return DatasetAsking.of(
                dataset,
                subset,
                new Asking.Options(choices.maxOptions(), choices.distractors()),
                choices.kinds(),
                choices.seed());
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
