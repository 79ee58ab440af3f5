package org.medmat.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medmat.sample.SkipReason;
import org.medmat.synthetic.TreeRecipe;
import org.medmat.tree.MapTree;

@DisplayName("Masks whose pixels are nearly of their value")
class MasksThatAreNearlyTheirValueTest {

    private static final String ADAPTER = """
            samples:
              - files: "images/{id}.png"
                label: ""
                regions:
                  - mask: ["masks/{id}.jpg", "masks/{id}.JPEG", "masks/{id}.png"]
                    values: {polyp: "255"}
                    %s
            labels: {polyp: Polyp}
            """;

    private static Scan scan(String near, Map<String, String> masks) throws IOException {
        Map<String, String> pictures = new TreeMap<>(masks);
        masks.keySet()
                .forEach(mask ->
                        pictures.put(mask.replace("masks/", "images/").replaceFirst("\\.\\w+$", ".png"), "40x32"));
        return Scanner.scan(
                TinyCatalog.adapter(ADAPTER.formatted(near)),
                new MapTree(new TreeRecipe(List.of(), List.of(), pictures, Map.of()).contents(path -> new byte[0])));
    }

    private static List<String> marked(Scan scan) {
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < scan.samples().size(); i++) {
            paths.add(scan.samples().path(i));
        }
        return paths;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "'near: {jpeg: 20}'|images/1.png images/2.png",
                "'near: 20'|images/1.png images/2.png images/3.png",
                "'near: 0'|none",
                "'near: {jpeg: 0}'|none"
            })
    void areTakenInJpegFilesAloneWhereTheDatasetSaysSo(String near, String images) throws IOException {
        String mask = "40x32, black, 8 8 24 24 grey 248";
        Scan scan = scan(near, Map.of("masks/1.jpg", mask, "masks/2.JPEG", mask, "masks/3.png", mask));
        assertThat(marked(scan)).containsExactly(images == null ? new String[0] : images.split(" "));
        assertThat(scan.skipped(SkipReason.NO_REGION))
                .isEqualTo(3L - scan.samples().size());
    }

    @Test
    void mayBeOffByAsMuchAsItSaysAndNoMore() throws IOException {
        Scan scan = scan(
                "near: 3",
                Map.of(
                        "masks/1.png", "40x32, black, 8 8 24 24 grey 252",
                        "masks/2.png", "40x32, black, 8 8 24 24 grey 251",
                        "masks/3.png", "40x32, black, 8 8 24 24 white"));
        assertThat(marked(scan)).containsExactly("images/1.png", "images/3.png");
    }
}
