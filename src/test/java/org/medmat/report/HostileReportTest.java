package org.medmat.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medmat.figures.BlindGuess;
import org.medmat.figures.Figures;
import org.medmat.figures.Sides;
import org.medmat.gallery.GalleryReport;
import org.medmat.output.Manifest;

@DisplayName("Whatever names files hold, a report only shows them")
class HostileReportTest {

    /** Figures in which every word is this one. */
    private static Figures all(String word) {
        Sides sides = new Sides(30, 3);
        BlindGuess blind = new BlindGuess(false, 3, word, 0.9, 0.5, 0.4, 0.5, true);
        Manifest.Dataset built = new Manifest.Dataset(
                2,
                word,
                2,
                word,
                new Manifest.Download(word, 1, word, List.of(word)),
                new Manifest.Images(33, word, Map.of(word, 1L)),
                new Manifest.Rows(33, 3, Map.of(word, 1L)),
                new Manifest.Items(30, 3, 0),
                new Manifest.Split(word, 3));
        return new Figures(
                new Manifest.Settings(word, 42, word, 4, word, List.of(word), ""),
                sides,
                109,
                new Figures.Mat(
                        List.of(new Figures.Modality(word, word)),
                        List.of(word),
                        List.of(new Figures.Field(word, word, List.of(word), List.of(2), List.of(3), sides))),
                List.of(new Figures.OfSubset(
                        2,
                        word,
                        word,
                        word,
                        true,
                        sides,
                        List.of(2),
                        List.of(new Figures.Named(word, sides)),
                        sides,
                        List.of(new Figures.Named(word, sides)),
                        List.of(new Figures.Instruction(word, word, sides)),
                        List.of(new Figures.Letters(2, 33, List.of(20L, 13L))),
                        List.of(blind))),
                List.of(new Figures.OfDataset(
                        2, word, word, word, 2, sides, sides, sides, sides, 1L, built, List.of(blind))),
                List.of(new Figures.OfLicence(word, word, List.of(2), 33)),
                new Figures.Pictures(true, Map.of(word, 1L), found(word), found(word)));
    }

    private static SortedMap<Integer, GalleryReport.Dataset> found(String word) {
        SortedMap<String, Long> wrong = new TreeMap<>(Map.of(word, 2L, "missing", 1L));
        return new TreeMap<>(Map.of(
                0, new GalleryReport.Dataset(0, 33, new TreeMap<>(), Map.of(), List.of()),
                2, new GalleryReport.Dataset(2, 33, wrong, Map.of(word, 1L, "on both sides", 2L), List.of(word)),
                3, new GalleryReport.Dataset(3, 33, wrong, Map.of(), List.of(word))));
    }

    private static String page(Figures figures) throws IOException {
        return new String(BuildPage.write(figures), StandardCharsets.UTF_8);
    }

    private static String compared(Figures older, Figures newer) throws IOException {
        return new String(ComparisonPage.write(older, newer), StandardCharsets.UTF_8);
    }

    /** The tags of a page, without what stands between them; sorted, as some rows stand in the order of their names. */
    private static List<String> tags(String page) {
        return Pattern.compile("<[^>]*>")
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onmouseover='alert(1)",
                "</td></table></main><iframe src=//evil>",
                "javascript:alert(1)",
                "&quot;&gt;<b>",
                "\u202egnp.<i>\u0000\u001b[2J",
            })
    void nothingIsInjected(String hostile) throws IOException {
        for (Function<String, String> page : List.<Function<String, String>>of(
                word -> unchecked(() -> page(all(word))),
                word -> unchecked(() -> compared(all(word), all("new"))),
                word -> unchecked(() -> compared(all("old"), all(word))))) {
            String written = page.apply(hostile);
            assertThat(tags(written)).isEqualTo(tags(page.apply("word")));
            assertThat(written).doesNotContain("\u202e", "\u0000", "\u001b");
        }
    }

    private interface Writes {
        String write() throws IOException;
    }

    private static String unchecked(Writes writes) {
        try {
            return writes.write();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    @DisplayName("and says where texts tell too much, and which groups stand on both sides")
    void saysWhatIsWrong() throws IOException {
        assertThat(page(all("word")))
                .contains("In 2 lines the texts tell too much.")
                .contains("<strong class=\"bad\">too much</strong>")
                .contains("<strong class=\"bad\">1</strong>");
    }
}
