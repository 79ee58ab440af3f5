package org.medmat.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.CatalogReader;
import org.medmat.catalog.Dataset;
import org.medmat.item.OwnSplit;
import org.medmat.label.LabelList;
import org.medmat.problem.Problem;
import org.medmat.region.Box;
import org.medmat.sample.Grouping;
import org.medmat.sample.Samples;
import org.medmat.tree.MapTree;

@DisplayName("The shipped adapters read label files as users have them")
class RealFilesTest {

    private static final Catalog CATALOG = CatalogReader.builtIn();

    /**
     * What a real file holds, counted without this program.
     *
     * @param splits the dataset's own split; empty where it has none
     * @param skipped rows that gave no image of their own
     */
    private record Known(int number, int rows, int images, String splits, int patients, String skipped, String labels) {

        /** Only missing images are told. */
        List<String> problems() {
            return skipped.contains("missing image") ? List.of("the image of this row is not there") : List.of();
        }

        @Override
        public String toString() {
            return number + ": " + rows + " rows, " + images + " images";
        }
    }

    static Stream<Known> known() {
        return Stream.of(
                // The table names no slice 19 of any class; it is not read.
                new Known(8, 256, 256, "", 256, "", "Aneurysm 83, Cancer 90, Tumor other than cancer 83"),
                new Known(
                        13,
                        1279,
                        1279,
                        "test 379, train 900",
                        1279,
                        "",
                        "Benign skin lesion 1031, Malignant skin lesion 248"),
                // The training part only. The patients are the cases, fewer than the 102 slides.
                new Known(
                        37,
                        4021,
                        4021,
                        "train 4021",
                        68,
                        "",
                        "Colon adenocarcinoma 1404, Colon adenoma 664, Normal colon tissue 1111,"
                                + " Serrated colon lesion 842"),
                // A copy that lacks 4 of 1,595 training images without tumor, and has a checkpoint that is no image.
                new Known(
                        45,
                        7019,
                        7019,
                        "test 1311, train 5708",
                        7019,
                        "",
                        "Glioma 1621, Meningioma 1645, No tumor 1996, Pituitary tumor 1757"),
                new Known(52, 338, 338, "", 338, "", "Normal 71, Scoliosis 188, Spondylolisthesis 79"),
                new Known(
                        58,
                        330,
                        322,
                        "",
                        161,
                        "merged 8",
                        "Architectural distortion 19, Asymmetry 15, Calcification 25, Circumscribed mass 23,"
                                + " Ill-defined mass 14, Normal 207, Spiculated mass 19"),
                // A re-saved copy of 5,600 of the 5,606 rows, 4,224 of the 4,230 patients, which has lost their zeros.
                new Known(
                        61,
                        5600,
                        5600,
                        "",
                        4224,
                        "",
                        "Atelectasis 508, Cardiomegaly 140, Consolidation 226, Edema 118, Effusion 643, Emphysema 126,"
                                + " Fibrosis 84, Hernia 13, Infiltration 966, Mass 284, No finding 3040, Nodule 313,"
                                + " Pleural thickening 176, Pneumonia 62, Pneumothorax 271"),
                // A copy with 287 further rows, COVID19_0.jpg and so on, whose images the download doesn't hold.
                new Known(
                        62,
                        6197,
                        5910,
                        "test 624, train 5286",
                        3343,
                        "missing image 287",
                        "Acute respiratory distress syndrome without infection 2, Bacterial pneumonia 2777, Covid 58, Normal 1576,"
                                + " Viral pneumonia other than Covid 1497"),
                // 17 pictures are called wrongly labelled, 10 otherwise unfit.
                new Known(
                        64,
                        16577,
                        16550,
                        "",
                        16550,
                        "filtered 27",
                        "Benign dermal 1065, Benign epidermal 930, Genodermatoses 1193, Inflammatory 10865,"
                                + " Malignant cutaneous lymphoma 182, Malignant dermal 156, Malignant epidermal 1351,"
                                + " Melanoma 573, Nevus 235"),
                // Validation and test; the training table is not here.
                new Known(
                        71,
                        1705,
                        1705,
                        "test 1705",
                        1705,
                        "",
                        "Actinic keratosis or intraepithelial carcinoma 51, Basal cell carcinoma 108,"
                                + " Benign keratosis 239, Dermatofibroma 45, Melanoma 192, Nevus 1032,"
                                + " Vascular lesion 38"),
                // 172 images of reports without index, 70 whose report has no term with a meaning here.
                new Known(
                        76,
                        7466,
                        7224,
                        "",
                        3724,
                        "excluded 172, no label 70",
                        "Atelectasis 616, Atherosclerosis 233, Blunted costophrenic angle 147, Bronchiectasis 9,"
                                + " Bronchiolitis 2, Bronchitis 2, Calcification 558, Calcified granuloma 510,"
                                + " Cardiomegaly 693, Cavitation 9, Chronic obstructive pulmonary disease 93,"
                                + " Consolidation 53, Degenerative bone disease 1161, Edema 87, Effusion 286,"
                                + " Elevated diaphragm 219, Emphysema 199, Enlarged aorta 21,"
                                + " Enlarged cardiomediastinum 46, Enlarged hilum 38, Enlarged lymph nodes 24,"
                                + " Enlarged pulmonary artery 24, Fibrosis 36, Foreign body 55, Fracture 163,"
                                + " Granuloma 316, Heart failure 16, Hernia 90, Hydropneumothorax 12,"
                                + " Hyperlucent lung 39, Increased lung markings 337, Infiltration 116,"
                                + " Interstitial lung disease 26, Kyphosis 58, Low lung volume 556,"
                                + " Lung cyst or bulla 18, Lung hyperinflation 428, Lung opacity 1004, Mass 32,"
                                + " Mediastinal shift 17, No finding 2695, Nodule 211, Osteopenia 57,"
                                + " Pericardial effusion 12, Pleural thickening 82, Pneumonia 77,"
                                + " Pneumoperitoneum 8, Pneumothorax 44, Pulmonary congestion 135,"
                                + " Pulmonary hypertension 14, Scar 351, Scoliosis 177, Skeletal deformity 196,"
                                + " Subcutaneous emphysema 6, Support devices 425, Surgical material 229,"
                                + " Tortuous aorta 453, Tuberculosis 4"),
                // A copy without 85 of 30,227 rows, so of 26,684 images 79 have no class.
                new Known(
                        85,
                        30142,
                        26605,
                        "",
                        26605,
                        "merged 3537",
                        "Abnormal without lung opacity 11787, Lung opacity 6000, No finding 8818"),
                // 3,576 rows with runs of 2,669 images; two rows mark 55 and 80 pixels, and one of these images has no
                // other.
                // 9378 images in which nothing is marked are samples too; one has a speck.
                new Known(106, 12954, 12046, "", 12046, "merged 906, no region 9380", "Pneumothorax 2668"));
    }

    @BeforeEach
    void theFilesAreHere() {
        assumeTrue(
                Files.isDirectory(RealTrees.REAL),
                "the published label files are not here; -Dmedmat.real=... says where");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("known")
    void andFindWhatTheyHold(Known known) throws IOException {
        Scan scan = scan(known.number(), RealTrees.tree(known.number()));
        Samples samples = scan.samples();

        assertThat(scan.unknown()).as("raw values that nobody named").isEmpty();
        assertThat(scan.problems().stream().map(Problem::what).distinct())
                .as("problems that a user is told")
                .containsExactlyElementsOf(known.problems());
        assertThat(scan.rows()).isEqualTo(known.rows());
        assertThat(samples.size()).isEqualTo(known.images());
        assertThat(splits(samples)).isEqualTo(known.splits());
        assertThat(IntStream.range(0, samples.size())
                        .mapToLong(Grouping.of(samples)::group)
                        .distinct())
                .as("patients")
                .hasSize(known.patients());
        assertThat(skipped(scan)).isEqualTo(known.skipped());
        assertThat(labels(samples, CATALOG.subsetOf(dataset(known.number())).labels()))
                .isEqualTo(known.labels());
    }

    @Test
    @DisplayName("and leave corrections alone that the images have already (1)")
    void correctionsAreNotRead() throws IOException {
        Map<String, byte[]> tree = RealTrees.tree(1);
        // The corrections call the first and the third Type_1, the second removed.
        List<String> images = List.of(
                "train/train/Type_2/10.jpg",
                "train/train/Type_3/1015.jpg",
                "additional_Type_2_v2/Type_2/1001.jpg",
                "test/test/0.jpg");
        images.forEach(path -> tree.put(path, new byte[] {1}));
        tree.put(
                "solution_stg1_release.csv",
                "image_name,Type_1,Type_2,Type_3\n0.jpg,0,1,0\n".getBytes(StandardCharsets.UTF_8));
        Scan scan = scan(1, tree);

        assertThat(scan.labelFiles()).containsExactly("solution_stg1_release.csv");
        assertThat(scan.rows()).isEqualTo(4);
        assertThat(scan.problems()).isEmpty();
        assertThat(labels(scan.samples(), CATALOG.subsetOf(dataset(1)).labels()))
                .isEqualTo("Type 2 3, Type 3 1");
    }

    @Test
    @DisplayName("and take the smaller size where the original one is missing (52)")
    void otherSizeOfVertebrae() throws IOException {
        Map<String, byte[]> tree = RealTrees.tree(52);
        tree.keySet().removeIf(path -> path.contains("/ImagesOriginalSize/"));
        Scan scan = scan(52, tree);

        assertThat(scan.layout()).isEqualTo("resized to 299");
        assertThat(labels(scan.samples(), CATALOG.subsetOf(dataset(52)).labels()))
                .isEqualTo("Normal 71, Scoliosis 188, Spondylolisthesis 79");
    }

    @Test
    @DisplayName("and take of doubled images the one nearer to the root (61)")
    void nearestOfDoubledImages() throws IOException {
        Samples samples = scan(61, RealTrees.tree(61)).samples();

        assertThat(IntStream.range(0, samples.size()).mapToObj(samples::path))
                .allMatch(path -> path.startsWith("sample/images/"));
    }

    @Test
    @DisplayName("and find the boxes around all runs of an image (106)")
    void boxesOfPneumothorax() throws IOException {
        Samples samples = scan(106, RealTrees.tree(106)).samples();
        Map<String, String> boxes = new TreeMap<>();
        long[] sums = new long[4];
        for (int i = 0; i < samples.size(); i++) {
            if (samples.truth(i).labels().isEmpty()) {
                continue;
            }
            Box box = samples.regions(i).around(0);
            long[] sides = Stream.of(box.x1(), box.y1(), box.x2(), box.y2())
                    .mapToLong(Math::round)
                    .toArray();
            boxes.put(idOf(samples.path(i)), sides[0] + " " + sides[1] + " " + sides[2] + " " + sides[3]);
            IntStream.range(0, 4).forEach(side -> sums[side] += sides[side]);
        }

        assertThat(boxes)
                .as("one row, ten rows")
                .containsEntry("1.2.276.0.7230010.3.1.4.8323329.13666.1517875247.117800", "544 125 796 391")
                .containsEntry("1.2.276.0.7230010.3.1.4.8323329.1851.1517875169.919023", "163 0 701 711");
        assertThat(sums).as("of all sides").containsExactly(967_417, 479_813, 1_598_998, 1_194_505);
    }

    private static Dataset dataset(int number) {
        return Objects.requireNonNull(CATALOG.datasets().get(number));
    }

    private static Scan scan(int number, Map<String, byte[]> tree) throws IOException {
        return Scanner.scan(Objects.requireNonNull(dataset(number).adapter()), new MapTree(tree));
    }

    private static String labels(Samples samples, LabelList labels) {
        Map<String, Long> counts = new TreeMap<>();
        for (int i = 0; i < samples.size(); i++) {
            samples.truth(i).labels().stream().forEach(label -> counts.merge(labels.name(label), 1L, Long::sum));
        }
        return text(counts);
    }

    private static String splits(Samples samples) {
        Map<String, Long> counts = new TreeMap<>();
        for (int i = 0; i < samples.size(); i++) {
            OwnSplit side = samples.ownSplit(i);
            if (side != null) {
                counts.merge(side.side().word(), 1L, Long::sum);
            }
        }
        return text(counts);
    }

    private static String skipped(Scan scan) {
        Map<String, Long> counts = new TreeMap<>();
        scan.skipped().forEach((reason, count) -> counts.put(reason.words(), count));
        return text(counts);
    }

    /** In order, so that it can be written down. */
    private static String text(Map<String, Long> counts) {
        return String.join(
                ", ",
                counts.entrySet().stream()
                        .map(count -> count.getKey() + " " + count.getValue())
                        .toList());
    }

    private static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1, path.length() - ".dcm".length());
    }
}
