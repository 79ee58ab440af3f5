package org.medmat.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medmat.item.OwnSplit;
import org.medmat.item.Side;
import org.medmat.item.WrittenOrigin;

@DisplayName("The origins of items")
class OriginsTest {

    @TempDir
    Path folder;

    @Test
    void areOneForEachItemOfADatasetsFileAndSaySoInTheManifest() throws Exception {
        Workplace place = Workplace.full(folder);
        Map<String, Long> listed = new HashMap<>();
        place.order().manifest().files().forEach(file -> listed.put(file.path(), file.items()));
        Set<String> keys = new HashSet<>();
        int all = 0;
        for (int dataset = 1; dataset <= 9; dataset++) {
            for (Side side : Side.values()) {
                List<WrittenOrigin> origins = OriginLinesIn.of(place.out(), dataset, side);
                assertThat(origins).hasSameSizeAs(items(place, dataset, side));
                assertThat(listed.get("medmat-origins/Ori--0" + dataset + "-" + side.word() + ".jsonl"))
                        .isEqualTo(origins.size());
                for (WrittenOrigin origin : origins) {
                    keys.add(origin.key());
                    all++;
                    assertThat(origin.subset()).isEqualTo(place.dataset(dataset).subset());
                    OwnSplit own = origin.placing().own();
                    assertThat(own == null ? side : own.side()).isEqualTo(side);
                }
            }
        }
        assertThat(keys).as("no key stands for two items").hasSize(all);
    }

    @Test
    void ofATableNameItsRowAndPatient() throws Exception {
        Workplace place = built(2);
        List<String> lines = Files.readAllLines(place.folderOf(2).resolve("tables/labels.csv"));
        Map<String, String> groups = new HashMap<>();
        for (Side side : Side.values()) {
            List<WrittenOrigin> origins = OriginLinesIn.of(place.out(), 2, side);
            List<Map<String, Object>> items = items(place, 2, side);
            for (int i = 0; i < items.size(); i++) {
                WrittenOrigin origin = origins.get(i);
                assertThat(origin.evidence().file()).isEqualTo("tables/labels.csv");
                String[] row = lines.get(origin.evidence().row() - 1).split(",");
                assertThat(name(items.get(i))).as("the row of the item's image").isEqualTo(row[0] + ".png");
                assertThat(origin.evidence().raw()).isEqualTo(row[2]);
                assertThat(origin.evidence().rule()).isEqualTo(row[2]);
                assertThat(items.get(i)).containsEntry("Answer", row[2].equals("c") ? "Cyst" : "Normal");
                assertThat(origin.placing().patient())
                        .matches("[0-9a-f]{12}")
                        .isEqualTo(origin.placing().group());
                assertThat(origin.placing().own()).isNull();
                assertThat(origin.placing().why()).isEqualTo("9:1 by label, each patient on one side");
                assertThat(groups.computeIfAbsent(
                                row[1], patient -> origin.placing().group() + side))
                        .as("a patient's group and side")
                        .isEqualTo(origin.placing().group() + side);
            }
        }
        assertThat(groups.values()).hasSize(14).doesNotHaveDuplicates();
    }

    @Test
    void ofFoldersNameThePatternAndNoPatient() throws Exception {
        Workplace place = built(1);
        Set<String> groups = new HashSet<>();
        for (Side side : Side.values()) {
            List<WrittenOrigin> origins = OriginLinesIn.of(place.out(), 1, side);
            List<Map<String, Object>> items = items(place, 1, side);
            for (int i = 0; i < items.size(); i++) {
                WrittenOrigin origin = origins.get(i);
                assertThat(origin.evidence().file()).isEqualTo("**/{class=Cyst|Normal|Stone|Tumor}/*.jpg");
                assertThat(origin.evidence().row()).isZero();
                assertThat(origin.evidence().raw()).isEqualTo(items.get(i).get("Answer"));
                assertThat(origin.placing().patient()).isEmpty();
                assertThat(origin.placing().why()).isEqualTo("9:1 by label");
                assertThat(groups.add(origin.placing().group())).isTrue();
            }
        }
        assertThat(groups).hasSize(33);
    }

    @Test
    void ofBoxesNameTheRowOfTheThingAskedFor() throws Exception {
        Workplace place = built(7);
        List<String> lines = Files.readAllLines(place.folderOf(7).resolve("boxes.csv"));
        int compared = 0;
        for (Side side : Side.values()) {
            List<WrittenOrigin> origins = OriginLinesIn.of(place.out(), 7, side);
            List<Map<String, Object>> items = items(place, 7, side);
            for (int i = 0; i < items.size(); i++) {
                WrittenOrigin origin = origins.get(i);
                String[] row = lines.get(origin.evidence().row() - 1).split(",");
                assertThat(name(items.get(i))).isEqualTo(row[0] + ".png");
                assertThat(origin.evidence().raw()).isEqualTo(row[2]);
                assertThat(items.get(i).get("Question").toString()).containsIgnoringCase(row[2]);
                assertThat(origin.placing().patient())
                        .isNotEmpty()
                        .isEqualTo(origin.placing().group());
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(15);
    }

    @Test
    void ofAnOwnSplitSayWhichItWas() throws Exception {
        Workplace place = built(3, 4);
        assertThat(OriginLinesIn.of(place.out(), 3, Side.TRAIN))
                .isNotEmpty()
                .allMatch(origin -> origin.placing().own() == OwnSplit.TRAIN)
                .allMatch(origin -> origin.evidence().file().equals("train.csv"))
                .allMatch(origin -> origin.placing().why().equals("the dataset's own split"));
        assertThat(OriginLinesIn.of(place.out(), 4, Side.TEST))
                .hasSize(5)
                .allMatch(origin -> origin.placing().own() == OwnSplit.VALIDATION);
    }

    @Test
    void keepTheirKeysWithAnotherSeedFolderOrArchive() throws Exception {
        Workplace usual = built(1, 2, 7);
        SortedMap<String, String> keys = keys(usual, 1, 2, 7);
        assertThat(keys).hasSizeGreaterThan(75);
        usual.order().seed(7).run();
        SortedMap<String, String> drawn = keys(usual, 1, 2, 7);
        // Which things are asked for is drawn.
        SortedMap<String, String> both = new TreeMap<>(keys);
        both.keySet().retainAll(drawn.keySet());
        assertThat(both).hasSizeGreaterThan(70);
        assertThat(drawn).as("another seed").containsAllEntriesOf(both);
        usual.order().run();

        Workplace zipped = Workplace.in(folder.resolve("zipped"));
        for (int dataset : new int[] {1, 2, 7}) {
            zipped.downloadZip(dataset);
        }
        zipped.order().run();
        assertThat(keys(zipped, 1, 2, 7)).as("zips").isEqualTo(keys);

        Workplace wrapped = Workplace.in(folder.resolve("wrapped"));
        for (int dataset : new int[] {1, 2}) {
            Path root = wrapped.folderOf(dataset).resolve("archive (1)");
            Workplace.write(root, BuildCatalog.tree(wrapped.dataset(dataset)), 5);
        }
        wrapped.order().run();
        assertThat(keys(wrapped, 1, 2)).as("a folder around them").isEqualTo(keys(usual, 1, 2));
    }

    /** By the dataset, the name of the image and what was asked for. */
    private static SortedMap<String, String> keys(Workplace place, int... datasets) throws Exception {
        SortedMap<String, String> keys = new TreeMap<>();
        for (int dataset : datasets) {
            for (Side side : Side.values()) {
                List<Map<String, Object>> items = items(place, dataset, side);
                List<WrittenOrigin> origins = OriginLinesIn.of(place.out(), dataset, side);
                for (int i = 0; i < items.size(); i++) {
                    keys.put(
                            dataset
                                    + name(items.get(i))
                                    + origins.get(i).evidence().raw(),
                            origins.get(i).key());
                }
            }
        }
        return keys;
    }

    private Workplace built(int... datasets) throws Exception {
        Workplace place = Workplace.in(folder.resolve("usual"));
        for (int dataset : datasets) {
            place.download(dataset);
        }
        place.order().run();
        return place;
    }

    private static List<Map<String, Object>> items(Workplace place, int dataset, Side side) throws Exception {
        String path = "Original_Medical_Datasets/Ori--0" + dataset + "-" + side.word() + ".json";
        return Items.of(Files.readString(place.out().resolve(path)));
    }

    private static String name(Map<String, Object> item) {
        String image = (String) item.get("image");
        return image.substring(image.lastIndexOf('/') + 1);
    }
}
