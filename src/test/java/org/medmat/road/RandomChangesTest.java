package org.medmat.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medmat.catalog.CatalogReader;
import org.medmat.item.Side;
import org.medmat.random.RandomStream;

/** Two folders get the same builds after the same changes. In the one all is made anew each time, in the other what has changed. */
@DisplayName("After whatever changes, in whatever order, the files are those of a full build")
class RandomChangesTest {

    private static final int STEPS = 12;
    private static final String[] LABEL_FILES = {
        "", "tables/labels.csv", "train.csv", "", "index.tsv", "", "boxes.csv", "labels.csv", ""
    };

    @TempDir
    private Path folder;

    private final Map<String, byte[]> catalog = BuildCatalog.files();
    private final List<String> story = new ArrayList<>();
    private Workplace workplace;
    private Path anew;

    @BeforeEach
    void download() throws IOException {
        workplace = Workplace.full(folder);
        Files.createDirectories(workplace.out());
        anew = Files.createDirectories(folder.resolve("anew"));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4})
    void theFilesAreThoseOfAFullBuild(int seed) throws Exception {
        RandomStream random = new RandomStream(seed);
        for (int step = 0; step < STEPS; step++) {
            for (int changes = random.below(3); changes > 0; changes--) {
                change(random);
            }
            workplace.letTimePass();
            Workplace.Order order = order(random);
            BuildReport report = order.run();
            BuildReport full = order.into(anew).anew().run();
            assertThat(Workplace.filesIn(workplace.out())).as("%s", story).isEqualTo(Workplace.filesIn(anew));
            assertThat(report.isWhole()).as("%s", story).isEqualTo(full.isWhole());
            assertThat(report.partialSubsets()).as("%s", story).isEqualTo(full.partialSubsets());
            assertThat(report.failed()).as("%s", story).isEqualTo(full.failed());
            assertThat(report.leftovers()).as("%s", story).isEqualTo(full.leftovers());
            assertThat(report.built())
                    .as("%s", story)
                    .usingRecursiveComparison()
                    .ignoringFields("kept")
                    .isEqualTo(full.built());
            if (full.failed().isEmpty()) {
                assertThat(order.run().built()).as("%s", story).allMatch(BuildReport.Built::kept);
            }
        }
    }

    private Workplace.Order order(RandomStream random) {
        Workplace.Order order = workplace.order().of(CatalogReader.of(catalog));
        int part = random.below(8);
        story.add("build " + part);
        return switch (part) {
            case 0 -> order.subsets(1 + random.below(5));
            case 1 -> order.datasets(1 + random.below(4), 5);
            case 2 -> order.side(random.below(2) == 0 ? Side.TRAIN : Side.TEST);
            case 3 -> order.seed(43);
            default -> order;
        };
    }

    private void change(RandomStream random) throws IOException {
        int number = 1 + random.below(9);
        int what = random.below(9);
        story.add("change " + what + " of " + number);
        Path root = workplace.folderOf(number);
        switch (what) {
            case 0 -> addToLabels(number);
            case 1 -> withFile(root, random, Files::delete);
            case 2 -> withFile(root, random, file -> Files.write(file, Files.readAllBytes(file)));
            case 3 ->
                withFile(root, random, file -> Files.move(file, file.resolveSibling("renamed-" + file.getFileName())));
            case 4 -> Workplace.deleteAll(root);
            case 5 -> workplace.download(number);
            case 6 ->
                catalog.replaceAll((path, bytes) -> path.startsWith("datasets/00" + number) ? withLine(bytes) : bytes);
            case 7 -> withFile(workplace.out(), random, this::spoil);
            default ->
                catalog.replaceAll((path, bytes) ->
                        path.equals("instructions/0" + (1 + number % 5) + ".txt") ? withQuestion(bytes) : bytes);
        }
    }

    private void addToLabels(int number) throws IOException {
        Path labels = workplace.folderOf(number).resolve(LABEL_FILES[number - 1]);
        if (Files.isRegularFile(labels)) {
            List<String> lines = Files.readAllLines(labels);
            lines.remove(lines.size() - 1);
            Files.write(labels, lines);
        }
    }

    private void spoil(Path file) throws IOException {
        Files.writeString(file, "[");
        Files.writeString(anew.resolve(workplace.out().relativize(file)), "[");
    }

    private static byte[] withLine(byte[] yaml) {
        return (new String(yaml, StandardCharsets.UTF_8) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] withQuestion(byte[] instructions) {
        String text = new String(instructions, StandardCharsets.UTF_8);
        return text.replaceFirst("What", "What, then,").getBytes(StandardCharsets.UTF_8);
    }

    @FunctionalInterface
    private interface FileChange {
        void make(Path file) throws IOException;
    }

    private static void withFile(Path root, RandomStream random, FileChange change) throws IOException {
        if (Files.exists(root)) {
            try (Stream<Path> files = Files.walk(root)) {
                List<Path> all = files.filter(Files::isRegularFile).sorted().toList();
                if (!all.isEmpty()) {
                    change.make(all.get(random.below(all.size())));
                }
            }
        }
    }
}
