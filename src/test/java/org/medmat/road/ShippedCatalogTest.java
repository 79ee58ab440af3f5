package org.medmat.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.CatalogReader;
import org.medmat.catalog.Dataset;
import org.medmat.catalog.Fixture;
import org.medmat.item.Part;
import org.medmat.output.Manifest;
import org.medmat.output.ManifestJson;
import org.medmat.text.Fold;

@DisplayName("With the shipped catalog and a small tree of every dataset")
class ShippedCatalogTest {

    private static final List<String> KEYS =
            List.of("id", "caption", "image", "Question", "Answer", "Question-choice", "Answer-choice", "data-no");
    private static final Pattern CHOICE = Pattern.compile(
            "(?<question>[^\\n]+)(?<options>(?:\\n[A-D]: [^\\n]+){2,4})\\nAnswer with the option's letter from the given choices directly\\.");
    private static final Pattern FILE = Pattern.compile("(?<kind>Ori|Subset)--(?<number>\\d+)-(?:train|test)\\.json");

    private static final Catalog CATALOG = CatalogReader.builtIn();

    @TempDir
    static Path folder;

    /** Datasets that are parts of one download, with another small tree each, lie in the second. */
    private static Workplace first;

    private static Workplace second;
    private static final Set<Integer> IN_SECOND = new TreeSet<>();
    private static final List<BuildReport> REPORTS = new ArrayList<>();
    private static final SortedMap<String, String> FILES = new TreeMap<>();

    @BeforeAll
    static void build() throws Exception {
        Set<String> folders = new HashSet<>();
        SortedMap<Integer, Dataset> alone = new TreeMap<>();
        SortedMap<Integer, Dataset> doubled = new TreeMap<>();
        CATALOG.datasets()
                .forEach((number, dataset) -> (folders.add(dataset.folder()) ? alone : doubled).put(number, dataset));
        IN_SECOND.addAll(doubled.keySet());
        first = new Workplace(folder.resolve("first"), with(alone));
        second = new Workplace(folder.resolve("second"), CATALOG);
        Set<Integer> written = new HashSet<>();
        for (Fixture fixture : Fixture.all()) {
            if (written.add(fixture.dataset())) {
                Workplace place = alone.containsKey(fixture.dataset()) ? first : second;
                Workplace.write(place.folderOf(fixture.dataset()), fixture.contents(), 0);
            }
        }
        for (Workplace place : List.of(first, second)) {
            REPORTS.add(order(place).jobs(3).run());
            Workplace.filesIn(place.out())
                    .forEach((path, text) -> FILES.put(place.folder().getFileName() + "/" + path, text));
        }
        FILES.keySet()
                .removeIf(path -> Part.at(path.substring(path.indexOf('/') + 1)).isEmpty());
    }

    /** What the place is for: the datasets that others follow lie in the first. */
    private static Workplace.Order order(Workplace place) {
        return place.equals(first) ? place.order() : place.order().datasets(IN_SECOND.toArray(Integer[]::new));
    }

    private static Catalog with(SortedMap<Integer, Dataset> datasets) {
        return new Catalog(CATALOG.vocabulary(), datasets, CATALOG.subsets(), CATALOG.fingerprints());
    }

    private static Stream<BuildReport.Built> built() {
        return REPORTS.stream().flatMap(report -> report.built().stream());
    }

    @Test
    void everyDatasetIsBuilt() {
        assertThat(REPORTS.stream().flatMap(report -> report.failed().stream()).map(BuildReport.Failed::problem))
                .isEmpty();
        assertThat(built().map(built -> built.dataset().number()))
                .containsExactlyInAnyOrderElementsOf(CATALOG.datasets().values().stream()
                        .filter(Dataset::hasAdapter)
                        .map(Dataset::number)
                        .toList());
    }

    @Test
    void oneThreadWritesTheSameAsThree() throws Exception {
        for (Workplace place : List.of(first, second)) {
            Manifest byOne =
                    order(place).jobs(1).into(place.folder().resolve("one")).manifest();
            assertThat(byOne).isEqualTo(ManifestJson.read(place.out()));
        }
    }

    @Test
    void everyDatasetAndSubsetHasItsTwoFiles() {
        long subsets = REPORTS.stream()
                .mapToLong(report -> report.built().stream()
                        .map(built -> built.dataset().subset())
                        .distinct()
                        .count())
                .sum();
        assertThat(FILES).hasSize((int) (2 * (built().count() + subsets)));
    }

    @Test
    void everyItemHasTheEightKeysInOrder() throws Exception {
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            int id = 0;
            for (Map<String, Object> item : Items.of(file.getValue())) {
                assertThat(item.get("id")).as(file.getKey()).isEqualTo(++id);
                boolean isBox = item.containsKey("box");
                assertThat(item.keySet())
                        .as("%s, %s", file.getKey(), id)
                        .containsExactlyElementsOf(
                                isBox
                                        ? Stream.concat(KEYS.stream(), Stream.of("box", "size"))
                                                .toList()
                                        : KEYS);
            }
        }
    }

    @Test
    void everyQuestionCanBeAnswered() throws Exception {
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            for (Map<String, Object> item : Items.of(file.getValue())) {
                assertThat(whatIsWrong(file.getKey(), item))
                        .as("%s: %s", file.getKey(), item)
                        .isEmpty();
            }
        }
    }

    /** What is wrong with an item, in a word; empty if nothing is. */
    private static String whatIsWrong(String path, Map<String, Object> item) {
        Matcher file = FILE.matcher(path.substring(path.lastIndexOf('/') + 1));
        Matcher choice = CHOICE.matcher(text(item, "Question-choice"));
        if (!file.matches() || !choice.matches()) {
            return "form";
        }
        Dataset dataset = CATALOG.datasets().get(Integer.parseInt(text(item, "data-no")));
        int number = file.group("kind").equals("Ori") ? dataset.number() : dataset.subset();
        if (number != Integer.parseInt(file.group("number"))) {
            return "dataset";
        }
        Map<String, String> options = options(choice.group("options"));
        Set<String> folded = new HashSet<>();
        options.values().forEach(option -> folded.add(Fold.ignoringCaseAndBlanks(option)));
        if (options.isEmpty() || folded.size() < options.size()) {
            return "options";
        }
        if (!text(item, "Answer").equals(options.get(text(item, "Answer-choice")))
                || !item.get("caption").equals(item.get("Answer"))) {
            return "answer";
        }
        if (!text(item, "Question").equals(choice.group("question"))
                || text(item, "Question").isBlank()) {
            return "question";
        }
        return text(item, "image").startsWith("med-mat/" + dataset.folder() + "/") ? "" : "image";
    }

    /** Empty unless the letters begin with A and leave none out. */
    private static Map<String, String> options(String lines) {
        Map<String, String> options = new TreeMap<>();
        for (String line : lines.strip().split("\n")) {
            if (line.charAt(0) != 'A' + options.size()) {
                return Map.of();
            }
            options.put(line.substring(0, 1), line.substring(3));
        }
        return options;
    }

    @Test
    void singleLabelsComeFromTheSubsetsList() throws Exception {
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            for (Map<String, Object> item : Items.of(file.getValue())) {
                Dataset dataset = CATALOG.datasets().get(Integer.parseInt(text(item, "data-no")));
                if (!CATALOG.subsetOf(dataset).multiLabel()
                        && !CATALOG.subsetOf(dataset).asksAboutRegions()) {
                    assertThat(CATALOG.subsetOf(dataset).labels().find(text(item, "Answer")))
                            .as("%s", item)
                            .isNotNegative();
                }
            }
        }
    }

    @Test
    void everyImageIsThere() throws Exception {
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            Path place = folder.resolve(file.getKey().substring(0, file.getKey().indexOf('/')));
            for (String image : Items.images(file.getValue())) {
                assertThat(place.resolve(image)).exists();
            }
        }
    }

    @Test
    void everyRowIsAnItemOrAccountedFor() {
        built().map(BuildReport.Built::entry).forEach(entry -> {
            long skipped = entry.rows().skipped().values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            assertThat(entry.rows().read())
                    .as(entry.name())
                    .isEqualTo(entry.rows().asked() + skipped);
            long items = entry.items().train() + entry.items().test();
            if (!Objects.requireNonNull(CATALOG.subsets().get(entry.subset())).asksAboutRegions()) {
                assertThat(entry.rows().asked()).as(entry.name()).isEqualTo(items);
            }
        });
    }

    private static String text(Map<String, Object> item, String key) {
        return (String) item.get(key);
    }
}
