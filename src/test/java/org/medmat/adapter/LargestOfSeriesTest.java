package org.medmat.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.medmat.sample.Samples;
import org.medmat.sample.SkipReason;
import org.medmat.synthetic.TreeRecipe;
import org.medmat.tree.MapTree;

@DisplayName("The largest images of a series")
class LargestOfSeriesTest {

    private static final String BOXES = """
            samples:
              - table: boxes.csv
                image: "{id}.png"
                label: "{finding}"
                same: "{picture}"
                unmarked: absent
                largest: {images: 2, of: "{scan}"}
                regions:
                  - box: ["0", "0", "{w}", "10"]
            labels: {polyp: Polyp, cancer: Cancer}
            exclude: [unusable]
            """;

    private static Scan scan(List<String> rows, Scanner.Depth depth) throws IOException {
        Map<String, byte[]> pictures =
                new TreeMap<>(new TreeRecipe(List.of(), List.of(), Map.of("{1..6}.png", "40x30"), Map.of())
                        .contents(path -> new byte[0]));
        return Scanner.scan(
                TinyCatalog.adapter(BOXES),
                new MapTree(pictures).with("boxes.csv", "id,finding,picture,scan,w\n" + String.join("\n", rows) + "\n"),
                depth);
    }

    private static List<String> kept(Scan scan) {
        Samples samples = scan.samples();
        return IntStream.range(0, samples.size()).mapToObj(samples::path).toList();
    }

    /** However the rows are shuffled. */
    private static void assertKept(List<String> rows, List<String> kept, long smaller) throws IOException {
        List<String> order = new ArrayList<>(rows);
        Random random = new Random(11);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(order, random);
            Scan scan = scan(order, Scanner.Depth.PICTURES);
            assertThat(kept(scan)).as("%s", order).isEqualTo(kept);
            assertThat(scan.skipped(SkipReason.NOT_LARGEST)).isEqualTo(smaller);
        }
    }

    @Test
    void areThoseInWhichMostIsMarkedInAnyOrderOfRows() throws IOException {
        assertKept(
                List.of("1,polyp,,a,9", "2,polyp,,a,10", "3,polyp,,a,11", "4,polyp,,a,8", "5,polyp,,b,1"),
                List.of("2.png", "3.png", "5.png"),
                2);
    }

    @Test
    void countAllThatIsMarkedInAnImageByAnyRow() throws IOException {
        assertKept(
                List.of("1,polyp,,a,9", "1,cancer,,a,9", "2,polyp,,a,10", "3,polyp,,a,11", "3,cancer,,a,1"),
                List.of("1.png", "3.png"),
                1);
        assertKept(
                List.of("1,polyp,,a,2", "1,cancer,,a,3", "2,polyp,,a,10", "3,polyp,,a,11"),
                List.of("2.png", "3.png"),
                2);
    }

    @Test
    void areTheFirstByNameWhereAsMuchIsMarked() throws IOException {
        assertKept(
                List.of("4,polyp,,a,9", "3,polyp,,a,9", "2,polyp,,a,9", "1,polyp,,a,8"), List.of("2.png", "3.png"), 2);
    }

    @Test
    void leaveImagesInWhichNothingIsMarkedWhereTheyAre() throws IOException {
        assertKept(
                List.of("1,polyp,,a,9", "2,,,a,0", "3,polyp,,a,11", "4,,,a,0"),
                List.of("1.png", "2.png", "3.png", "4.png"),
                0);
    }

    @Test
    void areNotThoseThatAreLeftOut() throws IOException {
        assertKept(
                List.of("1,polyp,,a,9", "2,polyp,,a,10", "3,unusable,,a,30", "4,polyp,,a,8"),
                List.of("1.png", "2.png"),
                1);
    }

    /** Rows that name two series say the first by name. */
    @Test
    void countOnePictureInSeveralFilesOnce() throws IOException {
        assertKept(
                List.of("1,polyp,P,a,20", "2,polyp,P,a,20", "3,polyp,,a,11", "4,polyp,,a,8"),
                List.of("1.png", "3.png"),
                1);
        assertKept(
                List.of("1,polyp,P,b,20", "2,polyp,P,a,20", "3,polyp,,a,11", "4,polyp,,a,12"),
                List.of("1.png", "4.png"),
                1);
    }

    @Test
    void areAsManyWhereNamesAloneAreLookedAt() throws IOException {
        Scan scan = scan(List.of("1,polyp,,a,9", "2,polyp,,a,10", "3,polyp,,a,11"), Scanner.Depth.NAMES);
        assertThat(kept(scan)).containsExactly("1.png", "2.png");
        assertThat(scan.skipped(SkipReason.NOT_LARGEST)).isEqualTo(1);
    }
}
