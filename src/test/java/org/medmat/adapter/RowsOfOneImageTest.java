package org.medmat.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.medmat.item.OwnSplit;
import org.medmat.problem.Problem;
import org.medmat.sample.Samples;
import org.medmat.sample.SkipReason;
import org.medmat.synthetic.TreeRecipe;
import org.medmat.tree.MapTree;

@DisplayName("Rows of one image, in whatever order,")
class RowsOfOneImageTest {

    private static final String WHOLE = """
            samples:
              - table: labels.csv
                image: "{id}.png"
                label: "{finding}"
                patient: "{patient}"
                split: "{part}"
            labels: {polyp: Polyp, cancer: Cancer, ulcer: Ulcer}
            """;
    private static final String REGIONS =
            WHOLE.replace("labels:", "    regions:\n      - box: [\"{x}\", \"2\", \"20\", \"20\"]\nlabels:");
    private static final String COLUMNS = "id,finding,patient,part,x\n";

    static Stream<String> adapters() {
        return Stream.of(WHOLE, REGIONS);
    }

    /** Pictures 1 to 9, and a table of these rows. */
    private static Scan scan(String adapter, List<String> rows) throws IOException {
        Map<String, byte[]> pictures =
                new TreeMap<>(new TreeRecipe(List.of(), List.of(), Map.of("{1..9}.png", "40x30"), Map.of())
                        .contents(path -> new byte[0]));
        return Scanner.scan(
                TinyCatalog.adapter(adapter),
                new MapTree(pictures).with("labels.csv", COLUMNS + String.join("\n", rows) + "\n"));
    }

    /** Images that must stay on one side, as "1 2" for each such group. */
    private static Set<String> groups(Samples samples) {
        return IntStream.range(0, samples.size())
                .boxed()
                .collect(Collectors.groupingBy(samples::patient, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(group -> group.stream()
                        .map(sample -> samples.path(sample).replace(".png", ""))
                        .distinct()
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("adapters")
    void tellItsPatientWhicheverOfThemNamesOne(String adapter) throws IOException {
        List<String> rows = List.of("1,polyp,,,5", "1,polyp,A,,6", "1,cancer,,,7", "2,polyp,A,,5");
        for (List<String> order : Orders.of(rows)) {
            assertThat(groups(scan(adapter.replace("labels:", "wins: [Cancer]\nlabels:"), order)
                            .samples()))
                    .as("%s", order)
                    .containsExactly("1 2");
        }
    }

    /** In this order every image was a group of its own. */
    @ParameterizedTest
    @MethodSource("adapters")
    void doNotLetPatientsLeakWhereTheFirstHasNone(String adapter) throws IOException {
        List<String> rows = new ArrayList<>();
        for (int image = 1; image <= 8; image++) {
            rows.add(image + ",polyp,,,5");
            rows.add(image + ",polyp,P" + image % 4 + ",,5");
        }
        assertThat(groups(scan(adapter, rows).samples())).containsExactly("1 5", "2 6", "3 7", "4 8");
    }

    @ParameterizedTest
    @MethodSource("adapters")
    void areToldOfWhereTheyNameTwoPatients(String adapter) throws IOException {
        List<String> rows = List.of("1,polyp,A,,5", "1,polyp,B,,5", "2,polyp,A,,5", "3,polyp,B,,5");
        Set<String> groups = groups(scan(adapter, rows).samples());
        for (List<String> order : Orders.of(rows)) {
            Scan scan = scan(adapter, order);
            assertThat(groups(scan.samples())).as("%s", order).isEqualTo(groups);
            assertThat(scan.problems()).as("%s", order).anyMatch(problem -> problem.what()
                    .contains("patient"));
        }
    }

    /** Rows were counted, and more or fewer of them by their order. */
    @ParameterizedTest
    @MethodSource("adapters")
    void areCountedAsOneImageHoweverManyDisagree(String adapter) throws IOException {
        for (List<String> order : Orders.of(List.of("1,polyp,A,train,5", "1,polyp,B,test,6", "1,polyp,B,test,7"))) {
            assertThat(scan(adapter, order).problems())
                    .as("%s", order)
                    .extracting(Problem::what)
                    .containsExactly(
                            "images have two different patients: 1 in all, this is one",
                            "images stand in two parts of the dataset's own split: 1 in all, this is one");
        }
    }

    @ParameterizedTest
    @MethodSource("adapters")
    void tellItsSideWhicheverOfThemNamesOne(String adapter) throws IOException {
        for (List<String> order : Orders.of(List.of("1,polyp,,,5", "1,polyp,,test,6", "2,polyp,,train,5"))) {
            Samples samples = scan(adapter, order).samples();
            assertThat(samples.ownSplit(0)).as("%s", order).isEqualTo(OwnSplit.TEST);
            assertThat(samples.ownSplit(1)).as("%s", order).isEqualTo(OwnSplit.TRAIN);
        }
    }

    @ParameterizedTest
    @MethodSource("adapters")
    void testWithItWhereOneOfThemDoesAndTellOfTwoParts(String adapter) throws IOException {
        for (List<String> order : Orders.of(List.of("1,polyp,,train,5", "1,polyp,,test,6", "2,polyp,,train,5"))) {
            Scan scan = scan(adapter, order);
            assertThat(scan.samples().ownSplit(0)).as("%s", order).isEqualTo(OwnSplit.TEST);
            assertThat(scan.samples().ownSplit(1)).as("%s", order).isEqualTo(OwnSplit.TRAIN);
            assertThat(scan.problems())
                    .filteredOn(problem -> problem.what().contains("two parts"))
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.what()).contains(": 1 in all");
                        assertThat(problem.place()).hasToString("1.png");
                    });
        }
    }

    @ParameterizedTest
    @MethodSource("adapters")
    void tellOfNoSecondPartWhereAllNameTheSame(String adapter) throws IOException {
        Scan scan = scan(adapter, List.of("1,polyp,A,test,5", "1,polyp,A,test,6", "2,polyp,,,5"));
        assertThat(scan.samples().ownSplit(1)).isNull();
        assertThat(scan.problems()).isEmpty();
    }

    @Test
    void giveItTheLabelThatWinsAlsoAsTheThird() throws IOException {
        for (List<String> order : Orders.of(List.of("1,polyp,,,", "1,cancer,,,", "1,ulcer,,,"))) {
            Scan scan = scan(WHOLE + "wins: [Ulcer]\n", order);
            assertThat(scan.skipped(SkipReason.CONTRADICTION)).as("%s", order).isZero();
            assertThat(scan.samples().truth(0).labels().stream())
                    .as("%s", order)
                    .containsExactly(2);
        }
    }

    @Test
    void giveItTheFirstOfTheLabelsThatWin() throws IOException {
        for (List<String> order : Orders.of(List.of("1,polyp,,,", "1,cancer,,,", "1,ulcer,,,", "1,,,,"))) {
            Scan scan = scan(WHOLE + "wins: [Ulcer, Cancer]\n", order);
            assertThat(scan.samples().truth(0).labels().stream())
                    .as("%s", order)
                    .containsExactly(2);
        }
    }

    @Test
    void contradictEachOtherWhereNoneOfTheirLabelsWins() throws IOException {
        for (List<String> order : Orders.of(List.of("1,polyp,,,", "1,cancer,,,", "1,polyp,,,", "2,ulcer,,,"))) {
            Scan scan = scan(WHOLE + "wins: [Ulcer]\n", order);
            assertThat(scan.skipped(SkipReason.CONTRADICTION)).as("%s", order).isEqualTo(1);
            assertThat(scan.samples().path(0)).as("%s", order).isEqualTo("2.png");
        }
    }
}
