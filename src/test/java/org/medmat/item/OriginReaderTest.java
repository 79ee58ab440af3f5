package org.medmat.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medmat.problem.DataException;
import org.medmat.random.RandomStream;

@DisplayName("Files of origins are read one origin at a time")
class OriginReaderTest {

    private static final String KEY = "\"key\":\"0123456789abcdef\"";
    private static final String ORIGIN = "{" + KEY + ",\"raw\":\"c\",\"rule\":\"c\",\"file\":\"labels.csv\",\"row\":7,"
            + "\"patient\":\"a1b2c3d4e5f6\",\"group\":\"a1b2c3d4e5f6\",\"own\":\"val\",\"why\":\"the dataset's own split\","
            + "\"shared\":[\"\",\"0123456789abcdef\"],\"subset\":2}\n";

    @Test
    void originsComeWithAllThatIsWrittenOfThem() throws IOException {
        String shortest = "{" + KEY
                + ",\"raw\":\"\",\"rule\":\"\",\"file\":\"a \\\"b\\\".png\",\"group\":\"0\",\"why\":\"9:1\",\"subset\":53}\n";
        try (OriginReader reader = reader(ORIGIN + shortest)) {
            WrittenOrigin first = reader.next();
            assertThat(first.number()).isEqualTo(1);
            assertThat(first.key()).isEqualTo("0123456789abcdef");
            assertThat(first.evidence()).isEqualTo(new Evidence("c", "c", "labels.csv", 7));
            assertThat(first.placing().own()).isEqualTo(OwnSplit.VALIDATION);
            assertThat(first.placing().patient()).isEqualTo("a1b2c3d4e5f6");
            assertThat(first.placing().why()).isEqualTo("the dataset's own split");
            assertThat(first.shared()).containsExactly("", "0123456789abcdef");
            assertThat(first.subset()).isEqualTo(2);
            WrittenOrigin second = reader.next();
            assertThat(second.number()).isEqualTo(2);
            assertThat(second.evidence()).isEqualTo(new Evidence("", "", "a \"b\".png", 0));
            assertThat(second.placing().own()).isNull();
            assertThat(second.placing().patient()).isEmpty();
            assertThat(second.shared()).isEmpty();
            assertThat(reader.next()).isNull();
        }
    }

    @ParameterizedTest(name = "without {0}")
    @ValueSource(strings = {"key", "raw", "rule", "file", "group", "why", "subset"})
    void aKeyThatIsMissingIsNamed(String key) {
        refuses(
                ORIGIN.replaceFirst("\"" + key + "\":(\"[^\"]*\"|\\d+),?", "").replace(",}", "}"),
                1,
                "\"" + key + "\"");
    }

    @Test
    void aKeyThatNobodyKnowsWasTaken() {
        refuses(ORIGIN.replace("\"raw\"", "\"patiemt\":\"1\",\"raw\""), 1, "\"patiemt\"");
    }

    @Test
    void whatIsNoOriginIsToldWithItsLine() {
        refuses(ORIGIN + "no JSON\n", 2, "origin 2 this is not JSON as it should be");
        refuses(ORIGIN + "[]\n", 2, "is no object");
        refuses(ORIGIN + "\"7\"\n", 2, "is no object");
        refuses(ORIGIN.substring(0, 40), 1, "this is not JSON as it should be");
        refuses(ORIGIN.replace("0123456789abcdef\",\"raw", "0123456789ABCDEF\",\"raw"), 1, "which is no hash");
        refuses(ORIGIN.replace("\"row\":7", "\"row\":7,\"row\":8"), 1, "\"row\"");
        refuses(ORIGIN.replace("\"row\":7", "\"row\":-7"), 1, "\"-7\" where a number belongs");
        refuses(ORIGIN.replace("\"row\":7", "\"row\":7e9"), 1, "where a number belongs");
        refuses(ORIGIN.replace("\"row\":7", "\"row\":99999999999999999999"), 1, "where a number belongs");
        refuses(
                ORIGIN.replace("\"subset\":2", "\"subset\":" + "9".repeat(5000)),
                1,
                "this is not JSON as it should be");
        refuses(ORIGIN.replace("\"subset\":2", "\"subset\":null"), 1, "says \"null\" where a number belongs");
        refuses(ORIGIN.replace("\"val\"", "\"validation\""), 1, "own split \"validation\"");
        refuses(ORIGIN.replace("\"raw\":\"c\"", "\"raw\":\"\u0001\""), 1, "this is not JSON as it should be");
        refuses(ORIGIN.replace("\"raw\":\"c\"", "\"raw\":{\"a\":1}"), 1, "\"raw\"");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "[[\"x\"],\"a\",[\"y\"]]",
                "[[[]]]",
                "[[]]",
                "{}",
                "\"a\"",
                "[{\"a\":1}]",
                "[{\"shared\":[\"a\"]},\"b\"]",
                "[null]",
                "[1]",
                "[\"a\",[\"b\"],[\"c\"]]"
            })
    void whatIsNoListOfNamesEndedInAnException(String shared) {
        refuses(ORIGIN.replace("[\"\",\"0123456789abcdef\"]", shared), 1, "\"shared\"");
    }

    @Test
    void aLineOfTenMegabytesWasPrintedWhole() {
        String huge = "x".repeat(10_000_000);
        refuses(huge, 1, "this is not JSON as it should be");
        refuses(ORIGIN.replace("\"c\"", "\"c\"" + huge), 1, "this is not JSON as it should be");
        refuses(ORIGIN.replaceFirst("0123456789abcdef", huge), 1, "which is no hash");
        refuses(ORIGIN.replace("\"val\"", "\"" + huge + "\""), 1, "own split");
        refuses(ORIGIN.replace("\"row\":7", "\"row\":\"" + huge + "\""), 1, "where a number belongs");
        refuses(ORIGIN.replace("\"raw\"", "\"" + huge + "\":1,\"raw\""), 1, "this is not JSON as it should be");
    }

    @Test
    void whatIsNoUtf8IsTold() {
        byte[] bytes = ORIGIN.getBytes(StandardCharsets.ISO_8859_1);
        bytes[ORIGIN.indexOf("\"c\"") + 1] = (byte) 0xe4;
        refuses(bytes, 1, "");
        refuses(new byte[] {0, 0, (byte) 0xff, (byte) 0xfe, '{'}, 1, "UTF-8");
    }

    static IntStream seeds() {
        return IntStream.range(0, 500);
    }

    @ParameterizedTest(name = "in the damage drawn with seed {0}")
    @MethodSource("seeds")
    void nothingElseThanARefusalComesOfIt(int seed) throws IOException {
        RandomStream random = new RandomStream(seed);
        byte[] bytes = (ORIGIN + ORIGIN).getBytes(StandardCharsets.UTF_8);
        String marks = "{}[]\",:0\n\\";
        for (int times = random.below(4); times >= 0; times--) {
            bytes[random.below(bytes.length)] = (byte) marks.charAt(random.below(marks.length()));
        }
        bytes = Arrays.copyOf(bytes, bytes.length - random.below(3) * random.below(bytes.length / 2));
        try (OriginReader reader = new OriginReader("origins.jsonl", new ByteArrayInputStream(bytes))) {
            while (reader.next() != null) {}
        } catch (DataException e) {
            assertThat(e.problem().place().line()).isPositive();
            assertThat(e.problem().remedy()).isEqualTo("build the file again");
        }
    }

    private static void refuses(String text, int line, String told) {
        refuses(text.getBytes(StandardCharsets.UTF_8), line, told);
    }

    private static void refuses(byte[] bytes, int line, String told) {
        assertThatThrownBy(() -> {
                    try (OriginReader reader = new OriginReader("origins.jsonl", new ByteArrayInputStream(bytes))) {
                        while (reader.next() != null) {}
                    }
                })
                .isInstanceOfSatisfying(DataException.class, e -> {
                    assertThat(e.problem().place()).hasToString("origins.jsonl:" + line);
                    assertThat(e.problem().what()).contains(told).hasSizeLessThan(1000);
                    assertThat(e.problem().remedy()).isEqualTo("build the file again");
                });
    }

    private static OriginReader reader(String text) throws IOException {
        return new OriginReader("origins.jsonl", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
