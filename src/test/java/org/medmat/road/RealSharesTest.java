package org.medmat.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medmat.adapter.RealTrees;
import org.medmat.adapter.Scanner;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.CatalogReader;
import org.medmat.catalog.Dataset;
import org.medmat.catalog.Subset;
import org.medmat.guess.Measure;
import org.medmat.guess.Measuring;
import org.medmat.question.Distractors;
import org.medmat.sample.Samples;
import org.medmat.tree.MapTree;

@DisplayName(
        "Who sees the options and not the picture reaches no more than the bar, with label files as users have them")
class RealSharesTest {

    private static final Catalog CATALOG = CatalogReader.builtIn();
    private static final Path PAGE = Path.of("src", "site", "markdown", "guessing.md");

    @ParameterizedTest(name = "of dataset {0}")
    @ValueSource(ints = {8, 13, 37, 45, 52, 58, 61, 62, 64, 71, 76, 85})
    void of(int number) throws Exception {
        assumeTrue(RealTrees.isHere(), "the folder with real label files is missing");
        Dataset dataset = Objects.requireNonNull(CATALOG.datasets().get(number));
        Subset subset = CATALOG.subsetOf(dataset);
        Samples samples = Scanner.scan(Objects.requireNonNull(dataset.adapter()), new MapTree(RealTrees.tree(number)))
                .samples();
        // Where the label files give one side only, all are asked about alike.
        Samples asked = Questioning.withoutOwnSplit(samples);
        Measure fair = Questioning.measure(dataset, subset, asked, Distractors.FAIR, new Measuring());
        Measure published = Questioning.measure(dataset, subset, asked, Distractors.PUBLISHED, new Measuring());
        assertThat(fair.isOver()).as("%s", fair).isFalse();
        assertThat(Files.readString(PAGE))
                .contains(Questioning.shortRow(number + " " + dataset.name(), fair, published));
    }
}
