package org.medmat.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A file of items")
class ItemFileTest {

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
        assertThat(file).isEqualTo(new Manifest.File("a/b.json", items, bytes.size(), sha256(bytes.toByteArray())));
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
        assertThat(file.sha256()).isEqualTo(sha256(bytes.toByteArray()));
        assertThat(file.bytes()).isEqualTo(bytes.size());
    }

    private static Manifest.File write(int items, ByteArrayOutputStream to) throws IOException {
        try (ItemFile file = new ItemFile("a/b.json", to)) {
            for (int i = 0; i < items; i++) {
                file.add(REST.getBytes(StandardCharsets.UTF_8));
            }
            return file.finish();
        }
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
