package org.medmat.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.CatalogReader;
import org.medmat.catalog.Dataset;
import org.medmat.region.Box;
import org.medmat.synthetic.PictureDrawer;
import org.medmat.synthetic.TreeRecipe;

@DisplayName("In the pictures of a sample things lie where its label files say")
class SampleThingsTest {

    private static final Catalog CATALOG = CatalogReader.builtIn();
    /** {@code brighter} lets no shade be darker. */
    private static final int LIT = 120;

    private static Dataset dataset(int number) {
        return Objects.requireNonNull(CATALOG.datasets().get(number));
    }

    /** Tables of boxes, JSON lists of boxes and run lengths. */
    @ParameterizedTest(name = "dataset {0}")
    @ValueSource(ints = {100, 101, 102, 103, 106})
    void everyPixelOfABoxIsBrightAndNoOtherIsChanged(int number) throws IOException {
        TreeRecipe recipe = Objects.requireNonNull(dataset(number).sample());
        TreeRecipe drawn = SampleThings.drawn(dataset(number));
        assertThat(drawn.boxes()).isNotEmpty();
        SortedMap<String, byte[]> plain = recipe.contents(new PictureDrawer()::draw);
        SortedMap<String, byte[]> marked = drawn.contents(new PictureDrawer()::draw);
        assertThat(marked.keySet()).isEqualTo(plain.keySet());
        Set<String> changed = new HashSet<>();
        marked.forEach((path, bytes) -> {
            if (!Arrays.equals(bytes, plain.get(path))) {
                changed.add(path);
            }
        });
        assertThat(drawn.boxes().keySet()).containsAll(changed);
        for (String path : drawn.boxes().keySet()) {
            List<Box> boxes = Objects.requireNonNull(drawn.boxes().get(path));
            assertThat(changed.contains(path)).as(path).isEqualTo(!boxes.isEmpty());
            if (path.endsWith(".png")) {
                assertLit(marked.get(path), plain.get(path), boxes);
            }
        }
    }

    private static void assertLit(byte[] marked, byte[] plain, List<Box> boxes) throws IOException {
        Raster lit = ImageIO.read(new ByteArrayInputStream(marked)).getRaster();
        Raster dark = ImageIO.read(new ByteArrayInputStream(plain)).getRaster();
        int full = lit.getSampleModel().getSampleSize(0) == 16 ? 257 : 1;
        for (int y = 0; y < lit.getHeight(); y++) {
            for (int x = 0; x < lit.getWidth(); x++) {
                double atX = x + 0.5;
                double atY = y + 0.5;
                boolean inside = boxes.stream()
                        .anyMatch(box -> box.x1() < atX && atX < box.x2() && box.y1() < atY && atY < box.y2());
                if (inside) {
                    assertThat(lit.getSample(x, y, 0)).isGreaterThanOrEqualTo(LIT * full);
                } else {
                    assertThat(lit.getSample(x, y, 0)).isEqualTo(dark.getSample(x, y, 0));
                }
            }
        }
    }

    @Test
    void aSampleWithoutRegionsStaysAsItIs() throws IOException {
        assertThat(SampleThings.drawn(dataset(2))).isSameAs(dataset(2).sample());
    }
}
