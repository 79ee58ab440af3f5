package org.medmat.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medmat.item.Side;

/** Reads what was written as a consumer would, and compares with what was put in. */
@DisplayName("What is read from a form is the item")
class ItemByItemTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ASKING = "\nAnswer with the option's letter from the given choices directly.";

    /** With what is hard to write. */
    private static final List<Source> ITEMS = List.of(
            new Source("Cyst/Cyst- (1).jpg", "What does \"this\" show?", 1, "Stone", "Cyst", "Normal"),
            new Source(
                    "b c.png", "A\ttab, ümlaut,\nan end of a line, a \\ and a \u2028", 0, "Normal", "Tumor, \"large\""),
            new Source("d.e.f.png", "何が見えますか? \uD83E\uDE7B", 3, "A: B", "{question}", "1e5", "Cyst"),
            new Source("g.jpg", "Which, {options} or </s>?", 0, "Normal", "nan ", "[1, 2, 3, 4]", "0007"));

    @TempDir
    static Path folder;

    private static Trial trial;

    private record Source(String name, String question, int right, String... options) {
        String key() {
            return "%016x".formatted(0xfedc_0000_0000_0000L + ITEMS.indexOf(this));
        }

        String letter() {
            return "ABCD".substring(right, right + 1);
        }

        String prompt() {
            StringBuilder prompt = new StringBuilder(question);
            for (int i = 0; i < options.length; i++) {
                prompt.append('\n').append("ABCD".charAt(i)).append(": ").append(options[i]);
            }
            return prompt.append(ASKING).toString();
        }

        byte[] picture() throws IOException {
            return Files.readAllBytes(
                    trial.images().resolve("CT_Kindney_Dataset").resolve(name));
        }
    }

    @BeforeAll
    static void exports() throws IOException, InterruptedException {
        trial = new Trial(folder);
        for (Source item : ITEMS) {
            trial.kidney(Side.TRAIN, item.name, item.question, item.right, item.options)
                    .origin(2, Side.TRAIN, item.key(), item.key(), null);
        }
        trial.export(
                "jsonl",
                "llava",
                "llama-factory",
                "ms-swift",
                "qwen-vl",
                "internvl",
                "axolotl",
                "openai",
                "easyr1",
                "medevalkit",
                "evalscope",
                "inspect",
                "imagefolder",
                "webdataset");
    }

    private static List<JsonNode> records(String path) throws IOException {
        List<JsonNode> records = new ArrayList<>();
        try (MappingIterator<JsonNode> all = JSON.readerFor(JsonNode.class)
                .readValues(trial.out().resolve(path).toFile())) {
            all.forEachRemaining(records::add);
        }
        return records;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "llava/train.json | <image>NL | /conversations/0/value | /conversations/1/value | /image",
                "qwen-vl/train.json | <image>NL | /conversations/0/value | /conversations/1/value | /image",
                "internvl/train.jsonl | <image>NL | /conversations/0/value | /conversations/1/value | /image",
                "llama-factory/medmat_train.json | <image> | /messages/0/content | /messages/1/content | /images/0",
                "ms-swift/train.jsonl | <image> | /messages/0/content | /solution | /images/0",
                "easyr1/train.jsonl | <image> | /problem | /answer | /images/0",
                "axolotl/train.jsonl | \"\" | /messages/0/content/1/text | /messages/1/content/0/text | /messages/0/content/0/path",
                "openai/train.jsonl | \"\" | /messages/0/content/1/text | /messages/1/content | /messages/0/content/0/image_url/url",
            })
    void inFormsThatHoldAPrompt(String file, String mark, String question, String answer, String image)
            throws IOException {
        List<JsonNode> records = records(file);
        assertThat(records).hasSameSizeAs(ITEMS);
        for (Source item : ITEMS) {
            JsonNode record = records.get(ITEMS.indexOf(item));
            assertThat(record.at(question).textValue()).isEqualTo(mark.replace("NL", "\n") + item.prompt());
            assertThat(record.at(answer).textValue()).isEqualTo(item.letter());
            assertThat(picture(record.at(image).textValue())).isEqualTo(item.picture());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "jsonl/train.jsonl | \"\" | /key | /question | /options | /answer | /image",
                "evalscope/medmat_train.jsonl | \"<image 1> \" | /id | /question | /options | /answer | /image_1",
                "inspect/train.jsonl | \"\" | /id | /input/0/content/1/text | /choices | /target | /input/0/content/0/image",
                "imagefolder/train/metadata.jsonl | \"\" | /key | /question | /options | /answer | /file_name",
            })
    void inFormsThatHoldOptions(
            String file, String mark, String key, String question, String options, String answer, String image)
            throws IOException {
        List<JsonNode> records = records(file);
        assertThat(records).hasSameSizeAs(ITEMS);
        for (Source item : ITEMS) {
            JsonNode record = records.get(ITEMS.indexOf(item));
            assertThat(record.at(key).textValue()).isEqualTo(item.key());
            assertThat(record.at(question).textValue()).isEqualTo(mark + item.question);
            assertThat(JSON.convertValue(record.at(options), String[].class)).isEqualTo(item.options);
            assertThat(record.at(answer).textValue()).isEqualTo(item.letter());
            String path = record.at(image).textValue();
            assertThat(picture(
                            path.startsWith("/")
                                    ? path
                                    : folder.resolve("out/imagefolder/train/" + path)
                                            .toString()))
                    .isEqualTo(item.picture());
        }
    }

    @Test
    void inTheFormOfOmniMedVqa() throws IOException {
        List<JsonNode> records = records("medevalkit/QA_information/Open-access/medmat_train.json");
        assertThat(records).hasSameSizeAs(ITEMS);
        for (Source item : ITEMS) {
            JsonNode record = records.get(ITEMS.indexOf(item));
            assertThat(record.get("question_id").textValue()).isEqualTo(item.key());
            assertThat(record.get("question").textValue()).isEqualTo(item.question);
            assertThat(record.get("gt_answer").textValue()).isEqualTo(item.options[item.right]);
            for (int i = 0; i < item.options.length; i++) {
                assertThat(record.get("option_" + "ABCD".charAt(i)).textValue()).isEqualTo(item.options[i]);
            }
            assertThat(record.has("option_" + "ABCDE".charAt(item.options.length)))
                    .isFalse();
            assertThat(picture(record.get("image_path").textValue())).isEqualTo(item.picture());
        }
    }

    @Test
    void inTars() throws IOException {
        Map<String, byte[]> files =
                Tar.read(Files.readAllBytes(trial.out().resolve("webdataset/medmat-train-000000.tar")));
        assertThat(files).hasSize(2 * ITEMS.size());
        for (Source item : ITEMS) {
            assertThat(files.get(item.key() + ".jpg")).isEqualTo(item.picture());
            JsonNode record = JSON.readTree(files.get(item.key() + ".json"));
            assertThat(record.get("key").textValue()).isEqualTo(item.key());
            assertThat(record.get("question").textValue()).isEqualTo(item.question);
            assertThat(JSON.convertValue(record.get("options"), String[].class)).isEqualTo(item.options);
            assertThat(record.get("answer").textValue()).isEqualTo(item.letter());
        }
    }

    private static byte[] picture(String where) throws IOException {
        int data = where.indexOf(";base64,");
        return data < 0
                ? Files.readAllBytes(Path.of(where))
                : Base64.getDecoder().decode(where.substring(data + ";base64,".length()));
    }
}
