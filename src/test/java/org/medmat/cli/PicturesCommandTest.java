package org.medmat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("medmat pictures")
class PicturesCommandTest {

    private static final String BELOW = "CT_Kindney_Dataset/CT-KIDNEY-DATASET-Normal-Cyst-Tumor-Stone/"
            + "CT-KIDNEY-DATASET-Normal-Cyst-Tumor-Stone/";

    @TempDir
    private Path folder;

    private Path data;
    private Path out;

    @BeforeEach
    void build() {
        data = folder.resolve("med-mat");
        out = folder.resolve("built");
        Session.run("build", "--sample", "--data", data, "--out", out, "--dataset", "2", "--quiet");
    }

    private Session look(Object... more) {
        List<Object> arguments = new ArrayList<>(List.of("pictures", out, "--images", data));
        arguments.addAll(List.of(more));
        return Session.run(arguments.toArray());
    }

    private Path picture(String name) {
        return data.resolve(BELOW + name);
    }

    private void copy(String from, String to) throws IOException {
        Files.copy(picture(from), picture(to), StandardCopyOption.REPLACE_EXISTING);
    }

    private String twins() throws IOException {
        return Files.readString(out.resolve("medmat-pictures/twins.jsonl"));
    }

    @Test
    void opensEachPictureOnce() throws IOException, InterruptedException {
        Thread.sleep(50);
        assertThat(look().out()).contains("48 pictures, 48 of them opened now");
        var first = Session.checksums(out.resolve("medmat-pictures"));
        assertThat(look().out()).contains("48 pictures, 0 of them opened now");
        assertThat(Session.checksums(out.resolve("medmat-pictures"))).isEqualTo(first);
        Files.setLastModifiedTime(picture("Cyst/Cyst- (1).jpg"), FileTime.fromMillis(1_000_000));
        Thread.sleep(50);
        assertThat(look().out()).contains("48 pictures, 1 of them opened now");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void findsTheSameWhateverTheNumberOfThreads(int jobs) throws IOException {
        look();
        var usual = Files.readString(out.resolve("medmat-pictures/pictures.jsonl")) + twins();
        Files.delete(out.resolve("medmat-pictures/pictures.jsonl"));
        look("--jobs", jobs);
        assertThat(Files.readString(out.resolve("medmat-pictures/pictures.jsonl")) + twins())
                .isEqualTo(usual);
    }

    @Test
    void goesOnWhereARunWasStopped() throws IOException, InterruptedException {
        Thread.sleep(50);
        look();
        Path index = out.resolve("medmat-pictures");
        var whole = Session.checksums(index);
        // A run that was stopped: no index yet, and a journal whose last line is cut off.
        org.medmat.gallery.StoppedRun.leave(index, 20);
        assertThat(look().out()).contains("48 pictures, 28 of them opened now");
        assertThat(Session.checksums(index)).isEqualTo(whole);
    }

    @Test
    void findsTheSameInAZip() throws IOException {
        look();
        String usual = Files.readString(out.resolve("medmat-pictures/pictures.jsonl"));
        Path zip = folder.resolve("zipped/CT_Kindney_Dataset.zip");
        Files.createDirectories(zip.getParent());
        try (Stream<Path> files = Files.walk(data.resolve("CT_Kindney_Dataset"));
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                to.putNextEntry(new ZipEntry(data.relativize(file).toString()));
                Files.copy(file, (OutputStream) to);
            }
        }
        assertThat(Session.run("pictures", out, "--images", zip.getParent()).code())
                .isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(out.resolve("medmat-pictures/pictures.jsonl")))
                .isEqualTo(usual);
    }

    @Test
    void tellsWhatIsWrong() throws IOException {
        Files.writeString(picture("Cyst/Cyst- (1).jpg"), "<html>404</html>");
        byte[] whole = Files.readAllBytes(picture("Cyst/Cyst- (2).jpg"));
        Files.write(picture("Cyst/Cyst- (2).jpg"), java.util.Arrays.copyOf(whole, whole.length / 2));
        Files.delete(picture("Cyst/Cyst- (3).jpg"));
        byte[] bomb = ("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\177\177\177\177\177\177\177\177\u0008\2\0\0\0")
                .getBytes(StandardCharsets.ISO_8859_1);
        Files.write(picture("Cyst/Cyst- (4).jpg"), bomb);
        Session session = look("--json");
        assertThat(session.code()).isEqualTo(ExitCode.PARTIAL);
        assertThat(session.out())
                .contains("\"unreadable\": 3", "\"missing\": 1", "unreadable: ", "missing: ")
                .contains("Cyst- (1).jpg", "Cyst- (2).jpg", "Cyst- (3).jpg", "Cyst- (4).jpg");
        assertThat(session.err()).doesNotContain("Exception");
    }

    @Test
    void tellsWhichStandInABenchmark() throws IOException {
        Path benchmark = Files.createDirectories(folder.resolve("vqa/images"));
        Files.copy(picture("Cyst/Cyst- (1).jpg"), benchmark.resolve("synpic1.jpg"));
        Files.writeString(benchmark.resolve("readme.txt"), "no picture");
        Session session = look("--against", benchmark);
        assertThat(session.out()).contains("in the benchmark", "benchmark/synpic1.jpg");
        assertThat(twins()).contains("\"dataset\":0,\"image\":\"synpic1.jpg\"");
        assertThat(look("--against", folder.resolve("nowhere")).code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void verifyAsksForIt() {
        Session none = Session.run("verify", out, "--pictures");
        assertThat(none.code()).isEqualTo(ExitCode.FAILED);
        assertThat(none.err()).contains("nobody has looked at the pictures", "run `medmat pictures` first");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    @DisplayName("gives a build what it needs to have no picture on both sides, whatever is the same as what")
    void aBuildWithTwinsHasNoneOnBothSides(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> labels = List.of("Cyst", "Normal", "Stone", "Tumor");
        for (int copies = 0; copies < 8; copies++) {
            String from = labels.get(random.nextInt(4));
            // Most copies have the label of the picture that they are copies of.
            String to = random.nextInt(3) > 0 ? from : labels.get(random.nextInt(4));
            copy(
                    from + "/" + from + "- (" + (1 + random.nextInt(12)) + ").jpg",
                    to + "/" + to + "- (" + (1 + random.nextInt(12)) + ").jpg");
        }
        Session.run("build", "--data", data, "--out", out, "--dataset", 2, "--quiet", "--seed", seed);
        look();
        Path twins = folder.resolve("twins.jsonl");
        Files.copy(out.resolve("medmat-pictures/twins.jsonl"), twins);
        long copies = twins().lines().filter(line -> !line.contains("\"kept\"")).count();
        assertThat(copies).isPositive();
        Session built = Session.run(
                "build", "--data", data, "--out", out, "--dataset", 2, "--twins", twins, "--json", "--seed", seed);
        assertThat(built.err()).isEmpty();
        assertThat(Session.run("verify", out, "--pictures").err()).contains("built again since");
        look();
        Session verified = Session.run("verify", out, "--pictures");
        assertThat(verified.code()).as(verified.err() + verified.out()).isEqualTo(ExitCode.DONE);
        assertThat(verified.out()).contains("no picture stands on both sides");
        assertThat(Files.readString(out.resolve("medmat-manifest.json"))).contains("\"twins\": \"");
        Path again = folder.resolve("again");
        Session.run(
                "build",
                "--data",
                data,
                "--out",
                again,
                "--dataset",
                2,
                "--twins",
                twins,
                "-q",
                "--seed",
                seed,
                "--jobs",
                1);
        assertThat(Session.run("diff", out, again).code()).isEqualTo(ExitCode.DONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "{\"group\":1}",
                "[]",
                "{\"group\":1,\"kind\":\"near\",\"side\":\"left\",\"dataset\":2,\"image\":\"a\",\"stands\":\"train\",\"label\":\"\",\"becomes\":\"kept\"}",
                "{\"group\":1,\"kind\":\"near\",\"side\":\"test\",\"dataset\":2,\"image\":\"a\",\"stands\":\"train\",\"label\":\"\",\"becomes\":\"eaten\"}",
                "{\"group\":1,\"kind\":null,\"side\":\"test\",\"dataset\":2,\"image\":\"a\",\"stands\":\"train\",\"label\":\"\",\"becomes\":\"kept\"}"
            })
    void aBuildRefusesAFileThatIsNone(String line) throws IOException {
        Path twins = Files.writeString(folder.resolve("twins.jsonl"), line + "\n");
        Session session = Session.run("build", "--data", data, "--out", out, "--twins", twins);
        assertThat(session.code()).isEqualTo(ExitCode.USAGE);
        assertThat(session.err()).contains("twins.jsonl:1").doesNotContain("Exception");
    }
}
