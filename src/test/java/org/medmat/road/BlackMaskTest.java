package org.medmat.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.CatalogReader;
import org.medmat.item.Side;
import org.medmat.synthetic.PictureDrawer;

@DisplayName("A mask without a mark says that there is no tumor only where the image is filed as normal")
class BlackMaskTest {

    private static final String BUSI = "Dataset_BUSI_with_GT/";

    @TempDir
    Path folder;

    @Test
    void aBenignTumorWithABlackMaskIsNotSaidToBeNone() throws Exception {
        Map<String, Set<String>> kinds = kindsOf(true);
        assertThat(kinds.keySet())
                .filteredOn(image -> image.contains("/benign "))
                .isNotEmpty()
                .allSatisfy(image -> assertThat(kinds.get(image)).containsExactly("diagnosis"));
        assertThat(kinds.get("normal")).contains("presence", "diagnosis");
    }

    @Test
    void aBenignTumorWithItsMaskIsAskedForWhereItIs() throws Exception {
        Set<String> asked = new TreeSet<>();
        kindsOf(false).forEach((image, kinds) -> {
            if (image.contains("/benign ")) {
                asked.addAll(kinds);
            }
        });
        assertThat(asked).contains("box", "presence", "diagnosis");
    }

    /** What each image is asked, and what all normal ones are. */
    private Map<String, Set<String>> kindsOf(boolean blackened) throws Exception {
        Catalog catalog = CatalogReader.builtIn();
        Workplace place = new Workplace(folder, catalog);
        SortedMap<String, byte[]> files =
                new TreeMap<>(Objects.requireNonNull(place.dataset(97).sample()).contents(new PictureDrawer()::draw));
        byte[] black = Objects.requireNonNull(files.get(BUSI + "normal/normal (1)_mask.png"));
        if (blackened) {
            files.replaceAll((path, bytes) -> path.contains("/benign (") && path.contains("_mask") ? black : bytes);
        }
        Workplace.write(place.folderOf(97), files, 0);
        place.order().datasets(97).run();
        Map<String, Set<String>> kinds = new HashMap<>();
        for (Side side : Side.values()) {
            var items = Items.of(
                    Workplace.filesIn(place.out()).get("Original_Medical_Datasets/Ori--97-" + side.word() + ".json"));
            var origins = OriginLinesIn.of(place.out(), 97, side);
            for (int at = 0; at < items.size(); at++) {
                String image = (String) items.get(at).get("image");
                String of = image.contains("/normal ") ? "normal" : image;
                kinds.computeIfAbsent(of, any -> new TreeSet<>())
                        .add(Objects.requireNonNull(origins.get(at).kind()));
            }
        }
        return kinds;
    }
}
