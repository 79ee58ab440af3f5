package org.medmat.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.CatalogReader;
import org.medmat.catalog.Dataset;
import org.medmat.catalog.Subset;
import org.medmat.guess.Measure;
import org.medmat.guess.Measuring;
import org.medmat.guess.Texts;
import org.medmat.item.Item;
import org.medmat.item.Origin;
import org.medmat.item.Side;
import org.medmat.question.Asked;
import org.medmat.question.Asking;
import org.medmat.question.Distractors;
import org.medmat.question.Instructions;
import org.medmat.question.QuestionKind;
import org.medmat.question.SampledItems;
import org.medmat.random.Dice;
import org.medmat.sample.Grouping;
import org.medmat.sample.Samples;
import org.medmat.split.Splitter;
import org.medmat.tree.MapTree;

@DisplayName("Questions about the published marks of pneumothorax (106)")
class RealQuestionsTest {

    private static final Catalog CATALOG = CatalogReader.builtIn();

    @Test
    void nobodyGuessesAndEveryImageWithAMarkIsAsked() throws IOException {
        assumeTrue(
                Files.isDirectory(RealTrees.REAL),
                "the published label files are not here; -Dmedmat.real=... says where");
        Dataset dataset = Objects.requireNonNull(CATALOG.datasets().get(106));
        Adapter adapter = Objects.requireNonNull(dataset.adapter());
        Samples samples =
                Scanner.scan(adapter, new MapTree(RealTrees.tree(106))).samples();
        SampledItems items = items(CATALOG.subsetOf(dataset), adapter, samples);

        Set<Long> keys = new HashSet<>();
        Map<String, Integer> kinds = new TreeMap<>();
        Map<Integer, Set<String>> ofSample = new HashMap<>();
        Measuring measuring = new Measuring();
        Texts texts = new Texts();
        for (int i = 0; i < items.size(); i++) {
            Item item = Objects.requireNonNull(items.get(i));
            assertThat(keys.add(item.origin().key())).as("a key of its own").isTrue();
            kinds.merge(item.origin().kind(), 1, Integer::sum);
            ofSample.computeIfAbsent(items.sample(i), sample -> new HashSet<>())
                    .add(item.origin().kind());
            texts.clear();
            texts.add(106, item);
            if (item.origin().placing().side() == Side.TRAIN) {
                measuring.teach(texts, 0);
            } else {
                measuring.ask(texts, 0);
            }
        }
        assertThat(kinds.keySet()).containsExactly("box", "presence", "side", "size");
        assertThat(kinds.values()).allMatch(count -> count > 400);
        assertThat(items.unasked())
                .as("marked images that nobody is asked about")
                .isLessThan(30);
        ofSample.values().forEach(asked -> assertThat(asked)
                .as("who asks where it is says that it is there")
                .matches(all -> all.size() == 1 || all.equals(Set.of("side", "size"))));
        for (Measure measure :
                List.of(measuring.measure().orElseThrow(), measuring.ofBoxes().orElseThrow())) {
            assertThat(measure.share(measure.best()))
                    .as("what %s reaches", measure.best())
                    .isLessThan(measure.chance() + (measure.isOfBoxes() ? 0.1 : 0.05));
        }
    }

    private static SampledItems items(Subset subset, Adapter adapter, Samples samples) {
        Map<QuestionKind, Instructions> instructions = new LinkedHashMap<>();
        subset.asks().forEach((kind, texts) -> instructions.put(kind, Instructions.of(texts)));
        Dice dice = new Dice(42, 106);
        Grouping grouping = Grouping.of(samples);
        Asking asking = new Asking(
                new Origin.Home(106, subset.number(), ""),
                new Asking.Answering(
                        subset.labels(),
                        false,
                        adapter.assessed(),
                        new Asking.Marking(adapter.united(), subset.diagnoses())),
                instructions,
                new Asking.Options(4, Distractors.FAIR),
                dice);
        return asking.items(new Asked(
                samples,
                grouping,
                Splitter.split(samples, grouping, dice, subset.labels().size())));
    }
}
