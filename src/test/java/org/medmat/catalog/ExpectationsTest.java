package org.medmat.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.medmat.adapter.Adapter;

@DisplayName("What the shipped catalog expects by label")
class ExpectationsTest {

    private static final Catalog CATALOG = CatalogReader.builtIn();

    static Stream<Named> datasets() {
        return CATALOG.datasets().values().stream()
                .filter(Dataset::hasAdapter)
                .flatMap(dataset -> dataset.expectations().stream().map(expect -> new Named(dataset, expect)))
                .filter(named -> !named.expect().labels().isEmpty());
    }

    /** A dataset under its number. */
    private record Named(Dataset dataset, Expectation expect) {

        Expectation.Range images() {
            return Objects.requireNonNull(expect().images(), "labels are compared where all images are there");
        }

        /** The labels that its file gives to a raw value. */
        Set<String> mapped() throws IOException {
            Problems problems = new Problems();
            Path file = Path.of(dataset.place().file());
            Mapping mapping = Mapping.of(Nodes.read(file.toString(), Files.readAllBytes(file)), problems);
            return new HashSet<>(mapping.map("labels").values());
        }

        /** Whether each of its images has one label, and the counts of all of them are known. */
        boolean isWhole() throws IOException {
            return !CATALOG.subsetOf(dataset).multiLabel()
                    && !Objects.requireNonNull(dataset.adapter()).hasRegions()
                    && expect().labels().keySet().containsAll(mapped());
        }

        long sumOfLeast() {
            return expect().labels().values().stream()
                    .mapToLong(Expectation.Range::least)
                    .sum();
        }

        long sumOfMost() {
            return expect().labels().values().stream()
                    .mapToLong(Expectation.Range::most)
                    .sum();
        }

        @Override
        public String toString() {
            return dataset.number() + " " + dataset.name();
        }
    }

    @Test
    void namesLayoutsThatTheAdapterHas() {
        CATALOG.datasets().values().stream().filter(Dataset::hasAdapter).forEach(dataset -> assertThat(
                        Objects.requireNonNull(dataset.adapter()).layouts())
                .as("dataset %s", dataset.number())
                .extracting(Adapter.Layout::name)
                .containsAll(dataset.expectations().stream()
                        .map(Expectation::layout)
                        .filter(layout -> !layout.isEmpty())
                        .toList()));
    }

    @Test
    void areThoseOfTheVersionThatTheDownloadIs() {
        Dataset lesions = Objects.requireNonNull(CATALOG.datasets().get(88));
        Dataset films = Objects.requireNonNull(CATALOG.datasets().get(56));

        assertThat(lesions.expected("", 200, Map.of("Skin lesion", 200L)).labels())
                .as("as many images, other labels")
                .containsOnlyKeys("Skin lesion");
        assertThat(lesions.expected("", 199, Map.of("Common nevus", 79L, "Atypical nevus", 80L, "Melanoma", 40L))
                        .labels())
                .as("one image is missing")
                .containsKey("Melanoma");
        assertThat(films.expected("", 3000, Map.of()).imagesText()).isEqualTo("2905");
        assertThat(films.expected("", 21000, Map.of()).imagesText()).isEqualTo("21165");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("datasets")
    void isWhatTheAdapterCanGive(Named dataset) throws IOException {
        assertThat(dataset.mapped()).containsAll(dataset.expect().labels().keySet());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("datasets")
    void isNoMoreThanThereAreImages(Named dataset) {
        dataset.expect().labels().forEach((label, range) -> assertThat(range.least())
                .as(label)
                .isLessThanOrEqualTo(dataset.images().most()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("datasets")
    void sumsUpToTheImagesWhereEachHasOneLabel(Named dataset) throws IOException {
        if (dataset.isWhole()) {
            assertThat(dataset.sumOfLeast())
                    .as("the least of all labels")
                    .isLessThanOrEqualTo(dataset.images().most());
            assertThat(dataset.sumOfMost())
                    .as("the most of all labels")
                    .isGreaterThanOrEqualTo(dataset.images().least());
        }
    }
}
