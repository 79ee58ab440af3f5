package org.medmat.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medmat.sample.SkipReason;
import org.medmat.synthetic.TreeRecipe;
import org.medmat.tree.MapTree;

@DisplayName("A mask that marks other things than its image's row says")
class MasksThatContradictRowsTest {

    private static final String GRADES = """
            samples:
              - table: grades.csv
                image: "{id}.png"
                label: ""
                agrees: {columns: [G3, G4]}
                regions:
                  - mask: "masks/{id}.png"
                    values: {other: "0", G3: "3", G4: "4"}
                    least: 5%
            labels: {G3: Polyp, G4: Cancer}
            ignore: [other]
            """;

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1,0 | black, 0 0 20 20 grey 3                       | 1 | 0 | 0",
                "1,0 | black, 0 0 20 20 grey 4                       | 0 | 0 | 1",
                "1,0 | black, 0 0 20 20 grey 4, 20 0 40 20 grey 3    | 2 | 0 | 0",
                "1,1 | black, 0 0 20 20 grey 4                       | 0 | 0 | 1",
                "1,0 | black                                         | 0 | 0 | 1",
                "1,0 | black, 0 0 2 2 grey 3                         | 0 | 1 | 0",
                "0,0 | black, 0 0 20 20 grey 4                       | 1 | 0 | 0",
                "0,0 | black                                         | 0 | 1 | 0",
                "1,0 | grey 7                                        | 0 | 1 | 0",
            })
    void isLeftOutAndTold(String grades, String mask, long labels, long nothing, long contradictions)
            throws IOException {
        Scan scan = Scanner.scan(
                TinyCatalog.adapter(GRADES),
                new MapTree(new TreeRecipe(
                                        List.of(),
                                        List.of(),
                                        Map.of("1.png", "40x30", "masks/1.png", "40x30, " + mask),
                                        Map.of())
                                .contents(path -> new byte[0]))
                        .with("grades.csv", "id,G3,G4\n1," + grades + "\n"));
        assertThat(scan.samples().size()).isEqualTo(labels > 0 ? 1 : 0);
        assertThat(labels > 0 ? scan.samples().truth(0).labels().size() : 0).isEqualTo((int) labels);
        assertThat(scan.skipped(SkipReason.NO_REGION)).isEqualTo(nothing);
        assertThat(scan.skipped(SkipReason.CONTRADICTION)).isEqualTo(contradictions);
        assertThat(scan.problems()).hasSize((int) contradictions);
        assertThat(scan.rows()).isEqualTo(labels + nothing + contradictions);
    }
}
