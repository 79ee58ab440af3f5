package org.medmat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.medmat.export.Forms;

@DisplayName("Every form read back by another reader says of each item what the build says")
class ReadBackTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CLOSING = "\nAnswer with the option's letter from the given choices directly.";
    /** One label each; several; boxes. */
    private static final String DATASETS = "2,68,93";

    @TempDir
    static Path folder;

    private static Path out;
    /** Every item: its part, the file of its picture, its question with options, and the letter. */
    private static final List<String> ITEMS = new ArrayList<>();

    /** By how much a form tells: all of it, or the question alone with the text of the answer. */
    private static String line(String split, byte[] picture, String choice, String answer) {
        return split + " " + Arrays.hashCode(picture) + " " + choice + " -> " + answer;
    }

    @BeforeAll
    static void exportsEverything() throws IOException {
        Path data = folder.resolve("med-mat");
        Path built = folder.resolve("built");
        Session.run("build", "--sample", "--data", data, "--out", built, "--dataset", DATASETS, "--quiet");
        out = folder.resolve("out");
        Session session = Session.run(
                "export",
                built,
                "--images",
                data,
                "--out",
                out,
                "--to",
                String.join(",", Forms.words()),
                "--unconverted",
                "--skip-unfit");
        assertThat(session.code()).as(session.err()).isIn(ExitCode.DONE, ExitCode.PARTIAL);
        for (String split : List.of("train", "test")) {
            try (Stream<Path> files = Files.list(built.resolve("Original_Medical_Datasets"))) {
                for (Path file :
                        (Iterable<Path>) files.filter(each -> each.toString().endsWith(split + ".json"))
                                .sorted()::iterator) {
                    for (JsonNode item : JSON.readTree(file.toFile())) {
                        byte[] picture = Files.readAllBytes(
                                folder.resolve(item.get("image").asText()));
                        String choice = item.get("Question-choice").asText();
                        ITEMS.add(line(
                                split,
                                picture,
                                choice,
                                item.get("Answer-choice").asText()));
                    }
                }
            }
        }
        assertThat(ITEMS).hasSizeGreaterThan(100).doesNotHaveDuplicates();
    }

    /** Reads one part of a form. */
    private interface Reading {
        List<String> read(String split) throws IOException, SQLException;
    }

    @TestFactory
    Stream<DynamicTest> forms() {
        Map<String, Reading> readings = new TreeMap<>();
        readings.put(
                "jsonl",
                split -> lines(
                        "jsonl/" + split + ".jsonl",
                        row -> line(
                                split,
                                at(row.get("image")),
                                choice(row.get("question").asText(), texts(row.get("options"))),
                                row.get("answer").asText())));
        for (String form : List.of("llava", "qwen-vl")) {
            readings.put(form, split -> array(form + "/" + split + ".json", row -> conversation(split, row)));
        }
        readings.put("internvl", split -> lines("internvl/" + split + ".jsonl", row -> conversation(split, row)));
        readings.put(
                "llama-factory",
                split -> array("llama-factory/medmat_" + split + ".json", row -> messages(split, row)));
        readings.put("ms-swift", split -> lines("ms-swift/" + split + ".jsonl", row -> messages(split, row)));
        readings.put(
                "easyr1",
                split -> lines(
                        "easyr1/" + split + ".jsonl",
                        row -> line(
                                split,
                                at(row.at("/images/0")),
                                unmarked("<image>", row.get("problem")),
                                row.get("answer").asText())));
        readings.put(
                "axolotl",
                split -> lines(
                        "axolotl/" + split + ".jsonl",
                        row -> line(
                                split,
                                at(row.at("/messages/0/content/0/path")),
                                row.at("/messages/0/content/1/text").asText(),
                                row.at("/messages/1/content/0/text").asText())));
        readings.put(
                "openai",
                split -> lines(
                        "openai/" + split + ".jsonl",
                        row -> line(
                                split,
                                decoded(row.at("/messages/0/content/0/image_url/url")
                                        .asText()),
                                row.at("/messages/0/content/1/text").asText(),
                                row.at("/messages/1/content").asText())));
        readings.put(
                "evalscope",
                split -> lines(
                        "evalscope/medmat_" + split + ".jsonl",
                        row -> line(
                                split,
                                at(row.get("image_1")),
                                choice(unmarked("<image 1> ", row.get("question")), texts(row.get("options"))),
                                row.get("answer").asText())));
        readings.put(
                "inspect",
                split -> lines(
                        "inspect/" + split + ".jsonl",
                        row -> line(
                                split,
                                at(row.at("/input/0/content/0/image")),
                                choice(row.at("/input/0/content/1/text").asText(), texts(row.get("choices"))),
                                row.get("target").asText())));
        readings.put(
                "medevalkit",
                split -> array(
                        "medevalkit/QA_information/Open-access/medmat_" + split + ".json", row -> ofOmni(split, row)));
        readings.put("vlmevalkit", ReadBackTest::table);
        readings.put(
                "imagefolder",
                split -> lines(
                        "imagefolder/" + split + "/metadata.jsonl",
                        row -> line(
                                split,
                                bytes(out.resolve("imagefolder/" + split)
                                        .resolve(row.get("file_name").asText())),
                                choice(row.get("question").asText(), texts(row.get("options"))),
                                row.get("answer").asText())));
        readings.put(
                "hf",
                split -> parquet("hf/data/*/" + split + "-*", split, "image.bytes", "question", "options", "answer"));
        readings.put(
                "croissant",
                split -> parquet(
                        "croissant/data/*/" + split + "-*", split, "image.bytes", "question", "options", "answer"));
        readings.put(
                "lmms-eval",
                split -> parquet("lmms-eval/" + split + "-*", split, "image.bytes", "question", "options", "answer"));
        readings.put(
                "trl",
                split -> parquet(
                        "trl/" + split + "-*",
                        split,
                        "images[1].bytes",
                        "messages[1].content",
                        "null",
                        "messages[2].content"));
        readings.put(
                "verl",
                split -> parquet(
                        "verl/" + split + "-*",
                        split,
                        "images[1].bytes",
                        "substr(prompt[1].content, 8)",
                        "null",
                        "reward_model.ground_truth"));
        assertThat(readings.keySet())
                .as("forms that are read back here")
                .containsAll(Forms.words().stream()
                        .filter(word -> !word.equals("webdataset"))
                        .toList());
        return readings.entrySet().stream()
                .map(reading -> DynamicTest.dynamicTest(reading.getKey(), () -> {
                    List<String> read = new ArrayList<>(reading.getValue().read("train"));
                    read.addAll(reading.getValue().read("test"));
                    assertThat(read).containsExactlyInAnyOrderElementsOf(ITEMS);
                }));
    }

    private static List<String> lines(String path, Function<JsonNode, String> row) throws IOException {
        List<String> rows = new ArrayList<>();
        for (String line : Files.readAllLines(out.resolve(path))) {
            rows.add(row.apply(JSON.readTree(line)));
        }
        return rows;
    }

    private static List<String> array(String path, Function<JsonNode, String> row) throws IOException {
        List<String> rows = new ArrayList<>();
        JSON.readTree(out.resolve(path).toFile()).forEach(each -> rows.add(row.apply(each)));
        return rows;
    }

    private static String conversation(String split, JsonNode row) {
        return line(
                split,
                at(row.get("image")),
                unmarked("<image>\n", row.at("/conversations/0/value")),
                row.at("/conversations/1/value").asText());
    }

    private static String messages(String split, JsonNode row) {
        return line(
                split,
                at(row.at("/images/0")),
                unmarked("<image>", row.at("/messages/0/content")),
                row.at("/messages/1/content").asText());
    }

    private static String ofOmni(String split, JsonNode row) {
        List<String> options = new ArrayList<>();
        for (char letter = 'A'; row.has("option_" + letter); letter++) {
            options.add(row.get("option_" + letter).asText());
        }
        return line(
                split,
                at(row.get("image_path")),
                choice(row.get("question").asText(), options),
                Character.toString('A' + options.indexOf(row.get("gt_answer").asText())));
    }

    private static List<String> table(String split) throws IOException {
        Path file;
        try (Stream<Path> files = Files.list(out.resolve("vlmevalkit"))) {
            file = files.filter(each -> each.getFileName().toString().matches("medmat_" + split + "_[0-9a-f]{8}\\.tsv"))
                    .findFirst()
                    .orElseThrow();
        }
        List<String> rows = new ArrayList<>();
        CSVFormat format =
                CSVFormat.DEFAULT.builder().setDelimiter('\t').setHeader().get();
        try (Reader reader = Files.newBufferedReader(file)) {
            for (CSVRecord row : format.parse(reader)) {
                assertThat(row.get("index")).isEqualTo(Integer.toString(rows.size()));
                List<String> options = Stream.of("A", "B", "C", "D")
                        .map(row::get)
                        .filter(option -> !option.isEmpty())
                        .toList();
                rows.add(line(
                        split,
                        bytes(Path.of(row.get("image_path"))),
                        choice(row.get("question"), options),
                        row.get("answer")));
            }
        }
        return rows;
    }

    /** By DuckDB. */
    private static List<String> parquet(
            String files, String split, String picture, String question, String options, String answer)
            throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement();
                ResultSet found = statement.executeQuery(
                        "SELECT base64(" + picture + "), " + question + ", " + "to_json(" + options + "), " + answer
                                + " FROM read_parquet('" + out.resolve(files) + ".parquet', union_by_name = true)")) {
            while (found.next()) {
                byte[] bytes = Base64.getDecoder().decode(found.getString(1));
                String list = found.getString(3);
                String choice = list == null || list.equals("null")
                        ? found.getString(2)
                        : choice(found.getString(2), texts(JSON.readTree(list)));
                rows.add(line(split, bytes, choice, found.getString(4)));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    @Test
    void theFootersOfTablesSayWhatTheirColumnsAre() throws SQLException, IOException {
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            Path file = out.resolve("hf/data/s02_ct_kidney/train-00000-of-00001.parquet");
            JsonNode features;
            try (ResultSet found = statement.executeQuery("SELECT decode(value) FROM parquet_kv_metadata('" + file
                    + "') WHERE decode(key) = 'huggingface'")) {
                assertThat(found.next()).isTrue();
                features = JSON.readTree(found.getString(1)).at("/info/features");
            }
            assertThat(features.at("/image/_type").asText()).isEqualTo("Image");
            assertThat(texts(features.at("/label/names"))).containsExactly("Cyst", "Normal", "Stone", "Tumor");
            List<String> columns = new ArrayList<>();
            try (ResultSet found = statement.executeQuery("DESCRIBE SELECT * FROM '" + file + "'")) {
                while (found.next()) {
                    columns.add(found.getString(1) + " " + found.getString(2));
                }
            }
            assertThat(features.fieldNames())
                    .toIterable()
                    .containsExactlyElementsOf(
                            columns.stream().map(column -> column.split(" ")[0]).toList());
            assertThat(columns).contains("image STRUCT(bytes BLOB, path VARCHAR)", "options VARCHAR[]", "label BIGINT");
            try (ResultSet found =
                    statement.executeQuery("SELECT DISTINCT compression, stats_max FROM parquet_metadata('" + file
                            + "') WHERE path_in_schema = 'image, bytes'")) {
                assertThat(found.next()).isTrue();
                assertThat(found.getString(1)).isEqualTo("ZSTD");
                assertThat(found.getString(2)).as("no statistics of pictures").isNull();
            }
            try (ResultSet found = statement.executeQuery("SELECT DISTINCT repetition_type FROM parquet_schema('" + file
                    + "') WHERE repetition_type IS NOT NULL AND name <> 'schema'")) {
                List<String> repetitions = new ArrayList<>();
                while (found.next()) {
                    repetitions.add(found.getString(1));
                }
                assertThat(repetitions).as("no column is required").containsExactlyInAnyOrder("OPTIONAL", "REPEATED");
            }
        }
    }

    private static byte[] at(JsonNode path) {
        return bytes(out.resolve(path.asText()));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] decoded(String uri) {
        return Base64.getDecoder().decode(uri.substring(uri.indexOf(',') + 1));
    }

    private static String unmarked(String mark, JsonNode text) {
        assertThat(text.asText()).startsWith(mark);
        return text.asText().substring(mark.length());
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    /** A question with its options as the build writes them. */
    private static String choice(String question, List<String> options) {
        StringBuilder text = new StringBuilder(question);
        for (int i = 0; i < options.size(); i++) {
            text.append('\n').append((char) ('A' + i)).append(": ").append(options.get(i));
        }
        return text.append(CLOSING).toString();
    }
}
