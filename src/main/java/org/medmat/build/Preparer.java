package org.medmat.build;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.medmat.adapter.Scan;
import org.medmat.adapter.Scanner;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.Dataset;
import org.medmat.catalog.Subset;
import org.medmat.label.LabelSet;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;
import org.medmat.question.BoxExaminer;
import org.medmat.question.BoxPool;
import org.medmat.question.Examiner;
import org.medmat.question.Pool;
import org.medmat.question.Questioner;
import org.medmat.random.Dice;
import org.medmat.sample.Samples;
import org.medmat.sample.Truth;
import org.medmat.split.Splitter;
import org.medmat.tree.FileTree;

/** Takes a dataset from its tree to samples with sides and an examiner. */
final class Preparer {

    private static final int TOLD = 12;

    private final Catalog catalog;
    private final BuildOptions options;

    Preparer(Catalog catalog, BuildOptions options) {
        this.catalog = catalog;
        this.options = options;
    }

    /** Everything up to the examiner; raw values that nobody named are refused. */
    Prepared prepare(Dataset dataset) throws IOException {
        Prepared prepared = inspect(dataset);
        if (!prepared.scan().unknown().isEmpty()) {
            throw unknown(dataset, prepared.scan());
        }
        return prepared;
    }

    /** The same, whatever the raw values are. */
    Prepared inspect(Dataset dataset) throws IOException {
        try (FileTree tree = options.downloads().open(dataset.folder()).orElseThrow()) {
            Scan scan = Scanner.scan(Objects.requireNonNull(dataset.adapter()), tree);
            Subset subset = catalog.subsetOf(dataset);
            Samples samples = scan.samples();
            Dice dice = new Dice(options.seed(), dataset.number());
            return new Prepared(
                    dataset,
                    dataset.folder(),
                    tree.description(),
                    tree.files().size(),
                    tree.files().fingerprint(),
                    tree.stamp(),
                    scan,
                    Splitter.split(samples, dice, subset.labels().size()),
                    questioner(dataset, subset, samples, dice),
                    labels(samples, subset));
        }
    }

    private Questioner questioner(Dataset dataset, Subset subset, Samples samples, Dice dice) {
        if (Objects.requireNonNull(dataset.adapter()).hasRegions()) {
            return new BoxExaminer(
                    dataset.number(),
                    dataset.licence(),
                    subset.labels(),
                    subset.instructions(),
                    BoxPool.of(samples),
                    options.maxOptions(),
                    dice);
        }
        Pool pool = subset.multiLabel() ? Pool.ofSets(subset.labels(), sets(samples)) : Pool.ofLabels(subset.labels());
        return new Examiner(
                dataset.number(),
                dataset.licence(),
                subset.labels(),
                subset.instructions(),
                pool,
                options.maxOptions(),
                dice);
    }

    /** The label sets that samples really have. */
    private static List<LabelSet> sets(Samples samples) {
        boolean[] occurs = new boolean[samples.truths().size()];
        for (int i = 0; i < samples.size(); i++) {
            occurs[samples.truthNumber(i)] = true;
        }
        List<Truth> truths = samples.truths();
        return IntStream.range(0, occurs.length)
                .filter(i -> occurs[i])
                .mapToObj(i -> truths.get(i).labels())
                .distinct()
                .toList();
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
