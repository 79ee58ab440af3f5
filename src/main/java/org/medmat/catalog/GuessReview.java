package org.medmat.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.medmat.label.LabelList;
import org.medmat.label.LabelSet;
import org.medmat.problem.Problem;
import org.medmat.question.Asking;
import org.medmat.question.Forecast;

/**
 * Looks for datasets whose answers can be guessed whatever is drawn, since labels that may both be true never stand in one question. Reckons
 * with the images that a dataset promises of each label; where images have several labels, nobody knows beforehand which go together.
 */
public final class GuessReview {

    private static final int OPTIONS = 4;

    private GuessReview() {}

    public static List<Problem> of(Catalog catalog) {
        List<Problem> warnings = new ArrayList<>();
        for (Dataset dataset : catalog.datasets().values()) {
            Subset subset = catalog.subsetOf(dataset);
            if (dataset.adapter() == null || subset.asksAboutRegions() || subset.multiLabel()) {
                continue;
            }
            for (Expectation expected : dataset.expectations()) {
                Map<LabelSet, Long> counts = counts(expected, subset.labels());
                if (!counts.isEmpty()) {
                    Asking.Answering answering = new Asking.Answering(
                            subset.labels(), false, dataset.adapter().assessed());
                    warning(dataset, Forecast.of(answering, counts, OPTIONS)).ifPresent(warnings::add);
                }
            }
        }
        return List.copyOf(warnings);
    }

    /** The middle of what is expected of each label. */
    private static Map<LabelSet, Long> counts(Expectation expected, LabelList labels) {
        Map<LabelSet, Long> counts = new HashMap<>();
        expected.labels().forEach((label, range) -> {
            long middle = (range.least() + range.most()) / 2;
            if (middle > 0) {
                counts.put(LabelSet.of(labels.find(label)), middle);
            }
        });
        return counts;
    }

    /** What to say of a dataset of which too much can be guessed. */
    public static Optional<Problem> warning(Dataset dataset, Forecast forecast) {
        if (!forecast.isOver()) {
            return Optional.empty();
        }
        String blamed = forecast.apart()
                .map(pair -> String.format(
                        Locale.ROOT,
                        "; \"%s\" and \"%s\", which %.0f %% of its images have, never stand in one question",
                        pair.one(),
                        pair.other(),
                        100 * pair.share()))
                .orElse("");
        return Optional.of(
                new Problem(
                        dataset.place(),
                        String.format(
                                Locale.ROOT,
                                "who sees the options of dataset %d and not the picture will answer %.0f %%, where %.0f %% is what lot or the commonest answer gives%s",
                                dataset.number(),
                                100 * forecast.best(),
                                100 * forecast.floor(),
                                blamed),
                        "merge labels that the picture does not tell apart, or take them out of `overlaps` of its subset if it does"));
    }
}
