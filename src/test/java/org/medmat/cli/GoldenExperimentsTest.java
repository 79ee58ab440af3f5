package org.medmat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Mixtures of the golden items, and scores of answers to them. Each line of {@code commands.txt} names a result and how it is made; {@code
 * -Dgolden.update=true} writes them anew.
 */
@DisplayName("Mixtures and scores are what they were")
class GoldenExperimentsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden-experiments");
    private static final Path ITEMS = Path.of("src/test/resources/golden");
    private static final Path CATALOG = Path.of("src/test/resources/build-catalog");
    private static final Path VOCABULARY = Path.of("catalog/vocabulary.yaml");
    private static final String COMMANDS = "commands.txt";
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    /** In turn, with the letter in place of the sign. */
    private static final List<String> WORDS =
            List.of("%s", "The answer is %s.", "(%s)", "I cannot tell.", "**%s**", "%s or B", "", "A");

    @TempDir
    static Path folder;

    @BeforeAll
    static void placesTheGoldenItems() throws IOException {
        Path items = Files.createDirectories(folder.resolve("items/Original_Medical_Datasets"));
        Path origins = Files.createDirectories(folder.resolve("items/medmat-origins"));
        try (Stream<Path> all = Files.list(ITEMS)) {
            for (Path file : (Iterable<Path>)
                    all.filter(each -> each.getFileName().toString().startsWith("Ori"))::iterator) {
                String name = file.getFileName().toString();
                Files.copy(file, (name.endsWith("l") ? origins : items).resolve(name));
            }
        }
    }

    /** The one that the golden items were built with, beside that of the program. */
    @BeforeAll
    static void placesTheirCatalog() throws IOException {
        Path catalog = folder.resolve("catalog");
        for (Map.Entry<String, String> file : read(CATALOG).entrySet()) {
            Path copy = catalog.resolve(file.getKey());
            Files.createDirectories(copy.getParent());
            Files.writeString(copy, file.getValue());
        }
        Files.writeString(
                catalog.resolve("vocabulary.yaml"),
                Files.readString(VOCABULARY).replace("\nareas:\n", "\nareas:\n  Colon: []\n  Eye: []\n"));
    }

    @TestFactory
    Stream<DynamicTest> files() throws IOException {
        SortedMap<String, String> made = new TreeMap<>();
        for (String line : Files.readAllLines(GOLDEN.resolve(COMMANDS))) {
            int colon = line.indexOf(": ");
            make(line.substring(0, colon), line.substring(colon + 2).split(" "), made);
        }
        if (UPDATE) {
            for (Map.Entry<String, String> file : made.entrySet()) {
                Path golden = GOLDEN.resolve(file.getKey());
                Files.createDirectories(golden.getParent());
                Files.writeString(golden, file.getValue());
            }
        }
        SortedMap<String, String> golden = read(GOLDEN);
        golden.remove(COMMANDS);
        assertThat(made.keySet()).isEqualTo(golden.keySet());
        return golden.entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getKey(), () -> assertThat(made.get(file.getKey())).isEqualTo(file.getValue())));
    }

    private static void make(String name, String[] words, SortedMap<String, String> made) throws IOException {
        List<Object> command = new ArrayList<>(List.of(words[0], "--catalog", folder.resolve("catalog")));
        for (String word : List.of(words).subList(1, words.length)) {
            command.add(
                    word.equals("ANSWERS")
                            ? answers(folder.resolve(words[1]), name)
                            : Files.exists(folder.resolve(word)) ? folder.resolve(word) : word);
        }
        boolean isMixture = words[0].equals("mix");
        if (isMixture) {
            command.addAll(List.of("--out", folder.resolve(name)));
        }
        Session session = Session.run(command.toArray());
        assertThat(session.code()).as(name + ": " + session.err()).isIn(ExitCode.DONE, ExitCode.PARTIAL);
        if (isMixture) {
            read(folder.resolve(name)).forEach((path, text) -> made.put(name + "/" + path, text));
        } else {
            made.put(name, session.out());
        }
    }

    /** To the test items of a folder, in the order of its files. */
    private static Path answers(Path items, String name) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, String> file :
                read(items.resolve("medmat-origins")).entrySet()) {
            if (file.getKey().endsWith("-test.jsonl")) {
                for (String line : file.getValue().lines().toList()) {
                    String key = new ObjectMapper().readTree(line).get("key").asText();
                    String letter = Character.toString('A' + lines.size() % 3);
                    lines.add("{\"key\":\"" + key + "\",\"prediction\":\""
                            + String.format(WORDS.get(lines.size() % WORDS.size()), letter) + "\"}");
                }
            }
        }
        return Files.write(folder.resolve("answers-" + name + ".jsonl"), lines);
    }

    private static SortedMap<String, String> read(Path where) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(where)) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                String path = where.relativize(file).toString().replace('\\', '/');
                if (!path.contains(".medmat")) {
                    files.put(path, withoutVersion(Files.readString(file)));
                }
            }
        }
        return files;
    }

    /** A new version changes nothing else. */
    private static String withoutVersion(String text) {
        return text.replace("\"version\": \"" + Version.NUMBER + "\"", "\"version\": \"VERSION\"")
                .replaceAll("(,\\R {4}\"sha256\": \")[0-9a-f]{64}(\"\\R\\}\\R?)$", "$1SEAL$2");
    }
}
