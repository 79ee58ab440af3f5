package org.medmat.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.medmat.item.Side;

/** Compares with golden files; {@code -Dgolden.update=true} writes them anew. */
@DisplayName("The files of every form are what they were")
class GoldenFormsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden-export");
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    @TempDir
    static Path folder;

    private static Path out;

    /** With what texts may hold: quotes, marks of tables, letters of other languages, an end of line. */
    @BeforeAll
    static void exportsAllForms() throws IOException, InterruptedException {
        Trial trial = new Trial(folder);
        trial.kidney(Side.TRAIN, "Cyst/Cyst- (1).jpg", "What does \"this\" show?", 1, "Stone", "Cyst", "Normal");
        trial.kidney(Side.TRAIN, "b c.png", "A\ttab, ümlaut\nand two lines", 0, "Normal", "Tumor, \"large\"");
        trial.item(24, Side.TEST, "Multi-Label_Retinal_Diseases/1.jpg", "Which?", 0, "Cataract, glaucoma", "Normal");
        trial.item(93, Side.TEST, "Kvasir-SEG/x.jpg", "Where is the polyp?", 1, "[1, 2, 3, 4]", "[500, 500, 600, 700]")
                .with(93, Side.TEST, "box", List.of(50, 50, 60.5, 70))
                .with(93, Side.TEST, "size", List.of(100, 100));
        trial.form = AnswerForm.BOTH;
        out = trial.out();
        trial.export(Forms.words().toArray(String[]::new));
    }

    @TestFactory
    Stream<DynamicTest> files() throws IOException, SQLException {
        Map<String, String> made = new TreeMap<>();
        try (Stream<Path> all = Files.walk(out)) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                String path = out.relativize(file).toString().replace('\\', '/');
                if (path.endsWith(".parquet")) {
                    made.put(path.replace(".parquet", ".parquet.txt"), table(file));
                } else if (path.endsWith(".tar")) {
                    made.put(path + ".txt", tar(file));
                } else if (!path.matches(
                        "imagefolder/.*(jpg|png)|medmat-export.json|pictures.*|croissant/croissant.json")) {
                    made.put(path, located(Files.readString(file)));
                }
            }
        }
        if (UPDATE) {
            for (Map.Entry<String, String> file : made.entrySet()) {
                Path golden = GOLDEN.resolve(file.getKey());
                Files.createDirectories(golden.getParent());
                Files.writeString(golden, file.getValue());
            }
        }
        TreeMap<String, String> golden = new TreeMap<>();
        try (Stream<Path> all = Files.walk(GOLDEN)) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                golden.put(GOLDEN.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        assertThat(made.keySet()).isEqualTo(golden.keySet());
        return golden.entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getKey(), () -> assertThat(made.get(file.getKey())).isEqualTo(file.getValue())));
    }

    /** Without the folder of this run, and without the bytes of pictures, which another Java may draw otherwise. */
    private static String located(String text) {
        return text.replace(out.toString(), "OUT")
                .replace(folder.toString(), "FOLDER")
                .replaceAll("data:image/(jpeg|png);base64,[A-Za-z0-9+/=]{20,}", "data:image/$1;base64,PICTURE")
                .replaceAll("(num_bytes|download_size|dataset_size): \\d+", "$1: BYTES");
    }

    private static String table(Path file) throws SQLException {
        StringBuilder text = new StringBuilder();
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            try (ResultSet found = statement.executeQuery("DESCRIBE SELECT * FROM '" + file + "'")) {
                while (found.next()) {
                    text.append(found.getString(1))
                            .append(' ')
                            .append(found.getString(2))
                            .append('\n');
                }
            }
            try (ResultSet found = statement.executeQuery("SELECT decode(value) FROM parquet_kv_metadata('" + file
                    + "') WHERE decode(key) = 'huggingface'")) {
                while (found.next()) {
                    text.append(found.getString(1)).append('\n');
                }
            }
            try (ResultSet found = statement.executeQuery("SELECT to_json(row) FROM '" + file + "' row")) {
                while (found.next()) {
                    text.append(found.getString(1)
                                    .replaceAll("\"bytes\":\"(?:[^\"\\\\]++|\\\\.)*+\"", "\"bytes\":PICTURE"))
                            .append('\n');
                }
            }
        }
        return text.toString();
    }

    private static String tar(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        Tar.read(Files.readAllBytes(file)).forEach((name, bytes) -> text.append(name)
                .append('\n')
                .append(name.endsWith(".json") ? new String(bytes, StandardCharsets.UTF_8) + "\n" : ""));
        return text.toString();
    }
}
