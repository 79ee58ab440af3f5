package org.medmat.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What is drawn lies where its mask says")
class MarkedThingsTest {

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "images/7.png, masks/7.png",
        "a/7.png, a/7_mask.png",
        "a/7.png, b/mask-7.png",
        "train/7.png, train/7 (1)_gt.png",
    })
    void theObjectIsBright(String image, String mask) throws IOException {
        int[] marked = pixels(tree(image, mask, "somewhere 12 9 white"), image);
        int[] plain = pixels(tree(image, "masks/8.png", "somewhere 12 9 white"), image);
        int[] object = Drawing.parse("40x30, black, somewhere 12 9 white").pixels(mask);
        for (int i = 0; i < marked.length; i++) {
            if (object[i] == 0) {
                assertThat(marked[i]).isEqualTo(plain[i]);
            } else {
                assertThat(marked[i] & 0xff).isGreaterThanOrEqualTo(120);
            }
        }
    }

    private static SortedMap<String, byte[]> tree(String image, String mask, String shape) {
        Map<String, String> pictures = new LinkedHashMap<>();
        pictures.put(image, "40x30");
        pictures.put(mask, "40x30, black, " + shape);
        return new TreeRecipe(List.of(), List.of(), pictures, Map.of()).contents(path -> new byte[0]);
    }

    private static int[] pixels(SortedMap<String, byte[]> tree, String path) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(Objects.requireNonNull(tree.get(path))))
                .getRGB(0, 0, 40, 30, null, 0, 40);
    }
}
