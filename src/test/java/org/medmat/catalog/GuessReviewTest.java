package org.medmat.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.medmat.problem.Problem;

@DisplayName("A dataset whose answers can be guessed whatever is drawn")
class GuessReviewTest {

    @Test
    void isToldWithTheLabelsToBlame() {
        List<Problem> warnings = GuessReview.of(
                catalog("overlaps: {Benign: [Nevus]}", "{Benign: 40, Nevus: 30, Melanoma: 20, Wart: 10}"));
        assertThat(warnings).hasSize(1);
        assertThat(warnings.get(0).what())
                .contains("dataset 1 ")
                .contains("will answer 70 %, where 40 % is what")
                .contains("\"Benign\" and \"Nevus\", which 70 % of its images have, never stand in one question");
        assertThat(warnings.get(0).remedy()).contains("overlaps");
    }

    @Test
    void isAlsoOneThatAsksANegationAmongOthers() {
        assertThat(GuessReview.of(
                        catalog("negations: {Benign: Melanoma}", "{Benign: 45, Nevus: 25, Melanoma: 20, Wart: 10}")))
                .hasSize(1);
    }

    @Test
    void isNoneWhereTheCommonestAnswerIsAllThatHelps() {
        assertThat(GuessReview.of(catalog("", "{Benign: 70, Nevus: 10, Melanoma: 10, Wart: 10}")))
                .isEmpty();
    }

    @Test
    void isNoneOfThoseThatAreShipped() {
        assertThat(GuessReview.of(CatalogReader.builtIn())).isEmpty();
    }

    private static Catalog catalog(String relations, String expected) {
        Map<String, byte[]> files = new TreeMap<>();
        Map.of(
                        "vocabulary.yaml",
                        "modalities: {Der: []}\nareas: {Skin: []}\nkinds: {}\naccess: {open: can be had}\n",
                        "subsets/01-skin.yaml",
                        "number: 1\nmodality: Der\narea: Skin\ntask: Skin\nlabels: [Benign, Nevus, Melanoma, Wart]\n"
                                + relations,
                        "instructions/01.txt",
                        "What is it?\nWhat is this?\nWhat can be seen?\nName it.\nTell what it is.\nWhich is it?\n",
                        "datasets/001-skin.yaml",
                        "number: 1\nname: Skin\nfolder: Skin\nsubset: 1\nexpect: {images: 100, labels: " + expected
                                + "}\nsamples: [{files: '{class}/*.jpg'}]\n"
                                + "labels: {b: Benign, n: Nevus, m: Melanoma, w: Wart}\n")
                .forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return CatalogReader.of(files);
    }
}
