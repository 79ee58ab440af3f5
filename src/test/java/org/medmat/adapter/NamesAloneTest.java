package org.medmat.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.medmat.sample.SkipReason;
import org.medmat.synthetic.TreeRecipe;
import org.medmat.tree.FileList;
import org.medmat.tree.FileTree;
import org.medmat.tree.MapTree;

@DisplayName("A scan of names alone")
class NamesAloneTest {

    private static final String MASKS = """
            samples:
              - files: "images/{id}.png"
                label: polyp
                regions:
                  - mask: "**/masks/{id}.png"
            labels: {polyp: Polyp, cancer: Cancer}
            exclude: [unusable]
            """;

    /** A tree of which no picture may be opened. */
    private record Closed(MapTree tree) implements FileTree {
        @Override
        public FileList files() {
            return tree.files();
        }

        @Override
        public InputStream open(int file) {
            assertThat(files().path(file)).endsWith(".csv");
            return tree.open(file);
        }

        @Override
        public String description() {
            return "closed";
        }

        @Override
        public void close() {}
    }

    private static Scan names(String adapter, MapTree tree) throws IOException {
        return Scanner.scan(TinyCatalog.adapter(adapter), new Closed(tree), Scanner.Depth.NAMES);
    }

    @Test
    void opensNoMaskAndTakesEveryImageThatHasOne() throws IOException {
        Scan scan =
                names(MASKS, MapTree.of("images/1.png", "images/2.png", "images/3.png", "masks/1.png", "masks/3.png"));
        assertThat(scan.samples().size()).isEqualTo(2);
        assertThat(scan.samples().path(0)).isEqualTo("images/1.png");
        assertThat(scan.samples().path(1)).isEqualTo("images/3.png");
        assertThat(scan.samples().truth(0).labels().stream()).containsExactly(0);
        assertThat(scan.skipped()).isEqualTo(Map.of(SkipReason.NO_REGION, 1L));
        assertThat(scan.problems()).isEmpty();
    }

    @Test
    void takesWhatAScanOfThePicturesSkipsAsUnreadable() throws IOException {
        Map<String, byte[]> contents = new TreeMap<>(new TreeRecipe(
                        List.of(),
                        List.of(),
                        Map.of("images/{1..2}.png", "40x30", "masks/2.png", "40x30, black, 10 5 20 15 white"),
                        Map.of())
                .contents(path -> new byte[0]));
        contents.put("masks/1.png", "no picture at all".getBytes(StandardCharsets.UTF_8));
        MapTree tree = new MapTree(contents);
        Scan pictures = Scanner.scan(TinyCatalog.adapter(MASKS), tree, Scanner.Depth.PICTURES);
        assertThat(pictures.samples().size()).isEqualTo(1);
        assertThat(pictures.skipped()).isEqualTo(Map.of(SkipReason.UNREADABLE, 1L));
        assertThat(Scanner.scan(TinyCatalog.adapter(MASKS), tree).skipped()).isEqualTo(pictures.skipped());
        assertThat(names(MASKS, tree).samples().size()).isEqualTo(2);
    }

    @Test
    void takesEachValueOrPageOfAMaskForMarked() throws IOException {
        MapTree tree = MapTree.of("images/1.png", "masks/1.png");
        for (String rule : List.of("values: {polyp: \"1\", cancer: \"2\"}", "pages: {polyp: \"1\", cancer: \"2\"}")) {
            Scan scan = names(
                    MASKS.replace("label: polyp", "label: \"\"").replace("labels:", "        " + rule + "\nlabels:"),
                    tree);
            assertThat(scan.samples().truth(0).labels().stream()).as(rule).containsExactly(0, 1);
        }
    }

    @Test
    void stillLeavesOutWhatRowsSay() throws IOException {
        Scan scan = names(MASKS.replace("label: polyp", "label: unusable"), MapTree.of("images/1.png", "masks/1.png"));
        assertThat(scan.samples().size()).isZero();
        assertThat(scan.skipped()).isEqualTo(Map.of(SkipReason.EXCLUDED, 1L));
    }

    @Test
    void stillTellsThatTwoFilesMayBeTheMask() throws IOException {
        Scan scan = Scanner.scan(
                TinyCatalog.adapter(MASKS),
                MapTree.of("images/1.png", "a/masks/1.png", "b/masks/1.png"),
                Scanner.Depth.NAMES);
        assertThat(scan.samples().size()).isZero();
        assertThat(scan.skipped(SkipReason.UNREADABLE)).isEqualTo(1);
    }

    @Test
    void takesTheBoxesOfATableForMarked() throws IOException {
        Scan scan = names(
                """
                samples:
                  - table: boxes.csv
                    image: "{id}.png"
                    label: "{finding}"
                    regions:
                      - box: ["{x}", "1", "30", "20"]
                labels: {polyp: Polyp, cancer: Cancer}
                """, MapTree.of("1.png", "2.png").with("boxes.csv", "id,finding,x\n1,polyp,1\n1,cancer,2\n2,,3\n"));
        assertThat(scan.samples().size()).isEqualTo(1);
        assertThat(scan.samples().truth(0).labels().stream()).containsExactly(0, 1);
        assertThat(scan.skipped(SkipReason.NO_REGION)).isEqualTo(1);
    }
}
