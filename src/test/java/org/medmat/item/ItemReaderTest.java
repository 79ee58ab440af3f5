package org.medmat.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medmat.problem.DataException;

@DisplayName("Files of items are read one item at a time")
class ItemReaderTest {

    private static final String ITEM = """
                {
                    "id": 1,
                    "caption": "Cyst",
                    "image": "med-mat/CT_Kindney_Dataset/Cyst- (1).jpg",
                    "Question": "What is it?",
                    "Answer": "Cyst",
                    "Question-choice": "What is it?\\nA: Stone\\nB: Cyst\\nAnswer with the option's letter from the given choices directly.",
                    "Answer-choice": "B",
                    "data-no": "2"
                }""";

    @TempDir
    Path folder;

    @Test
    void itemsComeWithTheirOptionsAndPlaces() throws IOException {
        Path file = write("[\n" + ITEM + ",\n" + ITEM.replace("\"id\": 1", "\"id\": 7") + "\n]\n");
        try (ItemReader reader = ItemReader.open(file)) {
            WrittenItem first = reader.next();
            assertThat(first.options()).containsExactly("Stone", "Cyst");
            assertThat(first.image()).isEqualTo("med-mat/CT_Kindney_Dataset/Cyst- (1).jpg");
            assertThat(first.answerChoice()).isEqualTo("B");
            assertThat(first.dataNo()).isEqualTo("2");
            assertThat(first.keysInOrder()).isTrue();
            assertThat(first.place()).hasToString(file + ":2");
            WrittenItem second = reader.next();
            assertThat(second.id()).isEqualTo(7);
            assertThat(second.number()).isEqualTo(2);
            assertThat(second.line()).isEqualTo(12);
            assertThat(reader.next()).isNull();
            assertThat(reader.next()).isNull();
        }
    }

    @Test
    void anEmptyArrayHoldsNoItem() throws IOException {
        try (ItemReader reader = ItemReader.open(write("[]\n"))) {
            assertThat(reader.next()).isNull();
        }
    }

    @Test
    void furtherKeysAreKeptAsTheirJson() throws IOException {
        String further = ITEM.replace(
                "\"data-no\": \"2\"", "\"data-no\": \"2\", \"box\": [1, 2.50, {\"a\": null}], \"by\": \"me\"");
        try (ItemReader reader = ItemReader.open(write("[" + further + "]"))) {
            WrittenItem item = reader.next();
            assertThat(item.further().toString()).isEqualTo("{box=[1,2.50,{\"a\":null}], by=\"me\"}");
            assertThat(item.keysInOrder()).isTrue();
        }
    }

    @Test
    void aQuestionThatLooksLikeAnOptionIsNone() throws IOException {
        try (ItemReader reader = ItemReader.open(write("[" + ITEM.replace("What is it?", "A: is it?") + "]"))) {
            assertThat(reader.next().options()).containsExactly("Stone", "Cyst");
        }
    }

    @Test
    void whatIsNoFileOfItemsIsToldWithItsLine() {
        refuses("{}", ":1: this is no array of items");
        refuses("", "this is no array of items");
        refuses("[\n1]", ":2: item 1 is no object");
        refuses("[\n" + ITEM, ":11: this is not JSON as it should be");
        refuses("[" + ITEM + "]\n[]", ":11: something follows the end of the array");
        refuses("[" + ITEM.replace("\"id\": 1", "\"id\": \"1\"") + "]", ":2: the id of item 1 is no whole number");
        refuses("[" + ITEM.replace("\"id\": 1", "\"id\": 99999999999999999999") + "]", ":2: ");
        refuses("[" + ITEM.replace("\"Cyst\",", "null,") + "]", ":3: \"caption\" of item 1 is no text");
        refuses(
                "[" + ITEM.replace("\"data-no\": \"2\"", "\"data-no\": 2") + "]",
                ":9: \"data-no\" of item 1 is no text");
        refuses("[" + ITEM.replace("\"Answer\"", "\"answer\"") + "]", ":10: item 1 has no \"Answer\"");
    }

    @Test
    void aMissingFileIsTold() {
        assertThatThrownBy(() -> ItemReader.open(folder.resolve("none.json")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("none.json: there is no such file");
    }

    private void refuses(String text, String message) {
        assertThatThrownBy(() -> {
                    try (ItemReader reader = ItemReader.open(write(text))) {
                        while (reader.next() != null) {}
                    }
                })
                .isInstanceOf(DataException.class)
                .hasMessageContaining(message);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("items.json"), text);
    }
}
