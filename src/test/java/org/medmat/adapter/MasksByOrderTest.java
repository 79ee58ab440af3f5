package org.medmat.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.medmat.sample.Samples;
import org.medmat.sample.SkipReason;
import org.medmat.synthetic.TreeRecipe;
import org.medmat.tree.MapTree;

/** Each mask has its one pixel in a column that its picture's description names, so that a box tells whose mask it is. */
@DisplayName("Masks that are not named like their images")
class MasksByOrderTest {

    private static final String BY_ORDER = """
            samples:
              - files: "%s"
                label: polyp
                regions:
                  - mask: "%s"
                    by: order
            labels: {polyp: Polyp}
            """;

    private final Map<String, String> pictures = new TreeMap<>();

    private void images(String... paths) {
        Arrays.stream(paths).forEach(path -> pictures.put(path, "40x30"));
    }

    private void mask(String path, int column) {
        pictures.put(path, "40x30, black, " + column + " 0 " + (column + 1) + " 1 white");
    }

    /** Each image with the column of its mask. */
    private List<String> paired(String files, String masks) throws IOException {
        Scan scan = scan(files, masks);
        Samples samples = scan.samples();
        List<String> paired = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            paired.add(samples.path(i) + " "
                    + (int) samples.regions(i).list().get(0).box().x1());
        }
        return paired;
    }

    private Scan scan(String files, String masks) throws IOException {
        return Scanner.scan(
                TinyCatalog.adapter(BY_ORDER.formatted(files, masks)),
                new MapTree(new TreeRecipe(List.of(), List.of(), pictures, Map.of()).contents(path -> new byte[0])));
    }

    @Test
    void belongToTheImageOfTheSamePlaceInTheOrderOfNumbers() throws IOException {
        images("images/img9.png", "images/img10.png", "images/img100.png");
        mask("masks/2_m.png", 2);
        mask("masks/10_m.png", 10);
        mask("masks/9_m.png", 9);
        assertThat(paired("images/{id}.png", "masks/*.png"))
                .containsExactlyInAnyOrder("images/img9.png 2", "images/img10.png 9", "images/img100.png 10");
    }

    @Test
    void areComparedByTheirLettersAndEveryNumberInThem() throws IOException {
        images("images/1-2.png", "images/1-10.png", "images/10-1.png", "images/a.png");
        mask("masks/b3.png", 1);
        mask("masks/b20.png", 2);
        mask("masks/b20x1.png", 3);
        mask("masks/c.png", 4);
        assertThat(paired("images/{id}.png", "masks/*.png"))
                .containsExactlyInAnyOrder(
                        "images/1-2.png 1", "images/1-10.png 2", "images/10-1.png 3", "images/a.png 4");
    }

    @Test
    void ofEachFolderBelongToTheImagesOfTheFolder() throws IOException {
        images("p1/i/1.png", "p1/i/2.png", "p2/i/1.png");
        mask("p1/m/x.png", 1);
        mask("p1/m/y.png", 2);
        mask("p2/m/z.png", 3);
        assertThat(paired("{p}/i/{id}.png", "{p}/m/*.png"))
                .containsExactlyInAnyOrder("p1/i/1.png 1", "p1/i/2.png 2", "p2/i/1.png 3");
    }

    @Test
    void mayLieBesideTheImagesUnderAnotherEnding() throws IOException {
        images("1.png", "2.png");
        mask("a.bmp", 1);
        mask("b.bmp", 2);
        assertThat(paired("{id}.png", "*.bmp")).containsExactlyInAnyOrder("1.png 1", "2.png 2");
    }

    @Test
    void mayHaveAChoiceOfPlaces() throws IOException {
        images("images/1.png");
        mask("labels/a.png", 7);
        assertThat(paired("images/{id}.png", "{masks|labels}/*.png")).containsExactly("images/1.png 7");
    }

    @Test
    void belongToNobodyWhereTheyAreFewerOrMoreThanTheImages() throws IOException {
        images("p1/i/1.png", "p1/i/2.png", "p2/i/1.png", "p3/i/1.png");
        mask("p1/m/x.png", 1);
        mask("p2/m/y.png", 2);
        mask("p2/m/z.png", 3);
        mask("p3/m/y.png", 4);
        assertThat(paired("{p}/i/{id}.png", "{p}/m/*.png")).containsExactly("p3/i/1.png 4");
        assertThat(scan("{p}/i/{id}.png", "{p}/m/*.png").skipped(SkipReason.NO_REGION))
                .isEqualTo(3);
    }

    @Test
    void mayBeMissing() throws IOException {
        images("images/1.png");
        assertThat(paired("images/{id}.png", "masks/*.png")).isEmpty();
    }
}
