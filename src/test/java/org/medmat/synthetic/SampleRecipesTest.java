package org.medmat.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.medmat.adapter.Adapter;
import org.medmat.adapter.Scan;
import org.medmat.adapter.Scanner;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.CatalogReader;
import org.medmat.catalog.Dataset;
import org.medmat.item.Side;
import org.medmat.label.LabelList;
import org.medmat.random.Dice;
import org.medmat.sample.Grouping;
import org.medmat.sample.Samples;
import org.medmat.sample.SkipReason;
import org.medmat.split.Following;
import org.medmat.split.Split;
import org.medmat.split.Splitter;
import org.medmat.tree.MapTree;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

@DisplayName("Every dataset's small tree is read by its adapter as a whole download would be")
class SampleRecipesTest {

    private static final Catalog CATALOG = CatalogReader.builtIn();

    /** Labels that only another layout of the dataset has: the small tree has one layout. */
    private static final Map<Integer, List<String>> OF_OTHER_LAYOUTS = Map.of(
            25,
            List.of(
                    "Choroidal neovascularization",
                    "Cysticercosis",
                    "Giant retinal tear",
                    "Hypertensive retinopathy",
                    "Idiopathic intracranial hypertension",
                    "Macular edema",
                    "Optic neuritis",
                    "Retinal detachment",
                    "Retinal holes",
                    "Retinal tear",
                    "Silicone oil-filled eye"),
            56,
            List.of("Other lung opacity"));

    static Stream<Dataset> adapted() {
        return CATALOG.datasets().values().stream().filter(Dataset::hasAdapter);
    }

    static Stream<Integer> numbers() {
        return adapted().map(Dataset::number);
    }

    @Test
    void everyAdapterHasASmallTree() {
        assertThat(adapted().filter(dataset -> dataset.sample() == null).map(Dataset::number))
                .isEmpty();
    }

    @ParameterizedTest(name = "dataset {0}")
    @MethodSource("numbers")
    void theTreeShowsWhatTheDatasetHolds(int number) throws IOException {
        Dataset dataset = CATALOG.datasets().get(number);
        TreeRecipe recipe = Objects.requireNonNull(dataset.sample());
        recipe.check(dataset.place());
        LabelList labels = CATALOG.subsetOf(dataset).labels();
        Scan scan = Scanner.scan(
                Objects.requireNonNull(dataset.adapter()),
                new MapTree(recipe.contents(path -> path.getBytes(StandardCharsets.UTF_8))));
        Samples samples = scan.samples();

        assertThat(faults(scan, labels, CATALOG.subsetOf(dataset).asksAboutRegions(), promised(dataset)))
                .as(dataset.place().file())
                .isEmpty();
        Split split = Splitter.split(samples, Grouping.of(samples), new Dice(0, number), labels.size());
        assertThat(split.test().cardinality()).as("how many are for testing").isBetween(1, samples.size() - 1);
    }

    static Stream<Integer> followers() {
        return adapted()
                .filter(dataset -> Objects.requireNonNull(dataset.adapter()).isFollower())
                .map(Dataset::number);
    }

    @ParameterizedTest(name = "dataset {0}")
    @MethodSource("followers")
    void isSplitAsTheDatasetOfTheSameDownload(int number) throws IOException {
        Dataset dataset = CATALOG.datasets().get(number);
        Adapter adapter = Objects.requireNonNull(dataset.adapter());
        Dataset leader = Objects.requireNonNull(CATALOG.datasets().get(adapter.follows()));
        MapTree tree = new MapTree(
                Objects.requireNonNull(dataset.sample()).contents(path -> path.getBytes(StandardCharsets.UTF_8)));
        Samples samples = Scanner.scan(adapter, tree).samples();
        Samples leaders =
                Scanner.scan(Objects.requireNonNull(leader.adapter()), tree).samples();
        Split split = Splitter.split(
                leaders,
                Grouping.of(leaders),
                new Dice(0, leader.number()),
                CATALOG.subsetOf(leader).labels().size());
        Split following = Following.split(samples, Grouping.of(samples), leaders, split);

        Map<String, Side> sides = sides(samples, following);
        Map<String, Side> leaderSides = sides(leaders, split);
        assertThat(sides).isNotEmpty();
        sides.forEach((path, side) ->
                assertThat(leaderSides).as("where the other asks of it").containsEntry(path, side));
        assertThat(sides).containsValues(Side.TRAIN, Side.TEST);
    }

    private static Map<String, Side> sides(Samples samples, Split split) {
        Map<String, Side> sides = new TreeMap<>();
        for (int i = 0; i < samples.size(); i++) {
            sides.put(samples.path(i), split.side(i));
        }
        return sides;
    }

    /** What is wrong with a tree, in words that say what to mend. */
    private static List<String> faults(Scan scan, LabelList labels, boolean asksForBoxes, List<String> promised) {
        List<String> faults = new ArrayList<>();
        scan.problems().forEach(problem -> faults.add(problem.toString()));
        scan.unknown().forEach((raw, value) -> faults.add("unknown value \"" + raw + "\" at " + value.example()));
        scan.spellings().forEach((spelling, count) -> faults.add(count + " names found only " + spelling.words()));
        for (SkipReason reason : List.of(SkipReason.MISSING_IMAGE, SkipReason.CONTRADICTION)) {
            if (scan.skipped(reason) > 0) {
                faults.add(scan.skipped(reason) + " rows: " + reason.words());
            }
        }
        TreeSet<String> seen = new TreeSet<>();
        TreeSet<String> answers = new TreeSet<>();
        for (int i = 0; i < scan.samples().size(); i++) {
            answers.add(labels.text(scan.samples().truth(i).labels()));
            scan.samples().truth(i).labels().stream().mapToObj(labels::name).forEach(seen::add);
        }
        if (answers.size() < 2 && !asksForBoxes) {
            faults.add("only these answers: " + answers);
        }
        promised.stream().filter(label -> !seen.contains(label)).forEach(label -> faults.add("no image of " + label));
        return faults;
    }

    /** The labels that a dataset's file maps something to in the tree's layout. */
    private static List<String> promised(Dataset dataset) throws IOException {
        String resource = "/" + dataset.place().file();
        try (InputStream in = Objects.requireNonNull(SampleRecipesTest.class.getResourceAsStream(resource), resource)) {
            // As nodes: a document made of objects would take `no` for a truth value.
            MappingNode file = (MappingNode) new Yaml().compose(new InputStreamReader(in, StandardCharsets.UTF_8));
            return ((MappingNode) value(file, "labels"))
                    .getValue().stream()
                            .map(entry -> ((ScalarNode) entry.getValueNode()).getValue())
                            .distinct()
                            .filter(label -> !OF_OTHER_LAYOUTS
                                    .getOrDefault(dataset.number(), List.of())
                                    .contains(label))
                            .toList();
        }
    }

    private static Node value(MappingNode node, String key) {
        return node.getValue().stream()
                .filter(entry -> ((ScalarNode) entry.getKeyNode()).getValue().equals(key))
                .map(NodeTuple::getValueNode)
                .findFirst()
                .orElseThrow();
    }
}
