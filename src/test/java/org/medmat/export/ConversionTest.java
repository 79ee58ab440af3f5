package org.medmat.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medmat.file.Sha256;
import org.medmat.item.Side;
import org.medmat.picture.Conversion;
import org.medmat.tree.Downloads;

@DisplayName("Pictures that trainers can't open are converted, and those that are too large made smaller")
class ConversionTest {

    private static final Conversion USUAL = new Conversion(0, 95);

    @TempDir
    Path folder;

    private Trial trial;

    @BeforeEach
    void oneItem() throws IOException {
        trial = new Trial(folder);
        trial.kidney(Side.TRAIN, "a.dcm", "What?", 0, "Cyst", "Stone");
        trial.conversion = USUAL;
    }

    @Test
    void whatIsFineStaysWhereItLies() throws IOException, InterruptedException {
        trial.kidney(Side.TRAIN, "b.png", "What?", 0, "Cyst", "Stone");
        ExportReport report = trial.export("llava");
        assertThat(report.items()).isEqualTo(2);
        assertThat(report.leftOut()).isEmpty();
        assertThat(report.pictures()).isEqualTo(1);
        assertThat(trial.text("llava/train.json"))
                .contains(folder.resolve("med-mat/CT_Kindney_Dataset/b.png").toString());
        assertThat(trial.text("README.md")).containsPattern("Converted: 1 picture: to PNG");
        Path converted = pictures(trial.out()).get(0);
        assertThat(converted.toString()).endsWith(".png");
        assertThat(ImageIO.read(converted.toFile())).isNotNull();
    }

    @Test
    void boxesFollowTheirPicture() throws IOException, InterruptedException {
        draw("large.jpg", 200, 100);
        trial.itemWithoutPicture(
                2, Side.TRAIN, "CT_Kindney_Dataset/large.jpg", "Where?", 0, "[0, 0, 500, 500]", "[1, 1, 9, 9]");
        trial.with(2, Side.TRAIN, "box", List.of(10, 20, 111, 100));
        trial.with(2, Side.TRAIN, "size", List.of(200, 100));
        trial.conversion = new Conversion(50, 95);
        trial.export("jsonl");
        String line = trial.text("jsonl/train.jsonl")
                .lines()
                .filter(each -> each.contains("Where?"))
                .findFirst()
                .orElseThrow();
        assertThat(line).contains("\"box\":[2,5,28,25]", "\"size\":[50,25]", "[0, 0, 500, 500]");
        Path smaller = pictures(trial.out()).stream()
                .filter(each -> each.toString().endsWith(".jpg"))
                .findFirst()
                .orElseThrow();
        assertThat(ImageIO.read(smaller.toFile()).getWidth()).isEqualTo(50);
    }

    @Test
    void aSecondExportTakesThemFromTheCacheAndAsSoonAsItIsDamagedDecodesAnew()
            throws IOException, InterruptedException {
        trial.export("llava", "openai");
        Path kept = kept().get(0);
        byte[] before = Files.readAllBytes(kept);
        trial.exportTo(folder.resolve("again"), "llava", "openai");
        assertThat(pictureBytes(folder.resolve("again"))).isEqualTo(pictureBytes(trial.out()));
        byte[] damaged = before.clone();
        damaged[damaged.length - 1]++;
        Files.write(kept, damaged);
        trial.exportTo(folder.resolve("third"), "llava", "openai");
        assertThat(pictureBytes(folder.resolve("third"))).isEqualTo(pictureBytes(trial.out()));
        assertThat(Files.readAllBytes(kept)).isEqualTo(before);
        assertThat(kept()).hasSize(1);
    }

    @Test
    void aSecondExportDecodesNothingAgain() throws IOException, InterruptedException {
        trial.export("llava");
        Path kept = kept().get(0);
        byte[] file = Files.readAllBytes(kept);
        // A picture that no decoder would give, with the right sums: where it comes out, none was asked.
        byte[] content = java.util.Arrays.copyOfRange(file, 64, file.length);
        content[content.length - 1]++;
        String sum = Sha256.hex(
                (kept.getFileName() + Sha256.hex(content)).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        System.arraycopy(sum.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1), 0, file, 0, 64);
        System.arraycopy(content, 0, file, 64, content.length);
        Files.write(kept, file);
        trial.exportTo(folder.resolve("again"), "llava");
        assertThat(pictureBytes(folder.resolve("again"))).isNotEqualTo(pictureBytes(trial.out()));
        assertThat(Files.readAllBytes(pictures(folder.resolve("again")).get(0))).endsWith(content[content.length - 1]);
    }

    @Test
    void areCheckedWhereTheyStandInAnExport() throws IOException, InterruptedException {
        trial.kidney(Side.TRAIN, "b.png", "What?", 0, "Cyst", "Stone");
        trial.export("llava", "hf");
        assertThat(ExportCheck.check(trial.out()).problems()).isEmpty();
        ExportOptions.Input input = new ExportOptions.Input(trial.items(), new Downloads(trial.images(), Map.of()));
        assertThat(ExportCheck.compare(trial.out(), input, Trial.CATALOG, 2).problems())
                .isEmpty();
        Path converted = pictures(trial.out()).get(0);
        byte[] bytes = Files.readAllBytes(converted);
        bytes[bytes.length - 1]++;
        Files.write(converted, bytes);
        assertThat(ExportCheck.check(trial.out()).problems())
                .singleElement()
                .asString()
                .contains(converted.getFileName().toString());
    }

    @Test
    void thatCannotBeDecodedAreToldAndTheirItemsLeftOut() throws IOException, InterruptedException {
        Path file = trial.images().resolve("CT_Kindney_Dataset/a.dcm");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 9));
        trial.kidney(Side.TRAIN, "b.png", "What?", 0, "Cyst", "Stone");
        ExportReport report = trial.export("llava");
        assertThat(report.leftOut()).containsExactly(Map.entry("picture unreadable", 1L));
        assertThat(report.problems().toString()).contains("ends before its pixels do");
        assertThat(report.items()).isEqualTo(1);
    }

    @Test
    void areTheSameBytesForAnyNumberOfThreads() throws IOException, InterruptedException {
        for (int i = 0; i < 30; i++) {
            trial.kidney(Side.TRAIN, "s/" + i + (i % 2 == 0 ? ".tif" : ".dcm"), "What?", i % 2, "Cyst", "Stone");
        }
        trial.jobs = 1;
        trial.exportTo(folder.resolve("x/one"), "llava", "hf");
        trial.jobs = 4;
        trial.exportTo(folder.resolve("y/one"), "llava", "hf");
        assertThat(pictureBytes(folder.resolve("x/one"))).isEqualTo(pictureBytes(folder.resolve("y/one")));
        assertThat(Files.readAllBytes(folder.resolve("x/one/hf/README.md")))
                .isEqualTo(Files.readAllBytes(folder.resolve("y/one/hf/README.md")));
    }

    private void draw(String name, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        ImageIO.write(
                image,
                "jpeg",
                trial.images().resolve("CT_Kindney_Dataset/" + name).toFile());
    }

    private List<Path> kept() throws IOException {
        return files(folder.resolve(Exporter.CACHE));
    }

    private static List<Path> pictures(Path out) throws IOException {
        return files(out.resolve("pictures"));
    }

    private static List<String> pictureBytes(Path out) throws IOException {
        List<String> all = new java.util.ArrayList<>();
        for (Path file : pictures(out)) {
            all.add(file.getFileName() + " " + java.util.HexFormat.of().formatHex(Files.readAllBytes(file)));
        }
        return all;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
