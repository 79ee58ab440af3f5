package org.medmat.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.medmat.table.ReadTable.encoded;
import static org.medmat.table.ReadTable.rows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.medmat.problem.DataException;

@DisplayName("A table says the same in every encoding that its strangers use")
class EncodingsTest {

    private static final String WESTERN = "ménisque";
    private static final String CHINESE = "肺炎";
    private static final String JAPANESE = "肺がん";

    static Stream<Arguments> ways() {
        return Stream.of(
                        Arguments.of("UTF-8", "", CHINESE),
                        Arguments.of("UTF-8", "\ufeff", CHINESE),
                        Arguments.of("UTF-16LE", "\ufeff", CHINESE),
                        Arguments.of("UTF-16BE", "\ufeff", CHINESE),
                        Arguments.of("UTF-32LE", "\ufeff", CHINESE),
                        Arguments.of("UTF-32BE", "\ufeff", CHINESE),
                        Arguments.of("UTF-32LE", "", WESTERN),
                        Arguments.of("UTF-32BE", "", WESTERN),
                        Arguments.of("GB18030", "", CHINESE),
                        Arguments.of("Shift_JIS", "", JAPANESE),
                        Arguments.of("windows-1252", "", WESTERN),
                        Arguments.of("ISO-8859-1", "", WESTERN))
                .flatMap(way -> Stream.of("\n", "\r\n", "\r").map(end -> {
                    Object[] all = way.get();
                    return Arguments.of(all[0], all[1], all[2], end);
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void withAnyEndOfLineAndALineBreakInAValue(String encoding, String mark, String word, String end)
            throws IOException {
        String text = mark + "id,label" + end + "1," + word + end + "2,\"a" + end + word + ", \"\"b\"\"\"" + end;
        Charset charset = Charset.forName(encoding);
        boolean told = encoding.startsWith("UTF");
        assertThat(rows("a.csv", text.getBytes(charset), told ? TableFormat.PLAIN : encoded(charset)))
                .isEqualTo(List.of(
                        Map.of("id", "1", "label", word), Map.of("id", "2", "label", "a" + end + word + ", \"b\"")));
    }

    @ParameterizedTest(name = "{0} taken for {1}")
    @CsvSource({
        "GB18030, UTF-8",
        "windows-1252, UTF-8",
        "Shift_JIS, UTF-8",
        "windows-1252, GB18030",
        "UTF-8, US-ASCII",
        "GB18030, US-ASCII"
    })
    void aWrongOneIsRefusedWithTheByteAndNothingIsGuessed(String real, String declared) throws IOException {
        String word = real.equals("windows-1252") ? "a é\u0020\u00ff\n" : CHINESE.replace("炎", "") + "\n";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("id,label\n1,".getBytes(StandardCharsets.US_ASCII));
        bytes.write(word.getBytes(Charset.forName(real)));
        assertThatThrownBy(() -> rows("a.csv", bytes.toByteArray(), encoded(Charset.forName(declared))))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("a.csv")
                .hasMessageContaining("offset");
    }
}
