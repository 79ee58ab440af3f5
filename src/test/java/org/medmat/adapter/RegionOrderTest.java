package org.medmat.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.medmat.item.Evidence;
import org.medmat.region.Box;
import org.medmat.region.Size;
import org.medmat.sample.Region;
import org.medmat.sample.Regions;
import org.medmat.sample.Samples;
import org.medmat.sample.SkipReason;
import org.medmat.synthetic.TreeRecipe;
import org.medmat.tree.MapTree;

@DisplayName("Things that rows mark in one image")
class RegionOrderTest {

    private static final String BOXES = """
            samples:
              - table: boxes.csv
                image: "{id}.png"
                label: "{finding}"
                same: "{picture}"
                regions:
                  - box: ["{l}", "{t}", "{r}", "{b}"]
            labels: {polyp: Polyp, cancer: Cancer, adenoma: Polyp}
            exclude: [unusable]
            """;

    private static Scan scan(List<String> rows) throws IOException {
        Map<String, byte[]> pictures =
                new TreeMap<>(new TreeRecipe(List.of(), List.of(), Map.of("{1..3}.png", "40x30"), Map.of())
                        .contents(path -> new byte[0]));
        return Scanner.scan(
                TinyCatalog.adapter(BOXES),
                new MapTree(pictures)
                        .with("boxes.csv", "id,finding,picture,l,t,r,b\n" + String.join("\n", rows) + "\n"));
    }

    private static List<String> shown(Samples samples) {
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            shown.add(samples.path(i) + samples.truth(i) + samples.regions(i).size());
            samples.regions(i)
                    .list()
                    .forEach(region -> shown.add(region.label() + " " + region.box() + " " + region.pixels()));
        }
        return shown;
    }

    private static long items(Samples samples) {
        long items = 0;
        for (int i = 0; i < samples.size(); i++) {
            items += samples.truth(i).labels().size();
        }
        return items;
    }

    private static void assertEveryRowIsAccountedFor(Scan scan) {
        assertThat(items(scan.samples())
                        + scan.skipped().values().stream()
                                .mapToLong(Long::longValue)
                                .sum())
                .isEqualTo(scan.rows());
    }

    /** The orders of shuffled rows, the same ones each time. */
    private static List<List<String>> orders(List<String> rows) {
        Random random = new Random(7);
        return Stream.generate(() -> {
                    List<String> order = new ArrayList<>(rows);
                    Collections.shuffle(order, random);
                    return order;
                })
                .limit(25)
                .toList();
    }

    @Test
    void areTheSameInWhateverOrder() throws IOException {
        List<String> rows = List.of(
                "1,polyp,,5,5,20,20",
                "1,polyp,,6,5,20,20",
                "1,polyp,,5,4,20,20",
                "1,polyp,,5,5,21,20",
                "1,polyp,,5,5,20,21",
                "1,cancer,,1,1,9,9",
                "1,cancer,,1,1,9,9",
                "2,adenoma,,1,1,9,9");
        List<String> first = shown(scan(rows).samples());
        assertThat(first).hasSize(10);
        for (List<String> order : orders(rows)) {
            Scan scan = scan(order);
            assertThat(shown(scan.samples())).as("%s", order).isEqualTo(first);
            assertThat(scan.skipped(SkipReason.MERGED)).isEqualTo(5);
            assertEveryRowIsAccountedFor(scan);
        }
    }

    @Test
    void countOnceForEachLabelOfAPictureInTwoFiles() throws IOException {
        List<String> rows = List.of("1,polyp,A,5,5,20,20", "2,polyp,A,1,1,9,9", "2,cancer,A,2,2,9,9");
        for (List<String> order : orders(rows)) {
            Scan scan = scan(order);
            assertThat(shown(scan.samples())).as("%s", order).hasSize(3);
            assertThat(scan.samples().path(0)).isEqualTo("1.png");
            assertThat(scan.samples().truth(0).labels().stream()).containsExactly(0, 1);
            assertThat(scan.skipped(SkipReason.DOUBLED)).isEqualTo(1);
            assertEveryRowIsAccountedFor(scan);
        }
    }

    @Test
    void areAllLeftOutWithTheirImageWhicheverRowSaysSo() throws IOException {
        for (List<String> order : orders(List.of("1,polyp,,5,5,20,20", "1,cancer,,5,5,9,9", "1,unusable,,5,5,9,9"))) {
            Scan scan = scan(order);
            assertThat(scan.samples().size()).as("%s", order).isZero();
            assertThat(scan.skipped()).as("%s", order).isEqualTo(Map.of(SkipReason.EXCLUDED, 3L));
            assertEveryRowIsAccountedFor(scan);
        }
    }

    /** Only of whole images the other files of the picture were left out, too. */
    @Test
    void areLeftOutWithAnyFileOfTheirPicture() throws IOException {
        for (String others :
                List.of("1,polyp,A,5,5,20,20 2,unusable,A,5,5,9,9", "2,polyp,A,5,5,20,20 1,unusable,A,5,5,9,9")) {
            for (List<String> order : orders(List.of(others.split(" ")))) {
                Scan scan = scan(order);
                assertThat(scan.samples().size()).as("%s", order).isZero();
                assertEveryRowIsAccountedFor(scan);
            }
        }
        assertEveryRowIsAccountedFor(scan(List.of("1,unusable,A,5,5,9,9", "2,unusable,A,5,5,9,9")));
    }

    private static final Box BOX = new Box(1, 1, 5, 5);

    private static Region region(int label, String raw, Box box, long pixels) {
        return new Region(label, box, pixels, true, new Evidence(raw, raw, "x", 1));
    }

    private static Regions regions(Region... regions) {
        return new Regions(new Size(40, 30), List.of(regions));
    }

    @Test
    void areMergedOnceForEachLabelThatWasThereBefore() {
        RegionLists lists = new RegionLists();
        assertThat(lists.labels(1)).isZero();
        assertThat(lists.add(1, regions(region(0, "a", BOX, 1), region(0, "a", BOX, 2))))
                .isZero();
        assertThat(lists.add(1, regions(region(0, "a", BOX, 1), region(0, "a", BOX, 2))))
                .isEqualTo(1);
        assertThat(lists.add(1, regions(region(1, "b", BOX, 1), region(1, "c", BOX, 2))))
                .isEqualTo(1);
        assertThat(lists.add(1, regions(region(0, "a", BOX, 1), region(1, "c", BOX, 2))))
                .isEqualTo(2);
        assertThat(lists.labels(1)).isEqualTo(2);
        assertThat(lists.of(new int[] {1}).get(0).list()).hasSize(8);
    }

    @Test
    void moveToTheImageThatStandsForTheirsWhereItsLabelIsNotMarkedYet() {
        RegionLists lists = new RegionLists();
        assertThat(lists.of(new int[0])).isEmpty();
        assertThat(lists.merge(3, 1)).isZero();
        lists.add(3, regions(region(1, "b", BOX, 1)));
        assertThat(lists.merge(3, 2)).isZero();
        assertThat(lists.labels(3)).isZero();
        assertThat(lists.labels(2)).isEqualTo(1);
        lists.add(1, regions(region(0, "a", BOX, 1), region(1, "b", BOX, 9)));
        assertThat(lists.merge(2, 1)).isEqualTo(1);
        assertThat(lists.of(new int[] {1}).get(0).list()).hasSize(2);
    }

    @Test
    void areOrderedByTheirPixelsWhereAllElseIsEqual() {
        RegionLists lists = new RegionLists();
        lists.add(1, regions(region(0, "a", BOX, 3), region(0, "a", BOX, 1), region(0, "a", BOX, 2)));
        assertThat(lists.of(new int[] {1}).get(0).list())
                .extracting(Region::pixels)
                .containsExactly(1L, 2L, 3L);
    }
}
