package org.medmat.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.medmat.item.Evidence;
import org.medmat.label.LabelSet;
import org.medmat.sample.SkipReason;
import org.medmat.sample.Truth;
import org.medmat.tree.MapTree;

@DisplayName("What rows say of an image comes")
class WhatRowsComeToTest {

    private static final String TABLE = """
            samples:
              - table: labels.csv
                image: "{id}.png"
                label: {of: "{findings}", separated: ";"}
            labels: {polyp: Polyp, cancer: Cancer, ulcer: Ulcer}
            ignore: [dust, clear]
            exclude: [unusable]
            """;

    private static Scan scan(String more, boolean multiLabel, String... rows) throws IOException {
        return scan(more, multiLabel, List.of(rows));
    }

    private static Scan scan(String more, boolean multiLabel, List<String> rows) throws IOException {
        Scan scan = Scanner.scan(
                TinyCatalog.adapter(TABLE + more, multiLabel),
                MapTree.of("1.png", "2.png", "3.png", "4.png")
                        .with("labels.csv", "id,findings\n" + String.join("\n", rows) + "\n"));
        assertThat(scan.samples().size()
                        + scan.skipped().values().stream()
                                .mapToLong(Long::longValue)
                                .sum())
                .as("every row is accounted for")
                .isEqualTo(scan.rows());
        return scan;
    }

    private static Map<String, String> labels(Scan scan) {
        Map<String, String> labels = new TreeMap<>();
        for (int i = 0; i < scan.samples().size(); i++) {
            labels.put(
                    scan.samples().path(i).replace(".png", ""),
                    scan.samples().truth(i).labels().toString());
        }
        return labels;
    }

    @Test
    void toThoseLabelsThatMayHaveCompany() throws IOException {
        String alone = "alone: [Polyp, Cancer]\n";
        assertThat(labels(scan(alone, true, "1,polyp;ulcer", "2,polyp", "3,cancer", "3,polyp", "4,ulcer;polyp;cancer")))
                .isEqualTo(Map.of("1", "[2]", "2", "[0]", "3", "[0, 1]", "4", "[2]"));
        assertThat(labels(scan("", true, "1,polyp;ulcer"))).isEqualTo(Map.of("1", "[0, 2]"));
    }

    @Test
    void toTheFirstThatWinsOfThoseItNames() throws IOException {
        String wins = "wins: [Ulcer, Polyp]\n";
        Scan scan = scan(wins, false, "1,polyp;cancer", "2,cancer", "2,ulcer", "2,polyp", "3,cancer", "4,cancer;dust");
        assertThat(labels(scan)).isEqualTo(Map.of("1", "[0]", "2", "[2]", "3", "[1]", "4", "[1]"));
        assertThat(scan.skipped()).isEqualTo(Map.of(SkipReason.MERGED, 2L));
    }

    @Test
    void toAContradictionThatNamesTheImage() throws IOException {
        Scan scan = scan("wins: [Ulcer]\n", false, "1,polyp;cancer", "2,ulcer;polyp");
        assertThat(labels(scan)).isEqualTo(Map.of("2", "[2]"));
        assertThat(scan.skipped()).isEqualTo(Map.of(SkipReason.CONTRADICTION, 1L));
        assertThat(scan.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.place()).hasToString("1.png");
            assertThat(problem.what()).contains("different labels");
        });
    }

    @Test
    void toAllItsLabelsWithoutAContradictionWhereItMayHaveSeveral() throws IOException {
        Scan scan = scan("wins: [Ulcer]\n", true, "1,polyp;cancer", "1,ulcer");
        assertThat(labels(scan)).isEqualTo(Map.of("1", "[0, 1, 2]"));
    }

    @Test
    void toNothingWhereNoValueIsALabel() throws IOException {
        Scan scan = scan("", false, "1,dust", "2,clear", "3,strange", "4,", "4,clear;dust");
        assertThat(scan.samples().size()).isZero();
        assertThat(scan.skipped()).isEqualTo(Map.of(SkipReason.NO_LABEL, 4L, SkipReason.MERGED, 1L));
        assertThat(scan.unknown().keySet()).containsExactly("strange");
        assertThat(scan.raws().get("dust")).isEqualTo(new Scan.RawValue(2, "labels.csv:2", "(ignored)"));
        assertThat(scan.raws().get("clear")).isEqualTo(new Scan.RawValue(2, "labels.csv:3", "(ignored)"));
    }

    @Test
    void toALabelThatOneOfThemGivesBesideOthersThatSayNothing() throws IOException {
        assertThat(labels(scan("", false, "1,", "1,polyp", "1,dust", "2,polyp;strange", "3,polyp", "3,Polyp")))
                .isEqualTo(Map.of("1", "[0]", "2", "[0]", "3", "[0]"));
    }

    @Test
    void toAnImageThatIsLeftOutWhereverThatStands() throws IOException {
        List<String> rows = new ArrayList<>(List.of("1,polyp", "1,unusable", "1,cancer", "2,polyp;unusable"));
        for (int turn = 0; turn < rows.size(); turn++) {
            Collections.rotate(rows, 1);
            Scan scan = scan("", false, rows);
            assertThat(scan.samples().size()).as("%s", rows).isZero();
            assertThat(scan.skipped()).as("%s", rows).isEqualTo(Map.of(SkipReason.EXCLUDED, 2L, SkipReason.MERGED, 2L));
        }
        assertThat(scan("", false, "1,unusable").raws().get("unusable").meaning())
                .isEqualTo("(image left out)");
    }

    @Test
    void toTheWordsOfAllRowsAsItsEvidence() throws IOException {
        Scan scan = scan("", true, "1,polyp", "1,cancer;dust");
        assertThat(scan.samples().evidence(0).raw()).contains("polyp", "cancer", "dust");
        assertThat(scan.samples().evidence(0).row()).isEqualTo(2);
        assertThat(scan.samples().evidence(0).file()).isEqualTo("labels.csv");
    }

    /** Every image kept what was known of the file of its number, once others had been left out. */
    @Test
    void toEvidenceOfTheImageItselfWhereOthersGiveNoSample() throws IOException {
        Scan scan = Scanner.scan(
                TinyCatalog.adapter(TABLE.replace(
                        "labels:",
                        "  - table: more.csv\n    image: \"more/{id}.png\"\n    label: \"{findings}\"\nlabels:")),
                MapTree.of("1.png", "2.png", "3.png", "more/4.png")
                        .with("labels.csv", "id,findings\n3,polyp\n1,dust\n2,Cancer\n")
                        .with("more.csv", "id,findings\n9,polyp\n4,ulcer\n"));
        assertThat(scan.samples().evidence(0)).isEqualTo(new Evidence("Cancer", "cancer", "labels.csv", 4));
        assertThat(scan.samples().evidence(1)).isEqualTo(new Evidence("polyp", "polyp", "labels.csv", 2));
        assertThat(scan.samples().evidence(2)).isEqualTo(new Evidence("ulcer", "ulcer", "more.csv", 3));
    }

    @Test
    void toADecisionForEachTruth() {
        Adapter adapter = TinyCatalog.adapter(TABLE);
        Distinct<Truth> truths = new Distinct<>();
        int both = truths.number(new Truth(LabelSet.of(0, 1), LabelSet.EMPTY));
        int unsure = truths.number(new Truth(LabelSet.of(2), LabelSet.of(1, 2)));
        int nothing = truths.number(new Truth(LabelSet.EMPTY, LabelSet.of(1)));
        Decisions decisions = Decisions.of(adapter, truths);
        assertThat(decisions.isContradiction(both)).isTrue();
        assertThat(decisions.isSample(both)).isFalse();
        assertThat(decisions.isContradiction(unsure)).isFalse();
        assertThat(truths.get(decisions.truth(unsure))).isEqualTo(new Truth(LabelSet.of(2), LabelSet.of(1)));
        assertThat(decisions.isSample(nothing)).isFalse();
        assertThat(decisions.isContradiction(nothing)).isFalse();
        for (int further : new int[] {3, 4, 50}) {
            assertThat(decisions.finished(further)).isEqualTo(further);
            assertThat(decisions.truth(further)).isEqualTo(further);
            assertThat(decisions.isSample(further)).isTrue();
        }
    }
}
