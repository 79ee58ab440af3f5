package org.medmat.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.medmat.problem.Problem;
import org.medmat.synthetic.TreeRecipe;
import org.medmat.tree.MapTree;

@DisplayName("Pictures that no pattern reads")
class UnreadPicturesTest {

    private static final String CLASSES = """
            samples:
              - files: "{class=polyp|cancer}/{id}.png"
                label: "{class}"
            labels: {polyp: Polyp, cancer: Cancer}
            """;

    /** Two pictures that are read, and as many others of each pattern as it says: "ulcer/#.png 5". */
    private static List<String> told(String adapter, String... others) throws IOException {
        List<String> paths = new ArrayList<>(List.of("polyp/1.png", "cancer/1.png"));
        for (String other : others) {
            String[] parts = other.split(" ");
            for (int i = 1; i <= Integer.parseInt(parts[1]); i++) {
                paths.add(parts[0].replace("#", "x" + i));
            }
        }
        return told(Scanner.scan(TinyCatalog.adapter(adapter), MapTree.of(paths.toArray(new String[0]))));
    }

    private static List<String> told(Scan scan) {
        return scan.problems().stream().map(Problem::what).toList();
    }

    @Test
    void areToldWithTheirNumberFromTheFifthOn() throws IOException {
        assertThat(told(CLASSES, "ulcer/#.png 4")).isEmpty();
        assertThat(told(CLASSES, "ulcer/#.png 5")).containsExactly("no pattern reads the 5 pictures in ulcer");
        assertThat(told(CLASSES, "ulcer/#.JPG 7")).containsExactly("no pattern reads the 7 pictures in ulcer");
    }

    @Test
    void areToldByTheHighestFolderInWhichNothingIsRead() throws IOException {
        assertThat(told(CLASSES, "more/ulcer/#.png 3", "more/normal/deep/#.png 4"))
                .containsExactly("no pattern reads the 7 pictures in more");
        assertThat(told(CLASSES, "polyp/thumbnails/#.png 6"))
                .containsExactly("no pattern reads the 6 pictures in polyp/thumbnails");
    }

    @Test
    void areToldWithThreeFoldersAtMost() throws IOException {
        assertThat(told(CLASSES, "c/#.png 2", "d/#.png 2", "a/#.png 2"))
                .containsExactly("no pattern reads the 6 pictures in a, c, d");
        assertThat(told(CLASSES, "c/#.png 2", "d/#.png 2", "a/#.png 2", "b/#.png 1", "e/#.png 1"))
                .containsExactly("no pattern reads the 8 pictures in a, b, c and 2 more");
    }

    @Test
    void areNotToldWhereOthersOfTheirFolderAreRead() throws IOException {
        assertThat(told(CLASSES, "polyp/#.jpg 9")).isEmpty();
        assertThat(told(CLASSES, "#.jpg 9")).isEmpty();
    }

    @Test
    void areNotOtherFiles() throws IOException {
        assertThat(told(CLASSES, "ulcer/#.txt 9", "ulcer/#png 9")).isEmpty();
    }

    @Test
    void areNotToldWhereTheDatasetSaysThatTheyAreUnused() throws IOException {
        assertThat(told(CLASSES + "unused: [\"**/ulcer/*\"]\n", "ulcer/#.png 9"))
                .isEmpty();
        assertThat(told(CLASSES + "unused: [\"**/ulcer/*\"]\n", "ulcer/#.png 9", "normal/#.png 4"))
                .isEmpty();
        assertThat(told(CLASSES + "unused: [\"**/ulcer/*\"]\n", "ulcer/#.png 9", "normal/#.png 5"))
                .containsExactly("no pattern reads the 5 pictures in normal");
    }

    @Test
    void areNotThoseThatARowLeavesOut() throws IOException {
        String only = CLASSES.replace("polyp|cancer", "polyp|cancer|ulcer")
                .replace("labels:", "    only: {class: [polyp, cancer]}\nlabels:");
        assertThat(told(only, "ulcer/#.png 9")).isEmpty();
        String not = CLASSES.replace("polyp|cancer", "polyp|cancer|ulcer")
                .replace("labels:", "    not: \"ulcer/*\"\nlabels:");
        assertThat(told(not, "ulcer/#.png 9")).isEmpty();
    }

    @Test
    void areAllWhereNothingIsRead() throws IOException {
        Scan scan = Scanner.scan(
                TinyCatalog.adapter(CLASSES), MapTree.of("1.png", "2.png", "a/3.png", "a/4.png", "b/5.png"));
        assertThat(told(scan)).contains("no pattern reads the 5 pictures in .");
    }

    @Test
    void areNotTheMasksOfThoseThatAreRead() throws IOException {
        Map<String, byte[]> pictures = new TreeMap<>(new TreeRecipe(
                        List.of(),
                        List.of(),
                        Map.of("images/{1..6}.png", "40x30", "masks/{1..6}.png", "40x30, black, 10 5 20 15 white"),
                        Map.of())
                .contents(path -> new byte[0]));
        String masks = """
                samples:
                  - files: "images/{id}.png"
                    label: polyp
                    regions:
                      - mask: "masks/{id}.png"
                labels: {polyp: Polyp}
                """;
        assertThat(told(Scanner.scan(TinyCatalog.adapter(masks), new MapTree(pictures))))
                .isEmpty();
        assertThat(told(Scanner.scan(
                        TinyCatalog.adapter(masks.replace("masks/{id}", "mask/{id}")), new MapTree(pictures))))
                .containsExactly("no pattern reads the 6 pictures in masks");
    }
}
