package org.medmat.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medmat.output.Manifest;
import org.medmat.output.ManifestJson;
import org.medmat.problem.DataException;

@DisplayName("What was built is counted")
class ItemCountingTest {

    private static final String ASKED = "What does this CT image of the kidney show? Name the condition it represents.";
    private static final String BOX =
            Folder.CATALOG.subsets().get(39).instructions().get(0);

    @TempDir
    Path root;

    private Folder kidneys() {
        return new Folder(root)
                .items(
                        "ori--02-train.json",
                        2,
                        "K/a.jpg|" + ASKED + "|*Cyst|Stone",
                        "K/b.jpg|" + ASKED + "|Cyst|*Stone",
                        "K/b.jpg|Look: what?|Cyst|*Stone|Tumor")
                .items("ori--02-test.json", 2, "K/c.jpg|" + ASKED + "|Cyst|*A cyst of the kidney");
    }

    private static Map<String, Sides> named(List<Figures.Named> all) {
        return all.stream().collect(Collectors.toMap(Figures.Named::name, Figures.Named::items));
    }

    @Test
    @DisplayName("in released files, of which neither origins nor a manifest is known")
    void releasedFiles() throws Exception {
        Figures figures = kidneys().counted();
        assertThat(figures.items()).isEqualTo(new Sides(3, 1));
        assertThat(figures.settings()).isNull();
        assertThat(figures.inCatalog()).isEqualTo(109);
        assertThat(figures.datasets()).singleElement().satisfies(dataset -> {
            assertThat(dataset.number()).isEqualTo(2);
            assertThat(dataset.pictures()).as("one is asked twice").isEqualTo(new Sides(2, 1));
            assertThat(dataset.groups()).isNull();
            assertThat(dataset.patients()).isNull();
            assertThat(dataset.onBothSides()).isNull();
            assertThat(dataset.built()).isNull();
            assertThat(dataset.blind()).isEmpty();
        });
    }

    @Test
    @DisplayName("by label, letter, number of options and question")
    void subsets() throws Exception {
        Figures.OfSubset subset = kidneys().counted().subsets().get(0);
        assertThat(named(subset.labels()))
                .isEqualTo(Map.of(
                        "Cyst", new Sides(1, 0), "Stone", new Sides(2, 0), "Normal", Sides.NONE, "Tumor", Sides.NONE));
        assertThat(subset.otherAnswers()).isEqualTo(new Sides(0, 1));
        assertThat(subset.letters())
                .containsExactly(
                        new Figures.Letters(2, 3, List.of(1L, 2L)), new Figures.Letters(3, 1, List.of(0L, 1L, 0L)));
        assertThat(named(subset.kinds())).isEqualTo(Map.of("label", new Sides(3, 1)));
        assertThat(subset.instructions())
                .hasSize(7)
                .contains(
                        new Figures.Instruction("label", ASKED, new Sides(2, 1)),
                        new Figures.Instruction("label", "", new Sides(1, 0)));
    }

    @Test
    @DisplayName("by the thing that is asked after, where the answer is a box")
    void boxes() throws Exception {
        Figures.OfSubset subset = new Folder(root)
                .items(
                        "Ori--93-train.json",
                        93,
                        "P/a.jpg|" + BOX.replace("{target}", "polyp") + "|*[1, 2, 3, 4]|[5, 6, 7, 8]")
                .counted()
                .subsets()
                .get(0);
        assertThat(named(subset.labels())).containsEntry("Polyp", new Sides(1, 0));
        assertThat(subset.otherAnswers()).isEqualTo(Sides.NONE);
    }

    @Test
    @DisplayName("by group and patient, and tells the groups that stand on both sides")
    void groups() throws Exception {
        Figures figures = kidneys()
                .origins("medmat-origins/Ori--02-train.jsonl", 2, "g1|p1", "g2", "g2")
                .origins("medmat-origins/Ori--02-test.jsonl", 2, "g2")
                .counted();
        assertThat(figures.datasets()).singleElement().satisfies(dataset -> {
            assertThat(dataset.groups()).isEqualTo(new Sides(2, 1));
            assertThat(dataset.patients()).isEqualTo(new Sides(1, 0));
            assertThat(dataset.onBothSides()).isEqualTo(1);
        });
    }

    @Test
    @DisplayName("modality by area, with what the catalog has and nobody built, and holes where it has nothing")
    void mat() throws Exception {
        Figures.Mat mat = kidneys().counted().mat();
        assertThat(mat.modalities())
                .contains(new Figures.Modality("CT", "computed tomography"), new Figures.Modality("X-ray", ""));
        assertThat(mat.fields())
                .contains(new Figures.Field(
                        "CT",
                        "Kidney",
                        List.of("Kidney Diseases Classification"),
                        List.of(2),
                        List.of(),
                        new Sides(3, 1)))
                .anySatisfy(field -> assertThat(field)
                        .extracting(Figures.Field::area, Figures.Field::missing, Figures.Field::items)
                        .containsExactly("Cervix", List.of(1), Sides.NONE))
                .noneMatch(
                        field -> field.modality().equals("OCT") && field.area().equals("Kidney"));
    }

    @Test
    @DisplayName("alike by any number of threads, and from the subsets' files where those of datasets are missing")
    void threads() throws Exception {
        Folder folder = kidneys().items("ori--03-train.json", 3, "K/a.jpg|What?|*Covid|Normal");
        Figures one = ItemCounting.run(root, Folder.CATALOG, 1);
        assertThat(ItemCounting.run(root, Folder.CATALOG, 3)).isEqualTo(one);
        Files.move(root.resolve("ori--02-train.json"), root.resolve("Subset--02-train.json"));
        Files.move(root.resolve("ori--02-test.json"), root.resolve("Subset--02-test.json"));
        Files.move(root.resolve("ori--03-train.json"), root.resolve("Subset--03-train.json"));
        assertThat(folder.counted()).isEqualTo(one);
    }

    @Test
    @DisplayName("also where two datasets share a subset")
    void sharedSubsets() throws Exception {
        Figures.OfSubset subset = new Folder(root)
                .items("Ori--03-train.json", 3, "A/a.jpg|What?|*Covid|Non-covid")
                .items("Ori--04-train.json", 4, "B/a.jpg|What?|Covid|*Covid|Non-covid")
                .counted()
                .subsets()
                .get(0);
        assertThat(subset.datasets()).containsExactly(3, 4);
        assertThat(subset.items()).isEqualTo(new Sides(2, 0));
        assertThat(named(subset.labels())).containsEntry("Covid", new Sides(2, 0));
        assertThat(subset.letters()).hasSize(2);
    }

    @Test
    @DisplayName("with what the manifest knows, also of a dataset that gave no item")
    void manifest() throws Exception {
        Manifest.Dataset none = new Manifest.Dataset(
                7,
                "Head CT",
                5,
                "not stated",
                new Manifest.Download("", 1, "f", List.of()),
                new Manifest.Images(0, "200", Map.of()),
                new Manifest.Rows(3, 0, Map.of("missing image", 3L)),
                new Manifest.Items(0, 0, 0),
                new Manifest.Split("9:1 by label", 0));
        Manifest manifest = new Manifest(
                new Manifest.Settings("0.1.0", 42, "med-mat/", 4, "fair", List.of(), ""),
                new TreeMap<>(),
                List.of(none),
                new TreeMap<>(),
                List.of());
        Files.write(root.resolve(Manifest.NAME), ManifestJson.write(manifest));
        Figures figures = kidneys().counted();
        assertThat(figures.settings()).isEqualTo(manifest.settings());
        assertThat(figures.datasets()).extracting(Figures.OfDataset::number).containsExactly(2, 7);
        assertThat(figures.datasets().get(1).built()).isEqualTo(none);
        assertThat(figures.datasets().get(1).items()).isEqualTo(Sides.NONE);
        assertThat(figures.licences()).as("the one of most items first").first().satisfies(licence -> assertThat(
                        licence.datasets())
                .containsExactly(2));
    }

    @Test
    @DisplayName("not where a file is broken, which is told")
    void brokenFiles() throws IOException {
        Files.writeString(root.resolve("ori--02-train.json"), "[{]");
        assertThatThrownBy(() -> ItemCounting.run(root, Folder.CATALOG, 2)).isInstanceOf(DataException.class);
    }
}
