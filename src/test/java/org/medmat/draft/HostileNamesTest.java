package org.medmat.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medmat.draft.Download.Read;

@DisplayName("Names that strangers chose come through a draft unharmed")
class HostileNamesTest {

    private Download download;

    @BeforeEach
    void begin(@TempDir Path temporary) throws Exception {
        download = new Download(temporary.resolve("data"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '\t',
            quoteCharacter = '`',
            value = {
                "no\tNo",
                "on\tOn",
                "1.0\t1.0",
                "~\t~",
                ": x\t: x",
                "#x\t#x",
                "a #x\tA #x",
                "[a]\t[a]",
                "{a\t{a",
                "a}\tA}",
                "*\t*",
                "a*\tA*",
                "&a\t&a",
                "!a\t!a",
                "<<\t<<",
                "null\tNull",
                "'a\t'a",
                "\"a\t\"a",
                "a|b\tA|b",
                "a~b\tA~b",
                "a\\b\tA\\b",
                "%a\t%a",
                "@a\t@a",
                "- a\t- a",
                "? a\t? a",
                "é\tÉ",
                "a=b\tA=b",
                "none\tNone",
                "08\t08",
                "a,b\tA,b",
                "it's\tIt's",
                "a.\tA.",
                "a“\tA“",
                "A: x\tA x",
                "012_x y\tX y",
                "___\tClass"
            })
    void asClassFolders(String name, String label) throws Exception {
        Draft draft = download.imagesIn(name, 2).imagesIn("other", 3).draft();

        assertThat(draft.labels()).containsOnly(entry(label, 2L), entry("Other", 3L));
    }

    @Test
    void allAtOnce() throws Exception {
        List<String> names =
                List.of("no", "on", "1.0", "~", ": x", "#x", "[a]", "{b}", "*", "a*", "c|d", "e~f", "null");
        for (String name : names) {
            download.imagesIn("train/" + name, 2).imagesIn("test/" + name, 1);
        }
        Read read = download.read();

        assertThat(read.counts()).hasSize(names.size()).allSatisfy((label, count) -> assertThat(count)
                .isEqualTo(3));
        assertThat(read.sides()).containsEntry("test/~/1.jpg", "TEST");
    }

    @Test
    void invisibleCharactersLeaveTheLabel() throws Exception {
        Read read = download.imagesIn("tu\u200bmor\u200d", 2)
                .imagesIn("x\u00a0\u3000y", 2)
                .read();

        assertThat(read.counts()).containsExactly(entry("Tumor", 2L), entry("X y", 2L));
    }

    @Test
    void aLongNameIsCut() throws Exception {
        Read read = download.imagesIn("a".repeat(250), 2)
                .imagesIn("a".repeat(249) + "b", 2)
                .read();

        assertThat(read.counts().keySet()).hasSize(2).allMatch(label -> label.length() <= 200);
    }

    @Test
    void namesThatReadAlikeAreOneLabel() throws Exception {
        Draft draft = download.imagesIn("train/Big Cat", 2)
                .imagesIn("test/big_cat", 2)
                .imagesIn("test/Dog", 2)
                .draft();

        assertThat(draft.toEdit()).contains("Big Cat and big_cat were taken for the same label");
        assertThat(draft.labels()).containsExactly(entry("Big Cat", 4L), entry("Dog", 2L));
    }

    @Test
    void numbersThatTellClassesApartStay() throws Exception {
        assertThat(download.imagesIn("1 stage", 2)
                        .imagesIn("2 stage", 2)
                        .draft()
                        .labels())
                .containsExactly(entry("1 stage", 2L), entry("2 stage", 2L));
    }

    @Test
    void foldersAroundTheClasses() throws Exception {
        Read read = download.imagesIn("a {b} # c/[x]/ill/{y}", 2)
                .imagesIn("a {b} # c/[x]/well/{y}", 2)
                .read();

        assertThat(read.counts()).containsExactly(entry("Ill", 2L), entry("Well", 2L));
    }

    @Test
    void columnsAndValuesOfATable() throws Exception {
        Read read = download.images("a.jpg", "b.jpg", "c.jpg")
                .text("t [1] {x}.csv", "file,\"label: # \"\"x\"\"\"\na,\": no\"\nb,\"[~]\nx\"\nc,\": no\"\n")
                .read();

        assertThat(read.counts()).containsExactly(entry(": no", 2L), entry("[~] x", 1L));
    }

    @Test
    void lettersThatCouldNotBeRead() throws Exception {
        Read read = download.images("a.jpg", "b.jpg")
                .text("t.csv", "file,label\na,x\ufffdy\nb,z\n")
                .read();

        assertThat(read.counts()).containsExactly(entry("Xy", 1L), entry("Z", 1L));
    }

    @Test
    void columnsThatAreLabels() throws Exception {
        Read read = download.images("a.jpg", "b.jpg")
                .text("t.csv", "file,{no: x},~\na,1,0\nb,0,1\n")
                .read();

        assertThat(read.counts()).containsExactly(entry("{no: x}", 1L), entry("~", 1L));
    }
}
