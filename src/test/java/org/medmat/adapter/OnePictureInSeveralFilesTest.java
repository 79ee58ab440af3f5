package org.medmat.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medmat.item.OwnSplit;
import org.medmat.sample.Grouping;
import org.medmat.sample.Samples;
import org.medmat.sample.SkipReason;
import org.medmat.tree.MapTree;

@DisplayName("Several files of one picture")
class OnePictureInSeveralFilesTest {

    private static final String SAME = """
            samples:
              - table: labels.csv
                image: "**/{file}"
                same: "{eye}"
                label: "{finding}"
                patient: "{patient}"
                split: "{part}"
            labels: {polyp: Polyp, cancer: Cancer, ulcer: Ulcer}
            exclude: [unusable]
            """;

    private static Scan scan(String yaml, boolean multiLabel, List<String> rows) throws IOException {
        return Scanner.scan(
                TinyCatalog.adapter(yaml, multiLabel),
                MapTree.of("a/b/1.png", "2.png", "a/3.png", "4.png", "b/5.png")
                        .with("labels.csv", "file,eye,finding,patient,part\n" + String.join("\n", rows) + "\n"));
    }

    private static String shown(Scan scan) {
        Samples samples = scan.samples();
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < samples.size(); i++) {
            shown.append(samples.path(i))
                    .append(' ')
                    .append(samples.truth(i))
                    .append(' ')
                    .append(samples.identity(i))
                    .append(' ')
                    .append(samples.ownSplit(i))
                    .append('\n');
        }
        return shown.append(scan.skipped()).toString();
    }

    @Test
    void uniteWhatTheirRowsSayUnderTheFileNearestToTheRoot() throws IOException {
        for (List<String> order : Orders.of(List.of("1.png,A,polyp,,", "2.png,A,cancer,,", "3.png,A,polyp,,"))) {
            Scan scan = scan(SAME, true, order);
            assertThat(scan.samples().size()).as("%s", order).isEqualTo(1);
            assertThat(scan.samples().path(0)).isEqualTo("2.png");
            assertThat(scan.samples().truth(0).labels().stream()).containsExactly(0, 1);
            assertThat(scan.samples().evidence(0).raw()).isEqualTo("cancer + polyp");
            assertThat(scan.skipped(SkipReason.DOUBLED)).isEqualTo(2);
            assertThat(scan.skipped(SkipReason.MERGED)).isZero();
        }
    }

    @Test
    void areShownByTheFirstPathWhereTwoLieEquallyNear() throws IOException {
        for (List<String> order : Orders.of(List.of("4.png,A,polyp,,", "2.png,A,polyp,,"))) {
            assertThat(scan(SAME, false, order).samples().path(0)).isEqualTo("2.png");
        }
    }

    /** Of a file with two names the picture had one name or the other, as the rows came. */
    @ParameterizedTest
    @CsvSource({"A, B", "B, A", "left, right", "right, left"})
    void areOneAlsoWhereAFileHasTwoNamesInWhateverOrder(String one, String other) throws IOException {
        Set<String> shown = new HashSet<>();
        List<String> rows = List.of(
                "1.png," + one + ",polyp,,",
                "1.png," + other + ",polyp,,",
                "2.png," + other + ",polyp,,test",
                "3.png," + one + ",polyp,,");
        for (List<String> order : Orders.of(rows)) {
            Scan scan = scan(SAME, false, order);
            assertThat(scan.samples().size()).as("%s", order).isEqualTo(1);
            assertThat(scan.samples().path(0)).as("%s", order).isEqualTo("2.png");
            shown.add(shown(scan));
        }
        assertThat(shown).hasSize(1);
    }

    @Test
    void areOneAlsoThroughAChainOfNames() throws IOException {
        Set<String> shown = new HashSet<>();
        for (List<String> order : Orders.of(List.of(
                "1.png,A,polyp,,", "3.png,A,polyp,,", "3.png,B,polyp,,", "4.png,B,polyp,,", "4.png,C,polyp,,"))) {
            List<String> rows = new ArrayList<>(order);
            rows.add("5.png,C,polyp,,");
            shown.add(shown(scan(SAME, false, rows)));
        }
        assertThat(shown).hasSize(1);
        assertThat(shown.iterator().next()).startsWith("4.png ").contains("DOUBLED=3", "MERGED=2");
    }

    @Test
    void areNotWhatRowsWithoutANameAreAbout() throws IOException {
        Scan scan = scan(SAME, false, List.of("1.png,,polyp,,", "2.png, ,cancer,,", "3.png,A,polyp,,"));
        assertThat(scan.samples().size()).isEqualTo(3);
        assertThat(scan.skipped(SkipReason.DOUBLED)).isZero();
    }

    @Test
    void contradictEachOtherUnlessALabelWins() throws IOException {
        List<String> rows = List.of("1.png,A,polyp,,", "2.png,A,cancer,,", "3.png,,ulcer,,");
        Scan scan = scan(SAME, false, rows);
        assertThat(scan.skipped(SkipReason.CONTRADICTION)).isEqualTo(1);
        assertThat(scan.samples().path(0)).isEqualTo("a/3.png");
        Scan won = scan(SAME + "wins: [Polyp]\n", false, rows);
        assertThat(won.skipped(SkipReason.CONTRADICTION)).isZero();
        assertThat(won.samples().truth(0).labels().stream()).containsExactly(0);
    }

    @Test
    void areAllLeftOutWithOneOfThem() throws IOException {
        for (List<String> order : Orders.of(List.of("1.png,A,unusable,,", "2.png,A,polyp,,"))) {
            Scan scan = scan(SAME, false, order);
            assertThat(scan.samples().size()).isZero();
            assertThat(scan.skipped(SkipReason.EXCLUDED)).isEqualTo(1);
            assertThat(scan.skipped(SkipReason.DOUBLED)).isEqualTo(1);
        }
    }

    @Test
    void areATestPictureWhereOneOfThemIs() throws IOException {
        for (List<String> order : Orders.of(List.of("1.png,A,polyp,,test", "2.png,A,polyp,,train"))) {
            assertThat(scan(SAME, false, order).samples().ownSplit(0)).isEqualTo(OwnSplit.TEST);
        }
        assertThat(scan(SAME, false, List.of("1.png,A,polyp,,val", "2.png,A,polyp,,"))
                        .samples()
                        .ownSplit(0))
                .isEqualTo(OwnSplit.VALIDATION);
    }

    @Test
    void bindThePatientsOfAllOfThem() throws IOException {
        for (List<String> order :
                Orders.of(List.of("1.png,A,polyp,P,", "2.png,A,polyp,Q,", "3.png,,polyp,P,", "4.png,,polyp,Q,"))) {
            Samples samples = scan(SAME, false, order).samples();
            Grouping groups = Grouping.of(samples);
            assertThat(samples.size()).isEqualTo(3);
            assertThat(Set.of(groups.group(0), groups.group(1) + 1, groups.group(2) + 2))
                    .as("%s", order)
                    .containsExactlyInAnyOrder(groups.group(0), groups.group(0) + 1, groups.group(0) + 2);
        }
    }
}
