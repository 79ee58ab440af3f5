package org.medmat.catalog;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.medmat.adapter.Adapter;
import org.medmat.item.Origin;
import org.medmat.question.Asking;
import org.medmat.question.Instructions;
import org.medmat.question.QuestionKind;
import org.medmat.random.Dice;

/** How the catalog says that a dataset is asked about. */
public final class DatasetAsking {

    private DatasetAsking() {}

    /**
     * @param dataset one with an adapter
     * @param kinds the kinds of questions that are wanted; empty for all that its subset asks
     * @param seed of all random choices
     */
    public static Asking of(
            Dataset dataset, Subset subset, Asking.Options options, Set<QuestionKind> kinds, long seed) {
        Map<QuestionKind, Instructions> instructions = new LinkedHashMap<>();
        subset.asks().forEach((kind, texts) -> {
            if (kinds.isEmpty() || kinds.contains(kind)) {
                instructions.put(kind, Instructions.of(texts));
            }
        });
        return new Asking(
                new Origin.Home(dataset.number(), subset.number(), dataset.licence()),
                answering(dataset, subset),
                instructions,
                options,
                new Dice(seed, dataset.number()));
    }

    /** What may be answered. */
    public static Asking.Answering answering(Dataset dataset, Subset subset) {
        Adapter adapter = Objects.requireNonNull(dataset.adapter());
        return new Asking.Answering(
                subset.labels(),
                subset.multiLabel(),
                adapter.assessed(),
                new Asking.Marking(adapter.united(), subset.diagnoses()));
    }
}
