package org.medmat.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.medmat.catalog.References;

@DisplayName("The bibliography of the whole catalog")
class BibliographyTest {

    private List<String> entries;

    @BeforeEach
    void isMade() throws IOException {
        SortedMap<Integer, References.Source> references = References.read();
        entries = Pattern.compile("(?ms)^@.*?^}$")
                .matcher(Bibliography.of(references, references.keySet()))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private String entry(String key) {
        return entries.stream()
                .filter(entry -> entry.contains("{" + key + ","))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void hasWhatBibTexNeedsOfEachType() {
        assertThat(entries).hasSizeGreaterThan(100);
        assertThat(entries)
                .filteredOn(entry -> entry.startsWith("@article{"))
                .hasSizeGreaterThan(40)
                .allSatisfy(entry -> assertThat(entry).contains("author = {", "title = {", "journal = {", "year = {"));
        assertThat(entries)
                .filteredOn(entry -> entry.startsWith("@inproceedings{"))
                .hasSizeGreaterThan(10)
                .allSatisfy(
                        entry -> assertThat(entry).contains("author = {", "title = {", "booktitle = {", "year = {"));
    }

    @Test
    void takesAJournalApart() {
        assertThat(entry("rodriguez2022multi"))
                .startsWith("@article{")
                .contains("  journal = {IEEE Journal of Biomedical and Health Informatics},\n"
                        + "  volume = {27},\n  number = {6},\n  pages = {2739--2750},\n");
    }

    @Test
    void leavesPreprintsAndDatasetsInOneText() {
        assertThat(entries)
                .filteredOn(entry -> entry.contains("arXiv:"))
                .isNotEmpty()
                .allMatch(entry -> entry.startsWith("@misc{"));
        assertThat(entry("rodriguez2022mured")).startsWith("@misc{").contains("howpublished = {Mendeley Data, V1}");
    }
}
