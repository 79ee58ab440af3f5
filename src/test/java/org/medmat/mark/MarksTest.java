package org.medmat.mark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medmat.problem.DataException;

@DisplayName("Marks beside a build")
class MarksTest {

    private static final String ONE = "00000000000000a1";
    private static final String TWO = "00000000000000b2";

    @TempDir
    private Path folder;

    @Test
    @DisplayName("are a file with a line for each, in the order of keys and readers")
    void areAFileOfLines() throws IOException {
        MarkBook book = new MarkBook(folder);
        book.put(mark(TWO, "ana", Verdict.WRONG, "the caliper\nhides it", "B"));
        book.put(mark(ONE, "ben", null, "", "A"));
        book.put(mark(ONE, "ana", Verdict.GOOD, "", ""));
        assertThat(folder.resolve(Marks.NAME)).hasContent("""
                [
                {"key":"00000000000000a1","reader":"ana","dataset":2,"image":"med-mat/a.png","label":"Cyst","verdict":"good","note":"","answer":"","right":"A"},
                {"key":"00000000000000a1","reader":"ben","dataset":2,"image":"med-mat/a.png","label":"Cyst","verdict":"","note":"","answer":"A","right":"A"},
                {"key":"00000000000000b2","reader":"ana","dataset":2,"image":"med-mat/a.png","label":"Cyst","verdict":"wrong","note":"the caliper\\nhides it","answer":"B","right":"A"}
                ]
                """);
        assertThat(Marks.read(folder).all())
                .isEqualTo(book.marks().all())
                .extracting(Mark::agrees)
                .containsExactly(false, true, false);
        assertThat(book.marks().of(ONE, "ben")).isNotNull();
        assertThat(book.marks().of(TWO, "ben")).isNull();
        assertThat(book.marks().keys(Set.of(Verdict.WRONG, Verdict.UNCLEAR))).containsExactly(TWO);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(Marks.NAME, ".medmat-marks.json.lock");
        }
    }

    @Test
    @DisplayName("take the place of what the same reader said before, and go when they say nothing")
    void takeThePlaceOfTheOneBefore() throws IOException {
        MarkBook book = new MarkBook(folder);
        book.put(mark(ONE, "", Verdict.WRONG, "", ""));
        book.put(mark(ONE, "", Verdict.GOOD, "looked again", ""));
        assertThat(book.marks().all()).hasSize(1);
        book.put(mark(ONE, "", null, "", ""));
        assertThat(Marks.read(folder).all()).isEmpty();
    }

    @Test
    @DisplayName("of two programs and many threads are all kept")
    void ofManyAreAllKept() throws Exception {
        List<MarkBook> books = List.of(new MarkBook(folder), new MarkBook(folder));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Future<?>> all = IntStream.range(0, 20)
                .<Future<?>>mapToObj(i -> threads.submit(() -> {
                    books.get(i % 2).put(mark(String.format("%016x", i), "", Verdict.GOOD, "", ""));
                    return null;
                }))
                .toList();
        for (Future<?> each : all) {
            each.get();
        }
        threads.shutdown();
        assertThat(Marks.read(folder).all()).hasSize(20);
    }

    @Test
    @DisplayName("become CSV that no spreadsheet runs")
    void becomeHarmlessCsv() throws IOException {
        Marks marks = Marks.of(List.of(mark(ONE, "", Verdict.UNCLEAR, "=HYPERLINK(\"http://x\")", "B")));
        assertThat(MarkTable.csv(marks))
                .isEqualTo("key,reader,dataset,image,label,verdict,note,answer,right,agrees\n" + ONE
                        + ",,2,med-mat/a.png,Cyst,unclear,\"'=HYPERLINK(\"\"http://x\"\")\",B,A,no\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[{}]",
                "[null]",
                "[{\"key\":[]}]",
                "[{\"key\":\"x\",\"reader\":\"\",\"dataset\":1,\"image\":\"\",\"label\":\"\",\"verdict\":\"\",\"note\":\"\",\"answer\":\"\",\"right\":\"A\"}]",
                "[{\"key\":\"00000000000000a1\",\"reader\":\"\",\"dataset\":1,\"image\":\"\",\"label\":\"\",\"verdict\":\"bad\",\"note\":\"\",\"answer\":\"\",\"right\":\"A\"}]",
                "[{\"key\":\"00000000000000a1\",\"reader\":\"\",\"dataset\":\"x\",\"image\":\"\",\"label\":\"\",\"verdict\":\"\",\"note\":\"\",\"answer\":\"\",\"right\":\"A\"}]"
            })
    @DisplayName("that are none are refused with the file's name")
    void thatAreNoneAreRefused(String text) throws IOException {
        Path file = Files.writeString(folder.resolve(Marks.NAME), text);
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Marks.read(folder))
                .satisfies(e -> assertThat(e.problem().toString()).contains(file.toString()));
    }

    @Test
    @DisplayName("are bounded")
    void areBounded() {
        assertThatIllegalArgumentException().isThrownBy(() -> mark(ONE, "", null, "x".repeat(2001), ""));
        assertThatIllegalArgumentException().isThrownBy(() -> mark(ONE, "x".repeat(2001), null, "", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> mark(ONE, "", null, "", "AB"));
    }

    private static Mark mark(String key, String reader, @Nullable Verdict verdict, String note, String answer) {
        return new Mark(key, reader, new Mark.About(2, "med-mat/a.png", "Cyst", "A"), verdict, note, answer);
    }
}
