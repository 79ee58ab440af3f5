package org.medmat.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medmat.draft.Download.Read;

@DisplayName("A draft from folders and names")
class DraftByFolderTest {

    private Download download;

    @BeforeEach
    void begin(@TempDir Path temporary) throws Exception {
        download = new Download(temporary.resolve("Kidney_CT"));
    }

    @Test
    void takesFoldersForClasses() throws Exception {
        Draft draft = download.imagesIn("Cyst", 3)
                .imagesIn("no_tumor", 4)
                .images("Cyst/x.PNG")
                .draft();

        assertThat(draft.seen()).contains("8 images (7 .jpg, 1 .PNG)", "2 class folders: Cyst, no_tumor");
        assertThat(draft.images()).isEqualTo(8);
        assertThat(draft.files().get("datasets/1001-kidney-ct.yaml"))
                .contains("files: \"**/{class=Cyst|no_tumor}/*.{PNG|jpg}\"", "  no_tumor", "images: 8");
        assertThat(download.read(draft).counts()).containsExactly(entry("Cyst", 4L), entry("No tumor", 4L));
    }

    @Test
    void keepsTrainAndTestAboveTheClasses() throws Exception {
        Read read = download.imagesIn("Training/a", 3)
                .imagesIn("Training/b", 2)
                .imagesIn("Testing/a", 1)
                .imagesIn("Testing/b", 1)
                .read();

        assertThat(read.counts()).containsExactly(entry("A", 4L), entry("B", 3L));
        assertThat(read.sides()).containsEntry("Training/a/1.jpg", "TRAIN").containsEntry("Testing/b/1.jpg", "TEST");
    }

    @Test
    void keepsTrainAndTestBelowTheClasses() throws Exception {
        Read read = download.imagesIn("a/train", 3)
                .imagesIn("a/val", 1)
                .imagesIn("b/train", 2)
                .imagesIn("b/val", 2)
                .read();

        assertThat(read.counts()).containsExactly(entry("A", 4L), entry("B", 4L));
        assertThat(read.sides()).containsEntry("a/train/1.jpg", "TRAIN").containsEntry("b/val/1.jpg", "VALIDATION");
    }

    @Test
    void declaresPartsWithOtherNames() throws Exception {
        Draft draft = download.imagesIn("train_set/a", 3)
                .imagesIn("train_set/b", 2)
                .imagesIn("test_set/a", 1)
                .imagesIn("test_set/b", 1)
                .draft();

        assertThat(Download.datasetOf(draft)).contains("splits:\n  test_set: test\n  train_set: train\n");
        assertThat(download.read(draft).sides()).containsEntry("test_set/a/1.jpg", "TEST");
    }

    @Test
    void makesNoSplitOfTestImagesWithoutLabels() throws Exception {
        Draft draft = download.imagesIn("train/a", 3)
                .imagesIn("train/b", 3)
                .images("test/1.jpg", "test/2.jpg")
                .draft();

        assertThat(draft.toEdit()).contains("2 images have no label here: test/1.jpg");
        assertThat(download.read(draft).sides()).hasSize(6).containsEntry("train/a/1.jpg", "null");
    }

    @Test
    void needsNoWrapperByName() throws Exception {
        Draft draft = download.imagesIn("archive/archive/Benign", 2)
                .imagesIn("archive/archive/Malignant", 3)
                .draft();

        assertThat(Download.datasetOf(draft)).contains("\"**/{class=Benign|Malignant}/*.jpg\"");
        assertThat(download.read(draft).counts()).containsExactly(entry("Benign", 2L), entry("Malignant", 3L));
    }

    @Test
    void takesNumberedFoldersInsideForPatients() throws Exception {
        Read read = download.imagesIn("Benign/patient_1", 3)
                .imagesIn("Benign/patient_2", 2)
                .imagesIn("Malignant/patient_3", 4)
                .read();

        assertThat(read.counts()).containsExactly(entry("Benign", 5L), entry("Malignant", 4L));
        assertThat(read.patients()).isEqualTo(3);
    }

    @Test
    void takesFoldersOfUnevenDepthForOneClassEach() throws Exception {
        Draft draft = download.imagesIn("Cyst/visit 1", 2)
                .imagesIn("Cyst", 1)
                .imagesIn("Stone/a/b", 2)
                .draft();

        assertThat(Download.datasetOf(draft)).contains("/**/*.jpg");
        assertThat(download.read(draft).counts()).containsExactly(entry("Cyst", 3L), entry("Stone", 2L));
    }

    @Test
    void takesAPartBelowThePatients() throws Exception {
        Draft draft = download.imagesIn("Cyst/patient 1/train", 1)
                .imagesIn("Cyst/patient 2/test", 1)
                .imagesIn("Stone/patient 3/train", 1)
                .imagesIn("Stone/patient 4/test", 1)
                .draft();

        assertThat(Download.datasetOf(draft)).contains("{patient}/{part=test|train}/");
        Read read = download.read(draft);
        assertThat(read.patients()).isEqualTo(4);
        assertThat(read.sides()).containsEntry("Cyst/patient 2/test/1.jpg", "TEST");
    }

    @Test
    void leavesMasksOut() throws Exception {
        Draft draft = download.images(
                        "a/1.png", "a/1_mask.png", "a/1_mask_1.png", "a/2.png", "b/3.png", "b/masks/3.png")
                .draft();

        assertThat(draft.seen()).contains("3 masks, left out");
        assertThat(download.read(draft).counts()).containsExactly(entry("A", 2L), entry("B", 1L));
    }

    @Test
    void keepsGradesThatAreNumbersAndAsksForWords() throws Exception {
        Draft draft = download.imagesIn("train/0", 2)
                .imagesIn("train/1", 3)
                .imagesIn("test/0", 2)
                .imagesIn("test/1", 2)
                .draft();

        assertThat(draft.toEdit()).anyMatch(remark -> remark.startsWith("the labels are codes"));
        assertThat(download.read(draft).counts()).containsExactly(entry("0", 4L), entry("1", 5L));
    }

    @Test
    void takesTheBeginningOfNamesWhereThereAreNoFolders() throws Exception {
        Draft draft = download.images(
                        "cat_001.jpg", "cat_002.jpg", "cat_big_001.jpg", "cat_big_2.jpg", "dog_17.jpg", "dog_18.jpg")
                .draft();

        assertThat(Download.datasetOf(draft)).contains("\"**/{class=cat_big|cat|dog}_*.jpg\"");
        assertThat(download.read(draft).counts())
                .containsExactly(entry("Cat", 2L), entry("Cat big", 2L), entry("Dog", 2L));
    }

    @Test
    void takesTheBeginningOfNamesWithinTrainAndTest() throws Exception {
        Read read = download.images(
                        "in/train/cat.1.jpg", "in/train/dog.1.jpg", "in/test/cat.2.jpg", "in/test/dog.2.jpg")
                .read();

        assertThat(read.counts()).containsExactly(entry("Cat", 2L), entry("Dog", 2L));
        assertThat(read.sides()).containsEntry("in/test/cat.2.jpg", "TEST");
    }
}
