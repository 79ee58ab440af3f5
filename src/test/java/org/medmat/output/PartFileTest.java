package org.medmat.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.medmat.encoding.EncodedItems;
import org.medmat.encoding.Encoding;
import org.medmat.encoding.PublishedJson;
import org.medmat.file.Sha256;

@DisplayName("A file of items")
class PartFileTest {

    private static final Encoding.Frame FRAME = new PublishedJson("").frame();
    private static final String REST = ",\n        \"caption\": \"\u00e9\"\n    }";

    static Stream<Arguments> files() {
        return Stream.of(Arguments.of(0, "[]\n"), Arguments.of(1, """
                        [
                            {
                                "id": 1,
                                "caption": "\u00e9"
                            }
                        ]
                        """), Arguments.of(2, """
                        [
                            {
                                "id": 1,
                                "caption": "\u00e9"
                            },
                            {
                                "id": 2,
                                "caption": "\u00e9"
                            }
                        ]
                        """));
    }

    @ParameterizedTest(name = "with {0} items")
    @MethodSource("files")
    void isAnArrayAndKnowsItsSizeAndChecksum(int items, String text) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Manifest.File file = write(items, bytes);

        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo(text);
        assertThat(file).isEqualTo(new Manifest.File("a/b.json", items, bytes.size(), Sha256.hex(bytes.toByteArray())));
    }

    @Test
    void numbersAllItsItems() throws Exception {
        int items = 10_000;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Manifest.File file = write(items, bytes);
        List<String> ids = bytes.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("\"id\""))
                .map(line -> line.replaceAll("\\D", ""))
                .toList();

        assertThat(ids)
                .isEqualTo(IntStream.rangeClosed(1, items)
                        .mapToObj(Integer::toString)
                        .toList());
        assertThat(file.sha256()).isEqualTo(Sha256.hex(bytes.toByteArray()));
        assertThat(file.bytes()).isEqualTo(bytes.size());
    }

    private static Manifest.File write(int items, ByteArrayOutputStream to) throws IOException {
        try (PartFile file = new PartFile("a/b.json", FRAME, to)) {
            file.add(texts(items, REST), all(items));
            return file.finish();
        }
    }

    @Test
    void holdsOnlyTheChosenItems() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        EncodedItems texts = new EncodedItems();
        for (String caption : List.of("a", "b", "", "d")) {
            texts.add(caption.getBytes(StandardCharsets.UTF_8));
            texts.end();
        }
        BitSet chosen = new BitSet();
        chosen.set(1);
        chosen.set(3);
        try (PartFile file = new PartFile("a/b.json", FRAME, bytes)) {
            file.add(texts, chosen);
            assertThat(file.finish().items()).isEqualTo(2);
        }
        assertThat(texts.isEmpty(2)).isTrue();
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .isEqualTo("[\n    {\n        \"id\": 1b,\n    {\n        \"id\": 2d\n]\n");
    }

    @Test
    void takesAnItemLargerThanItsBuffer() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String large = "x".repeat(1_000_000);
        try (PartFile file = new PartFile("a/b.json", FRAME, bytes)) {
            file.add(texts(2, large), all(2));
            assertThat(file.finish().sha256()).isEqualTo(Sha256.hex(bytes.toByteArray()));
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("1" + large, "2" + large);
    }

    private static EncodedItems texts(int items, String text) {
        EncodedItems texts = new EncodedItems();
        for (int i = 0; i < items; i++) {
            texts.add(text.getBytes(StandardCharsets.UTF_8));
            texts.end();
        }
        return texts;
    }

    private static BitSet all(int items) {
        BitSet all = new BitSet();
        all.set(0, items);
        return all;
    }
}
