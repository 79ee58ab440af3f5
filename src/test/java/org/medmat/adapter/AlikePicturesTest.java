package org.medmat.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.medmat.sample.Grouping;
import org.medmat.sample.Samples;
import org.medmat.tree.MapTree;

@DisplayName("Pictures that belong together")
class AlikePicturesTest {

    private static final String ALIKE = """
            samples:
              - files: "{class=polyp|cancer|ulcer}/{eye}.png"
                label: "{class}"
                alike: "{eye~^[a-z]}"
            labels: {polyp: Polyp, cancer: Cancer, ulcer: Ulcer}
            """;

    /** Each picture as "labels unsure". */
    private static Map<String, String> truths(Samples samples) {
        return IntStream.range(0, samples.size())
                .boxed()
                .collect(Collectors.toMap(
                        samples::path,
                        i -> samples.truth(i).labels() + " " + samples.truth(i).unsure()));
    }

    /** The pictures that must stay on one side, as "1 2" for each group. */
    private static TreeSet<String> groups(Samples samples) {
        Grouping grouping = Grouping.of(samples);
        return new TreeSet<>(IntStream.range(0, samples.size())
                .boxed()
                .collect(Collectors.groupingBy(
                        grouping::group,
                        TreeMap::new,
                        Collectors.mapping(i -> samples.path(i).replace(".png", ""), Collectors.joining(" "))))
                .values());
    }

    @Test
    void leaveOpenWhatTheOthersShow() throws IOException {
        Samples samples = Scanner.scan(
                        TinyCatalog.adapter(ALIKE),
                        MapTree.of(
                                "polyp/a.png",
                                "cancer/a.png",
                                "ulcer/a.png",
                                "polyp/b.png",
                                "cancer/b.png",
                                "polyp/c.png",
                                "polyp/c2.png",
                                "cancer/d.png"))
                .samples();
        assertThat(truths(samples))
                .isEqualTo(Map.of(
                        "polyp/a.png", "[0] [1, 2]",
                        "cancer/a.png", "[1] [0, 2]",
                        "ulcer/a.png", "[2] [0, 1]",
                        "polyp/b.png", "[0] [1]",
                        "cancer/b.png", "[1] [0]",
                        "polyp/c.png", "[0] []",
                        "polyp/c2.png", "[0] []",
                        "cancer/d.png", "[1] []"));
        assertThat(groups(samples))
                .containsExactly("cancer/a polyp/a ulcer/a", "cancer/b polyp/b", "cancer/d", "polyp/c polyp/c2");
    }

    /** A blank text says nothing: else all pictures without one would be alike. */
    @Test
    void areNotThoseOfWhichNothingIsSaid() throws IOException {
        Samples samples = Scanner.scan(
                        TinyCatalog.adapter(ALIKE),
                        MapTree.of("polyp/1.png", "cancer/2.png", "polyp/a.png", "cancer/a.png"))
                .samples();
        assertThat(truths(samples))
                .containsEntry("polyp/1.png", "[0] []")
                .containsEntry("cancer/2.png", "[1] []")
                .containsEntry("polyp/a.png", "[0] [1]");
        assertThat(groups(samples)).containsExactly("cancer/2", "cancer/a polyp/a", "polyp/1");
    }

    @Test
    void tellNothingOfThoseThatAreLeftOut() throws IOException {
        Samples samples = Scanner.scan(
                        TinyCatalog.adapter(ALIKE.replace(", ulcer: Ulcer}", "}\nexclude: [ulcer]")),
                        MapTree.of("polyp/a.png", "cancer/a.png", "ulcer/a.png"))
                .samples();
        assertThat(truths(samples)).isEqualTo(Map.of("polyp/a.png", "[0] [1]", "cancer/a.png", "[1] [0]"));
    }

    @Test
    void keepWhatIsUnsureOfThemselves() throws IOException {
        Samples samples = Scanner.scan(
                        TinyCatalog.adapter("""
                        samples:
                          - table: labels.csv
                            image: "{id}.png"
                            label: {columns: [polyp, cancer, ulcer], unsure: "?"}
                            alike: "{eye}"
                        labels: {polyp: Polyp, cancer: Cancer, ulcer: Ulcer}
                        """, true),
                        MapTree.of("1.png", "2.png").with("labels.csv", """
                                id,polyp,cancer,ulcer,eye
                                1,1,?,0,x
                                2,1,0,1,x
                                """))
                .samples();
        assertThat(truths(samples)).isEqualTo(Map.of("1.png", "[0] [1, 2]", "2.png", "[0, 2] []"));
    }

    private static final String TWINS = """
            samples:
              - table: labels.csv
                image: "{id}.png"
                label: polyp
                patient: "{patient}"
                twins: {table: pairs.csv, names: ["{a}", "{b}"], as: "{id}"%s}
            labels: {polyp: Polyp}
            """;

    private static Scan twins(String more, String pairs) throws IOException {
        MapTree tree = MapTree.of("1.png", "2.png", "3.png", "4.png", "5.png", "6.png")
                .with("labels.csv", "id,patient\n1,\n2,\n3,\n4,\n5,P\n6,P\n");
        return Scanner.scan(
                TinyCatalog.adapter(TWINS.formatted(more)), pairs.isEmpty() ? tree : tree.with("pairs.csv", pairs));
    }

    @Test
    void areNamedInATableOfPairs() throws IOException {
        Scan scan = twins("", "a,b\n1,2\n3, 2 \n4,9\n");
        assertThat(groups(scan.samples())).containsExactly("1 2 3", "4", "5 6");
        assertThat(scan.missing()).isEmpty();
    }

    @Test
    void bringTheirPatientsTogether() throws IOException {
        assertThat(groups(twins("", "a,b\n1,5\n4,6\n").samples())).containsExactly("1 4 5 6", "2", "3");
    }

    @Test
    void mayStandApartWhereTheTableOfPairsIsMissingAndThatIsTold() throws IOException {
        Scan scan = twins("", "");
        assertThat(groups(scan.samples())).containsExactly("1", "2", "3", "4", "5 6");
        assertThat(scan.missing()).singleElement().satisfies(problem -> {
            assertThat(problem.place().file()).isEqualTo("pairs.csv");
            assertThat(problem.what()).contains("table of twins is not there");
        });
        assertThat(scan.problems()).containsAll(scan.missing());
    }

    @Test
    void needNoTableOfPairsWhereItIsOptional() throws IOException {
        Scan scan = twins(", optional: true", "");
        assertThat(scan.samples().size()).isEqualTo(6);
        assertThat(scan.missing()).isEmpty();
        assertThat(scan.problems()).isEmpty();
        assertThat(groups(twins(", optional: true", "a,b\n1,2\n").samples())).contains("1 2");
    }
}
