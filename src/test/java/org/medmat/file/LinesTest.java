package org.medmat.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.medmat.problem.DataException;

@DisplayName("Lines of a text of any length")
class LinesTest {

    /** Gives a few bytes at a time, as a pipe or an archive does. */
    private static InputStream dribble(byte[] bytes, int most) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] target, int from, int length) {
                return super.read(target, from, Math.min(length, most));
            }
        };
    }

    private static List<String> read(InputStream in) throws IOException {
        List<String> all = new ArrayList<>();
        try (Lines lines = new Lines("list.txt", in)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                all.add(line);
                assertThat(lines.number()).isEqualTo(all.size());
            }
            assertThat(lines.next()).isNull();
        }
        return all;
    }

    private static List<String> read(String text) throws IOException {
        return read(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    @Test
    void endWithALineFeedOrACarriageReturnOrBoth() throws IOException {
        assertThat(read("a\nb\r\nc\rd")).containsExactly("a", "b", "c", "d");
        assertThat(read("a\n\n\r\r\n\nb\n")).containsExactly("a", "", "", "", "", "b");
        assertThat(read("a\r\n")).containsExactly("a");
        assertThat(read("\n")).containsExactly("");
        assertThat(read("")).isEmpty();
    }

    @Test
    void mayBeInAnyLanguage() throws IOException {
        assertThat(read("Röntgen\n肺\n😀")).containsExactly("Röntgen", "肺", "😀");
    }

    @Test
    void mayHoldWhatIsNoUtf8() throws IOException {
        assertThat(read(new ByteArrayInputStream("a\nRöntgen\nb".getBytes(ISO_8859_1))))
                .containsExactly("a", "R\ufffdntgen", "b");
    }

    /** Whatever comes together in a read. */
    @Test
    void areThoseOfJavaWhereverTheReadsEnd() throws IOException {
        Random random = new Random(1);
        String[] parts = {"\n", "\r", "\r\n", "a", "bc", "é", "x".repeat(70_000)};
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i > 0; i--) {
                text.append(parts[random.nextInt(parts.length - (round % 10 == 0 ? 0 : 1))]);
            }
            List<String> expected = new BufferedReader(new StringReader(text.toString()))
                    .lines()
                    .toList();
            byte[] bytes = text.toString().getBytes(UTF_8);
            int most = text.length() > 1000 ? 5000 : 1 + random.nextInt(5);
            assertThat(read(dribble(bytes, most)))
                    .as("in pieces of %d: %s", most, text)
                    .isEqualTo(expected);
        }
    }

    @Test
    void areRefusedWhenOneHasNoEnd() throws IOException {
        InputStream endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] target, int from, int length) {
                given += length;
                assertThat(given).as("bytes read").isLessThan(1L << 23);
                Arrays.fill(target, from, from + length, given <= 1 << 16 ? (byte) '\n' : (byte) 'x');
                return length;
            }
        };
        assertThatThrownBy(() -> read(endless))
                .isInstanceOf(DataException.class)
                .hasMessage("list.txt:65537: a line longer than 1,048,576 bytes\n"
                        + "    look whether this is the right file, and undamaged");
    }

    @Test
    void mayBeAsLongAsTheLimit() throws IOException {
        String longest = "x".repeat((1 << 20) - 1);
        assertThat(read(longest + "\n" + longest + "\n")).containsExactly(longest, longest);
    }
}
