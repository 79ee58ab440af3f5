package org.medmat.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.medmat.item.Side;

@DisplayName("A dataset that follows another one")
class FollowedDatasetTest {

    private static final String FOLLOWER = """
            subset: 2
            follows: 10
            samples: [{table: labels.csv, image: "{image}.png", label: "{finding}"}]
            labels: {cyst: Melanoma, stone: Nevus, normal: Benign}
            """;

    @TempDir
    Path folder;

    static IntStream seeds() {
        return IntStream.range(1, 7);
    }

    @ParameterizedTest(name = "with seed {0}")
    @MethodSource("seeds")
    void wasTestedOnWhatTheOtherTrainedWith(long seed) throws Exception {
        Workplace place = OwnDatasets.in(folder, OwnDatasets.TABLE, FOLLOWER);
        String[] rows = rows();
        OwnDatasets.table(place.folderOf(10), rows);
        OwnDatasets.table(place.folderOf(11), rows);
        BuildReport report = place.order().seed(seed).run();
        assertThat(report.failed()).isEmpty();
        Map<String, Side> leader = sides(place, 10);
        assertThat(leader).hasSize(60);
        assertThat(sides(place, 11)).isEqualTo(leader);
        assertThat(leader.values()).contains(Side.TRAIN, Side.TEST);
        assertThat(report.built().get(1).entry().split().rule()).isEqualTo("as the dataset that it follows");
        assertThat(OriginLinesIn.of(place.out(), 11, Side.TEST))
                .allSatisfy(origin -> assertThat(origin.placing().why()).isEqualTo("as the dataset that it follows"));
    }

    @Test
    void isSplitTheSameAlsoWhereTheOtherIsNotThere() throws Exception {
        Workplace both = OwnDatasets.in(folder.resolve("both"), OwnDatasets.TABLE, FOLLOWER);
        Workplace alone = OwnDatasets.in(folder.resolve("alone"), OwnDatasets.TABLE, FOLLOWER);
        for (int number : new int[] {10, 11}) {
            OwnDatasets.table(both.folderOf(number), rows());
        }
        OwnDatasets.table(alone.folderOf(11), rows());
        both.order().run();
        alone.order().run();
        assertThat(sides(alone, 11)).isEqualTo(sides(both, 11));
    }

    @Test
    void testsWithEveryPictureOfAPatientWhomTheOtherTestsWith() throws Exception {
        String withPatients =
                FOLLOWER.replace("\"{finding}\"}", "\"{finding}\", patient: \"{patient}\", only: {image: \"x*\"}}");
        Workplace place = OwnDatasets.in(
                folder,
                OwnDatasets.TABLE.replace(
                        "patient: \"{patient}\"}", "patient: \"{patient}\", except: {image: \"x*\"}}"),
                withPatients);
        List<String> rows = new ArrayList<>(List.of(rows()));
        for (int patient = 0; patient < 20; patient++) {
            rows.add("x" + patient + ",p" + patient + ",cyst");
        }
        OwnDatasets.table(place.folderOf(10), rows.toArray(String[]::new));
        OwnDatasets.table(place.folderOf(11), rows.toArray(String[]::new));
        place.order().run();
        Map<String, Side> sides = sides(place, 11);
        Map<String, Side> leader = sides(place, 10);
        assertThat(sides).hasSize(20);
        assertThat(leader).hasSize(60);
        for (int patient = 0; patient < 20; patient++) {
            assertThat(sides.get("x" + patient + ".png"))
                    .as("the image that only the follower reads")
                    .isEqualTo(leader.get("i" + 3 * patient + ".png"));
        }
    }

    @Test
    void isMadeAnewWhenTheOtherIsReadOtherwise() throws Exception {
        Workplace before = OwnDatasets.in(folder, OwnDatasets.TABLE, FOLLOWER);
        OwnDatasets.table(before.folderOf(11), rows());
        before.letTimePass();
        before.order().run();
        assertThat(before.order().run().isKept()).isTrue();
        Workplace after = OwnDatasets.in(folder, OwnDatasets.TABLE.replace(", patient: \"{patient}\"", ""), FOLLOWER);
        assertThat(after.order().run().built()).noneMatch(BuildReport.Built::kept);
    }

    /** Twenty patients with three images each. */
    private static String[] rows() {
        return IntStream.range(0, 60)
                .mapToObj(i -> "i" + i + ",p" + i / 3 + ","
                        + List.of("cyst", "stone", "normal").get(i % 7 % 3))
                .toArray(String[]::new);
    }

    private static Map<String, Side> sides(Workplace place, int dataset) throws Exception {
        Map<String, Side> sides = new HashMap<>();
        for (Side side : Side.values()) {
            String items = Workplace.filesIn(place.out())
                    .get("Original_Medical_Datasets/Ori--" + dataset + "-" + side.word() + ".json");
            Items.images(items).forEach(image -> sides.put(image.substring(image.lastIndexOf('/') + 1), side));
        }
        return sides;
    }
}
