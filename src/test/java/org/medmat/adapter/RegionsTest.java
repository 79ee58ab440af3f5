package org.medmat.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.CatalogReader;
import org.medmat.catalog.Fixture;
import org.medmat.region.RegionMark;
import org.medmat.sample.Samples;
import org.medmat.sample.Shown;
import org.medmat.sample.SkipReason;
import org.medmat.synthetic.TreeRecipe;
import org.medmat.tree.FileTree;
import org.medmat.tree.MapTree;
import org.medmat.tree.SnapshotTree;
import org.medmat.tree.Snapshots;

@DisplayName("Regions of images")
class RegionsTest {

    private static final Catalog SHIPPED = CatalogReader.builtIn();

    @TempDir
    Path folder;

    static Stream<Fixture> fixturesWithRegions() {
        return Fixture.all().stream().filter(fixture -> adapter(fixture).hasRegions());
    }

    private static Adapter adapter(Fixture fixture) {
        return Objects.requireNonNull(SHIPPED.datasets().get(fixture.dataset()).adapter());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixturesWithRegions")
    void areTheSameFromASnapshotWithoutAnyPicture(Fixture fixture) throws IOException {
        MapTree tree = new MapTree(fixture.contents());
        Scan fromPictures = Scanner.scan(adapter(fixture), tree);
        Path snapshot = folder.resolve("x.snapshot.zip");
        Snapshots.write(tree, fromPictures.labelFiles(), fromPictures.facts(), snapshot);
        try (FileTree listing = new SnapshotTree(snapshot)) {
            assertThat(lines(Scanner.scan(adapter(fixture), listing).samples()))
                    .isEqualTo(lines(fromPictures.samples()));
        }
    }

    @Test
    void comeFromThePagesOfOneMask() throws IOException {
        Scan scan =
                scan("""
                samples:
                  - files: "images/{id}.png"
                    label: ""
                    regions:
                      - mask: "masks/{id}.tif"
                        pages: {first: "1"}
                labels: {first: Polyp}
                """, Map.of("images/a.png", "40x30", "masks/a.tif", "40x30, black, 10 5 20 15 white"), Map.of());
        assertThat(lines(scan.samples())).containsExactly("images/a.png Polyp [10.0, 5.0, 20.0, 15.0] 40x30");
    }

    @Test
    void comeFromPolygonsInJson() throws IOException {
        Scan scan = scan("""
                samples:
                  - table: "labels.json"
                    image: "images/{file}"
                    label: {of: "{syms}", separated: lines}
                    regions:
                      - polygons: "{polygons}"
                labels: {polyp: Polyp, cancer: Cancer}
                """, Map.of("images/a.png", "40x30", "images/b.png", "40x30"), Map.of("labels.json", """
                        [{"file": "a.png", "syms": ["polyp", "cancer"], "polygons": [[[1, 2], [11, 2], [6, 12]], [[20, 20], [30, 20], [30, 25]]]},
                         {"file": "b.png", "syms": [], "polygons": []}]
                        """));
        assertThat(lines(scan.samples()))
                .containsExactly(
                        "images/a.png Polyp [1.0, 2.0, 11.0, 12.0] 40x30",
                        "images/a.png Cancer [20.0, 20.0, 30.0, 25.0] 40x30");
        assertThat(scan.skipped(SkipReason.NO_REGION)).isEqualTo(1);
    }

    @Test
    void thatAreHostileNameTheirFileAndLoseOnlyTheirImage() throws IOException {
        Map<String, byte[]> contents = new TreeMap<>(new TreeRecipe(
                        List.of(),
                        List.of(),
                        Map.of(
                                "images/a.png",
                                "40x30",
                                "images/b.png",
                                "40x30",
                                "masks/b.png",
                                "40x30, black, 10 5 20 15 white"),
                        Map.of())
                .contents(path -> new byte[0]));
        contents.put("masks/a.png", "no picture at all".getBytes(StandardCharsets.UTF_8));
        Scan scan = Scanner.scan(TinyCatalog.adapter("""
                samples:
                  - files: "images/{id}.png"
                    label: polyp
                    regions:
                      - mask: "masks/{id}.png"
                labels: {polyp: Polyp}
                """), new MapTree(contents));
        assertThat(lines(scan.samples())).containsExactly("images/b.png Polyp [10.0, 5.0, 20.0, 15.0] 40x30");
        assertThat(scan.skipped(SkipReason.UNREADABLE)).isEqualTo(1);
        assertThat(scan.problems().get(0).place().file()).isEqualTo("masks/a.png");
    }

    private static Scan scan(String adapter, Map<String, String> pictures, Map<String, String> texts)
            throws IOException {
        return Scanner.scan(
                TinyCatalog.adapter(adapter),
                new MapTree(new TreeRecipe(List.of(), List.of(), pictures, texts).contents(path -> new byte[0])));
    }

    private static List<String> lines(Samples samples) {
        List<String> lines = new ArrayList<>();
        List<String> names = List.of("Polyp", "Cancer");
        for (Shown each : Shown.in(samples, true)) {
            RegionMark mark = Objects.requireNonNull(each.mark());
            int label = each.labels().get(0);
            lines.add(samples.path(each.sample()) + " " + (label < names.size() ? names.get(label) : label) + " "
                    + mark.box() + " " + mark.size());
        }
        return lines;
    }
}
