package org.medmat.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medmat.answer.AnswerRule;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.CatalogReader;
import org.medmat.finished.ItemFolder;
import org.medmat.finished.ReleasedItems;
import org.medmat.finished.TrainerPart;
import org.medmat.item.Side;
import org.medmat.problem.DataException;
import org.medmat.score.Matched.Trouble;

@DisplayName("Predictions of all sorts")
class OddPredictionsTest {

    private static final Catalog CATALOG = CatalogReader.builtIn();
    private static final String IMAGE = "med-mat/CT_Kindney_Dataset/";

    @TempDir
    private Path folder;

    private String first;
    private Path items;

    @BeforeEach
    void write() throws IOException {
        ReleasedItems released = new ReleasedItems(folder.resolve("items"));
        released.add(2, Side.TRAIN, IMAGE + "0.jpg", "What?", 0, "Cyst", "Stone");
        first = released.add(2, Side.TEST, IMAGE + "1.jpg", "What?", 0, "Cyst", "Stone", "Tumor");
        released.add(2, Side.TEST, IMAGE + "2.jpg", "What?", 1, "Cyst", "Stone");
        released.add(2, Side.TEST, IMAGE + "2.jpg", "What? Name it.", 0, "Tumor", "Stone");
        released.add(2, Side.TEST, "elsewhere/3.jpg", "What?", 0, "Normal", "Stone");
        items = released.write();
    }

    private Matched match(boolean inOrder, String... lines) throws IOException {
        return Scorer.of(ItemFolder.of(items, CATALOG), CATALOG, TrainerPart.TEST, inOrder)
                .match(List.of(Files.write(folder.resolve("said"), List.of(lines))));
    }

    private static long read(Matched matched) {
        return matched.rules().values().stream().mapToLong(Long::longValue).sum();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '|',
            value = {
                "{'file':'Ori--02-test.json','id':1,'said':'A'} | ",
                "{'file':'C:\\\\x\\\\Ori--02-test','id':' 1 ','said':'A'} | ",
                "{'file':'Ori--02-test','id':9,'said':'A'} | UNKNOWN",
                "{'file':'Ori--02-test','said':'A'} | NAMELESS",
                "{'image':'/x/med-mat/CT_Kindney_Dataset/1.jpg','question':'Well: What?','said':'A'} | ",
                "{'image':'elsewhere/3.jpg','question':'What?','said':'A'} | ",
                "{'image':'nowhere.jpg','question':'What?','said':'A'} | UNKNOWN",
                "{'image':'med-mat/CT_Kindney_Dataset/1.jpg','question':'Where?','said':'A'} | UNKNOWN",
                "{'image':'med-mat/CT_Kindney_Dataset/2.jpg','question':'What? Name it.','said':'A'} | AMBIGUOUS",
                "{'image':'med-mat/CT_Kindney_Dataset/1.jpg','said':'A'} | NAMELESS",
                "{'said':'A'} | NAMELESS",
                "{'image':'med-mat/CT_Kindney_Dataset/1.jpg','question':'What?','said':null} | SILENT",
                "{'key':'KEY','said':'A','answer':'Cyst'} | ",
                "{'key':'KEY','said':'A','answer':' '} | ",
                "{'key':'KEY','said':'A','answer':'Stone'} | ANOTHER",
                "{'key':'KEY-r3','said':'A'} | UNKNOWN",
                "{'key':'KEY-r9x','said':'A'} | NAMELESS",
                "{'key':'nothing','said':'A'} | NAMELESS",
                "[1] | DAMAGED",
                "{'key':'KEY','resps':[['A'],['B'],['C'],['D'],['E'],['F']]} | ",
                "{'key':'KEY','a':{'b':{'c':{'d':{'e':{'f':{'g':{'h':{'i':{'j':{'k':{'l':{'m':{'n':1}}}}}}}}}}}}},'said':'A'} | "
            })
    void areFoundOrTold(String line, String trouble) throws IOException {
        // Another one that fits, so that no file is empty.
        String text = line.replace('\'', '"').replace("KEY", first);
        Matched matched = match(false, "", "{\"file\":\"Ori--02-test\",\"id\":2,\"said\":\"B\"}", text);
        if (trouble == null) {
            assertThat(read(matched)).as(matched.troubles().toString()).isEqualTo(2);
            assertThat(matched.troubles().keySet()).containsExactly(Trouble.MISSING);
        } else {
            assertThat(matched.troubles()).containsEntry(Trouble.valueOf(trouble), 1L);
            assertThat(read(matched)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "{'said':'A'}, 1, ",
        "{'index':3;'said':'A'}, 1, ",
        "{'index':'x';'said':'A'}, 1, ",
        "{'index':7;'said':'A'}, 0, UNKNOWN",
        "{'index':1;'said':'A';'question':'Where?'}, 0, ANOTHER",
        "{'index':1;'said':'A';'question':'What?'}, 1, "
    })
    void areTakenInOrder(String line, int found, String trouble) throws IOException {
        Matched matched = match(true, line.replace('\'', '"').replace(';', ','));
        assertThat(read(matched)).isEqualTo(found);
        if (trouble != null) {
            assertThat(matched.troubles()).containsKey(Trouble.valueOf(trouble));
        }
    }

    @Test
    void mayBeginWithMarksAndBlanks() throws IOException {
        String line = "{\"key\":\"" + first + "\",\"said\":\"A\"}";
        for (String text : List.of("\ufeff" + line, " \t\r\n" + line, "\n[" + line + "]", "\ufeff[" + line + ",1]")) {
            Path file = Files.writeString(folder.resolve("marked"), text);
            Matched matched = Scorer.of(ItemFolder.of(items, CATALOG), CATALOG, TrainerPart.TEST, false)
                    .match(List.of(file));
            assertThat(read(matched)).as(text).isEqualTo(1);
        }
        Path latin = Files.write(folder.resolve("latin"), "\u00ff\u00fe{\"key\"".getBytes(StandardCharsets.ISO_8859_1));
        Scorer scorer = Scorer.of(ItemFolder.of(items, CATALOG), CATALOG, TrainerPart.TEST, false);
        assertThatThrownBy(() -> scorer.match(List.of(latin))).isInstanceOf(DataException.class);
        Path broken = Files.writeString(folder.resolve("broken"), "[{\"key\":\"x\",\n\"said\" 1}]");
        assertThatThrownBy(() -> scorer.match(List.of(broken)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("broken:2");
    }

    @Test
    @DisplayName("long answers and very many different ones are read like others")
    void longAndManyAnswers() throws IOException {
        String[] lines = new String[(1 << 15) + 2];
        for (int line = 0; line < lines.length; line++) {
            lines[line] = "{\"key\":\"" + first + "\",\"said\":\"" + (line == 0 ? "x ".repeat(200) : "no " + line)
                    + " A: Cyst\"}";
        }
        Matched matched = match(false, lines);
        assertThat(matched.troubles()).containsEntry(Trouble.DOUBLED, (long) lines.length - 1);
        assertThat(matched.rules()).isEqualTo(Map.of(AnswerRule.NAMED, 1L));
    }

    @Test
    void ofManyItemsAllAreFound() throws IOException {
        ReleasedItems many = new ReleasedItems(folder.resolve("many"));
        String last = "";
        for (int item = 0; item < 700; item++) {
            last = many.add(2, Side.TEST, IMAGE + item + ".jpg", "What?", item % 2, "Cyst", "Stone");
        }
        items = many.write();
        Matched matched = match(
                false,
                "{\"key\":\"" + last + "\",\"said\":\"B\"}",
                "{\"file\":\"Ori--02-test\",\"id\":300,\"said\":\"B\"}",
                "{\"image\":\"" + IMAGE + "650.jpg\",\"question\":\"What?\",\"said\":\"A\"}");
        assertThat(read(matched)).isEqualTo(3);
        assertThat(matched.troubles()).isEqualTo(Map.of(Trouble.MISSING, 697L));
    }
}
