package org.medmat.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medmat.draft.Download.Read;
import org.medmat.synthetic.TreeRecipe;

@DisplayName("A draft from a table beside the images")
class DraftByTableTest {

    private Download download;

    @BeforeEach
    void begin(@TempDir Path temporary) throws Exception {
        download = new Download(temporary.resolve("skin"));
    }

    @Test
    void findsIdsWithoutEnding() throws Exception {
        Draft draft = download.images("images/p1.jpg", "images/p2.jpg", "images/p3.jpg", "images/p4.jpg")
                .text("meta.csv", "id,sex,diagnosis\np1,f,mel_anoma\np2,m,nevus\np3,f,nevus\np9,m,nevus\n")
                .draft();

        assertThat(Download.datasetOf(draft))
                .contains("table: \"**/meta.csv\"", "image: \"**/images/{id}.jpg\"", "label: \"{diagnosis}\"");
        assertThat(draft.toEdit())
                .contains(
                        "the label was taken from the column diagnosis",
                        "1 image has no row with a label in the table: images/p4.jpg",
                        "1 row of the table has no image here");
        assertThat(download.read(draft).counts()).containsExactly(entry("Mel anoma", 1L), entry("Nevus", 2L));
    }

    @Test
    void findsPathsOfAnotherMachine() throws Exception {
        Read read = download.images("img/a.png", "img/b.png", "img/c.png")
                .text("t.tsv", "file\tlabel\n/data/x/a.png\tyes\nC:\\x\\b.png\tno\n/data/x/c.png\tno\n")
                .read();

        assertThat(read.counts()).containsExactly(entry("No", 2L), entry("Yes", 1L));
    }

    @Test
    void findsPathsInTheDownload() throws Exception {
        Draft draft = download.images("img/a/1.png", "img/b/1.png", "img/b/2.png")
                .text("t.csv", "path,label\na/1.png,x\nb/1.png,y\nb/2.png,y\n")
                .draft();

        assertThat(Download.datasetOf(draft)).contains("image: \"**/{path}\"");
        assertThat(download.read(draft).answer("img/b/1.png")).isEqualTo("Y");
    }

    @Test
    void fillsNumbersUpWithZeros() throws Exception {
        Read read = download.images("001.jpg", "002.jpg", "010.jpg")
                .text("t.csv", "id,label\n1,ill\n2,well\n10,ill\n")
                .read();

        assertThat(read.counts()).containsExactly(entry("Ill", 2L), entry("Well", 1L));
    }

    @Test
    void dropsZerosThatTheImagesLack() throws Exception {
        Read read = download.images("1.jpg", "2.jpg", "10.jpg")
                .text("t.csv", "id,label\n001,ill\n002,well\n010,ill\n")
                .read();

        assertThat(read.counts()).containsExactly(entry("Ill", 2L), entry("Well", 1L));
    }

    @Test
    void findsNumbersBehindACommonBeginning() throws Exception {
        Draft draft = download.images("i/Blood_000.jpg", "i/Blood_001.jpg", "i/Blood_010.jpg", "i/Blood_011.jpg")
                .text("t.csv", ",Image,Category\n,0,x\n,1,y\n,10,x\n,11,y\n")
                .draft();

        assertThat(Download.datasetOf(draft)).contains("image: \"**/i/Blood_{Image:pad 3}.jpg\"");
        assertThat(download.read(draft).counts()).containsExactly(entry("X", 2L), entry("Y", 2L));
    }

    @Test
    void readsATableWithoutColumnNames() throws Exception {
        Draft draft = download.images("a1.jpg", "a2.jpg", "a3.jpg", "a4.jpg")
                .text("t.csv", "a1,benign\na2,malignant\na3,benign\na4,malignant\n")
                .draft();

        assertThat(Download.datasetOf(draft)).contains("header: [column 1, column 2]");
        assertThat(download.read(draft).counts()).containsExactly(entry("Benign", 2L), entry("Malignant", 2L));
    }

    @Test
    void takesNoAgeForAPatientAndNoBoxesForLabels() throws Exception {
        Draft draft = download.images("a.jpg", "b.jpg", "c.jpg", "d.jpg")
                .text("t.csv", "id,Patient Age,label_boxes,finding\na,5,[1],x\nb,5,[2 1],y\nc,6,[1],x\nd,6,[2],y\n")
                .draft();

        assertThat(Download.datasetOf(draft)).contains("label: \"{finding}\"").doesNotContain("patient:");
    }

    @Test
    void takesColumnsOfZeroAndOneForLabels() throws Exception {
        Draft draft = download.images("a.jpg", "b.jpg", "c.jpg")
                .text("t.csv", "image,MEL,NV,BCC\na,1.0,0.0,0.0\nb,0.0,1.0,0.0\nc,,1,\n")
                .draft();

        assertThat(Download.datasetOf(draft)).contains("label: {columns: [MEL, NV]}");
        assertThat(draft.files().get("subsets/1001-skin.yaml")).contains("multi-label: false");
        assertThat(download.read(draft).counts()).containsExactly(entry("MEL", 1L), entry("NV", 2L));
    }

    @Test
    void asksForCommasWhereColumnsSayYesTogether() throws Exception {
        Draft draft = download.images("a.jpg", "b.jpg", "c.jpg")
                .text("t.csv", "image,edema,fracture\na,1,1\nb,1,0\nc,0,-1\n")
                .draft();

        assertThat(draft.files().get("subsets/1001-skin.yaml")).contains("multi-label: true");
        assertThat(draft.files().get("instructions/1001.txt")).contains("'Edema' or 'Fracture'", "commas");
        assertThat(download.read(draft).answer("a.jpg")).isEqualTo("Edema, fracture");
    }

    @Test
    void separatesSeveralLabels() throws Exception {
        Draft draft = download.images("a.png", "b.png", "c.png", "d.png")
                .text(
                        "t.csv",
                        "Image Index,Finding Labels\na.png,Mass|Edema\nb.png,Mass\nc.png,No Finding\nd.png,Edema\n")
                .draft();

        assertThat(Download.datasetOf(draft)).contains("label: {of: \"{Finding Labels}\", separated: \"|\"}");
        assertThat(draft.files().get("subsets/1001-skin.yaml")).contains("multi-label: true");
        assertThat(download.read(draft).counts())
                .containsExactly(entry("Edema", 2L), entry("Mass", 2L), entry("No Finding", 1L));
    }

    @Test
    void takesAListInJsonForSeveralLabels() throws Exception {
        Draft draft = download.images("a.png", "b.png")
                .text(
                        "t.json",
                        "[{'id': 'a', 'findings': ['Mass', 'Edema']}, {'id': 'b', 'findings': ['Nodule']}]"
                                .replace('\'', '"'))
                .draft();

        assertThat(Download.datasetOf(draft)).contains("label: {of: \"{findings}\", separated: lines}");
        assertThat(download.read(draft).answer("a.png")).isEqualTo("Edema, mass");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '\t',
            value = {
                "Mass;Edema\tMass; Edema\tseparated: \";\"",
                "Mass,Edema\tMass, Edema\tseparated: \",\"",
                "Mass\uff0cEdema\tMass\uff0cEdema\tseparated: \"\uff0c\"",
                "['Mass', 'Edema']\ta list in brackets\tseparated: \",\", trim: \"[]'\\\"\"",
            })
    void separatesSeveralLabelsHoweverTheyAreWritten(String both, String name, String written) throws Exception {
        String mass = both.startsWith("[") ? "['Mass']" : "Mass";
        String edema = both.startsWith("[") ? "['Edema']" : "Edema";
        Draft draft = download.images("a.png", "b.png", "c.png", "d.png")
                .text(
                        "t.tsv",
                        "file\tlabels\na.png\t" + both + "\nb.png\t" + mass + "\nc.png\t" + edema + "\nd.png\t" + mass
                                + "\n")
                .draft();

        assertThat(Download.datasetOf(draft)).as(name).contains(written);
        assertThat(download.read(draft).answer("a.png")).isEqualTo("Edema, mass");
    }

    @Test
    void takesMinusOneInAColumnForNobodyKnows() throws Exception {
        Draft draft = download.images("a.jpg", "b.jpg", "c.jpg")
                .text("t.csv", "image,Edema,Mass\na,1,-1\nb,0,1\nc,1,0\n")
                .draft();

        assertThat(Download.datasetOf(draft)).contains("columns: [Edema, Mass], unsure: [\"-1\"]");
        assertThat(draft.toEdit()).anyMatch(remark -> remark.contains("nobody knows"));
        assertThat(download.read(draft).counts()).containsExactly(entry("Edema", 2L), entry("Mass", 1L));
    }

    @Test
    void takesAColumnOfFewValuesWhereNoneIsCalledALabel() throws Exception {
        Draft draft = download.images("a.jpg", "b.jpg", "c.jpg", "d.jpg")
                .text(
                        "t.csv",
                        "image,remark,code,shape\na,long ago,1,round\nb,at home,2,flat\nc,\"" + "so ".repeat(80)
                                + "\",1,round\nd,by night,2,flat\n")
                .draft();

        assertThat(Download.datasetOf(draft)).contains("label: \"{shape}\"");
    }

    @Test
    void prefersWordsToTheirCodes() throws Exception {
        Draft draft = download.images("a.jpg", "b.jpg", "c.jpg", "d.jpg")
                .text("t.csv", "image,label,diagnosis\na,0,mass\nb,1,edema\nc,0,mass\nd,1,edema\n")
                .draft();

        assertThat(Download.datasetOf(draft)).contains("label: \"{diagnosis}\"");
    }

    @Test
    void leavesACommaInsideALabel() throws Exception {
        Read read = download.images("a.png", "b.png", "c.png")
                .text("t.csv", "file;label\na.png;Nevus, blue\nb.png;Melanoma\nc.png;Melanoma\n")
                .read();

        assertThat(read.answer("a.png")).isEqualTo("Nevus, blue");
    }

    @Test
    void keepsPatientsTogetherAndTheOwnSplit() throws Exception {
        Draft draft = download.images("a.jpg", "b.jpg", "c.jpg", "d.jpg")
                .text("t.csv", "name,patientId,label,Split\na,P1,x,TRAIN\nb,P1,y,TRAIN\nc,P2,x,test\nd,P2,y,test\n")
                .draft();

        assertThat(Download.datasetOf(draft)).contains("patient: \"{patientId}\"", "split: \"{Split}\"");
        Read read = download.read(draft);
        assertThat(read.patients()).isEqualTo(2);
        assertThat(read.sides())
                .isEqualTo(Map.of("a.jpg", "TRAIN", "b.jpg", "TRAIN", "c.jpg", "TEST", "d.jpg", "TEST"));
    }

    @Test
    void readsTablesOfBothPartsTogether() throws Exception {
        Draft draft = download.images("i/a.jpg", "i/b.jpg", "i/c.jpg", "i/d.jpg")
                .text("train_labels.csv", "id,label\na,x\nb,y\n")
                .text("test_labels.csv", "id,label\nc,x\nd,y\n")
                .draft();

        assertThat(Download.datasetOf(draft)).contains("table: \"{part=train|test}_labels.csv\"");
        assertThat(download.read(draft).sides())
                .containsEntry("i/a.jpg", "TRAIN")
                .containsEntry("i/d.jpg", "TEST");
    }

    @Test
    void makesNoSplitOfATableWithoutLabels() throws Exception {
        Draft draft = download.images("i/a.jpg", "i/b.jpg", "i/c.jpg", "i/d.jpg")
                .text("train.csv", "id,label\na,x\nb,y\n")
                .text("test.csv", "id\nc\nd\n")
                .draft();

        assertThat(download.read(draft).sides()).isEqualTo(Map.of("i/a.jpg", "null", "i/b.jpg", "null"));
    }

    @Test
    void readsWorkbooksAndJson() throws Exception {
        TreeRecipe recipe = new TreeRecipe(List.of(), List.of(), Map.of("t.xlsx", "id,label\na,x\nb,y\n"));
        Files.write(
                download.images("a.jpg", "b.jpg").folder().resolve("t.xlsx"),
                recipe.contents(p -> new byte[0]).get("t.xlsx"));
        assertThat(download.read().counts()).containsExactly(entry("X", 1L), entry("Y", 1L));

        Download other = new Download(download.folder().resolveSibling("json"));
        other.images("a.jpg", "b.jpg")
                .text(
                        "t.jsonl",
                        "{\"id\": \"a\", \"label\": \"x\"}\n{\"id\": \"b\", \"label\": \"y\", \"note\": \"\"}\n");
        assertThat(other.draft().labels()).containsExactly(entry("X", 1L), entry("Y", 1L));
    }

    @Test
    void prefersTheTableToFoldersOfParts() throws Exception {
        Read read = download.images("images_001/a.png", "images_001/b.png", "images_002/c.png", "images_002/d.png")
                .text("t.csv", "id,age,label\na,50,x\nb,60,y\nc,50,x\nd,60,x\n")
                .read();

        assertThat(read.counts()).containsExactly(entry("X", 3L), entry("Y", 1L));
    }

    @Test
    void prefersFoldersOfClassesToAnyColumn() throws Exception {
        Read read = download.images("ill/a.png", "ill/b.png", "well/c.png", "well/d.png")
                .text("t.csv", "id,note\na,x\nb,y\nc,x\nd,x\n")
                .read();

        assertThat(read.counts()).containsExactly(entry("Ill", 2L), entry("Well", 2L));
    }

    @Test
    void takesSeveralRowsOfAnImageForSeveralLabels() throws Exception {
        Draft draft = download.images("a.png", "b.png")
                .text("t.csv", "id,class\na,x\na,y\nb,x\n")
                .draft();

        assertThat(download.read(draft).answer("a.png")).isEqualTo("X, Y");
    }

    @Test
    void tellsOfATableThatCantBeRead() throws Exception {
        Draft draft = download.imagesIn("a", 2)
                .imagesIn("b", 2)
                .text("broken.json", "[{")
                .draft();

        assertThat(draft.seen()).anyMatch(line -> line.startsWith("**/broken.json was not read"));
    }
}
