package org.medmat.draft;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.medmat.adapter.Scan;
import org.medmat.adapter.Scanner;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.CatalogReader;
import org.medmat.catalog.Dataset;
import org.medmat.label.LabelList;
import org.medmat.problem.DataException;
import org.medmat.sample.Samples;
import org.medmat.sample.SkipReason;
import org.medmat.tree.FileTree;

/** Reads the download with a drafted adapter, and corrects the draft by what comes out. */
final class Trial {

    private static final int MOST_ROUNDS = 5;
    /** More images than this part with different labels are no mistakes. */
    private static final double FEW = 0.05;

    private Trial() {}

    /** @param counts images of each label, in order of label */
    record Outcome(DraftText text, Scan scan, long images, Map<String, Long> counts) {}

    /** Nothing when hardly anything comes out. */
    static Optional<Outcome> of(
            Finding first, FileTree tree, BiFunction<Finding, Map<String, String>, DraftText> writer)
            throws IOException {
        Finding finding = first;
        SortedSet<String> raws = new TreeSet<>(first.raws());
        for (int round = 1; ; round++) {
            DraftText text = writer.apply(finding, LabelWords.of(raws));
            if (text.names().size() < 2) {
                return Optional.empty();
            }
            Catalog catalog = read(text);
            Dataset dataset = Objects.requireNonNull(catalog.datasets().get(text.number()));
            Scan scan;
            try {
                scan = scan(dataset, tree);
            } catch (DataException e) {
                return Optional.empty();
            }
            Finding corrected = corrected(finding, scan);
            boolean complete = !raws.addAll(scan.unknown().keySet());
            if (complete && corrected.equals(finding) || round == MOST_ROUNDS) {
                return outcome(text, scan, catalog.subsetOf(dataset).labels());
            }
            finding = corrected;
        }
    }

    private static Catalog read(DraftText text) {
        Map<String, byte[]> files = new TreeMap<>();
        text.files(0, Map.of(), List.of())
                .forEach((path, content) -> files.put(path, content.getBytes(StandardCharsets.UTF_8)));
        String vocabulary = "modalities: " + keys(text.words().modalities()) + "\nareas: "
                + keys(text.words().areas()) + "\n";
        files.put("vocabulary.yaml", vocabulary.getBytes(StandardCharsets.UTF_8));
        return CatalogReader.of(files);
    }

    private static String keys(List<String> words) {
        return words.stream().map(word -> YamlText.quoted(word) + ": []").collect(Collectors.joining(", ", "{", "}"));
    }

    private static Scan scan(Dataset dataset, FileTree tree) throws IOException {
        return Scanner.scan(Objects.requireNonNull(dataset.adapter()), tree);
    }

    private static Finding corrected(Finding finding, Scan scan) {
        Samples samples = scan.samples();
        long contradictions = scan.skipped(SkipReason.CONTRADICTION);
        boolean several = contradictions > FEW * (samples.size() + contradictions)
                || IntStream.range(0, samples.size())
                        .anyMatch(i -> samples.truth(i).labels().size() > 1);
        Finding corrected = several && !finding.multiLabel() ? finding.asMultiLabel() : finding;
        return finding.hasSplit() && isOneSided(samples) ? corrected.withoutSplit() : corrected;
    }

    /** A split of which one side has no labels is no use: the test images of many challenges have none. */
    private static boolean isOneSided(Samples samples) {
        long sides = IntStream.range(0, samples.size())
                .mapToObj(samples::ownSplit)
                .filter(Objects::nonNull)
                .distinct()
                .count();
        return sides < 2;
    }

    private static Optional<Outcome> outcome(DraftText text, Scan scan, LabelList labels) {
        Samples samples = scan.samples();
        Map<String, Long> counts = new TreeMap<>();
        for (int i = 0; i < samples.size(); i++) {
            samples.truth(i).labels().stream().forEach(label -> counts.merge(labels.name(label), 1L, Long::sum));
        }
        return counts.size() < 2 ? Optional.empty() : Optional.of(new Outcome(text, scan, samples.size(), counts));
    }
}
