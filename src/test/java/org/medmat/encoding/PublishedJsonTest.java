package org.medmat.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medmat.item.AnItem;
import org.medmat.item.Item;

@DisplayName("The text of an item")
class PublishedJsonTest {

    @Test
    void hasEightKeysInOrder() {
        Item item = new AnItem(
                        2,
                        "Cyst/Cyst- (1).jpg",
                        "What do you see?",
                        List.of("Stone", "Cyst", "Normal", "Tumor"),
                        1,
                        null)
                .item();
        assertThat(text(item)).isEqualTo("""
                ,
                        "caption": "Cyst",
                        "image": "med-mat/CT_Kindney_Dataset/Cyst/Cyst- (1).jpg",
                        "Question": "What do you see?",
                        "Answer": "Cyst",
                        "Question-choice": "What do you see?\\nA: Stone\\nB: Cyst\\nC: Normal\\nD: Tumor\\nAnswer with the option's letter from the given choices directly.",
                        "Answer-choice": "B",
                        "data-no": "2"
                    }""");
    }

    @Test
    void escapesNothingThatNeedNotBe() {
        String image =
                "a \"b\" \\ / \u00e9 e\u0301 \u4e2d \ud83e\udde0 \u200f \u2028 \u007f \u0001 \t \n \r \b \f \u001f <&'>.png";
        Item item = AnItem.of(109, image, "Q?", "No", "Yes");
        assertThat(text(item).lines().filter(line -> line.contains("\"image\"")))
                .containsExactly(
                        "        \"image\": \"med-mat/CT_Kindney_Dataset/a \\\"b\\\" \\\\ / \u00e9 e\u0301 \u4e2d \ud83e\udde0 \u200f \u2028 \u007f"
                                + " \\u0001 \\t \\n \\r \\u0008 \\u000c \\u001f <&'>.png\",");
    }

    /** Byte by byte, so that no charset of this test's can hide a wrong one. */
    @ParameterizedTest(name = "U+{0} is {1}")
    @CsvSource({
        "e9, c3 a9",
        "4e2d, e4 b8 ad",
        "1f9e0, f0 9f a7 a0",
        "200f, e2 80 8f",
        "7f, 7f",
        "1, 5c 75 30 30 30 31",
        "22, 5c 22",
        "5c, 5c 5c",
        "a, 5c 6e",
        "9, 5c 74"
    })
    void isUtf8(String codePoint, String bytes) {
        String letter = Character.toString(Integer.parseInt(codePoint, 16));
        Item item = AnItem.of(1, letter, "Q?", "No", "Yes");
        EncodedItems texts = new EncodedItems();
        new PublishedJson("<").encode(item, texts);
        texts.end();
        String hex = HexFormat.ofDelimiter(" ").formatHex(texts.bytes(), 0, texts.length(0));
        assertThat(hex).contains("22 3c " + bytes + " 22 2c 0a");
    }

    @Test
    void ofOneItemDoesNotRunIntoTheNext() {
        PublishedJson json = new PublishedJson("");
        Item item = AnItem.of(1, "1.png", "Q?", "No", "Yes");
        EncodedItems texts = new EncodedItems();
        for (int i = 0; i < 2; i++) {
            json.encode(item, texts);
            texts.end();
        }
        assertThat(text(texts, 1)).isEqualTo(text(texts, 0)).endsWith("}");
    }

    private static String text(Item item) {
        EncodedItems texts = new EncodedItems();
        new PublishedJson("med-mat/CT_Kindney_Dataset/").encode(item, texts);
        texts.end();
        return text(texts, 0);
    }

    private static String text(EncodedItems texts, int item) {
        return new String(texts.bytes(), texts.start(item), texts.length(item), StandardCharsets.UTF_8);
    }
}
