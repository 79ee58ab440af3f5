package org.medmat.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.tree.MapTree;

@DisplayName("A small download that comes to very many rows is refused, with the place where there were too many:")
class RowBudgetTest {

    private static final Place PLACE = new Place("labels.csv", 7);

    private static final String JOINED = """
            samples:
              - table: labels.csv
                image: "{id}.png"
                label: "{finding}"
                join:
                  - table: more.csv
                    on: {set: "{set}"}
                  - table: further.csv
                    on: {set: "{set}"}
            labels: {polyp: Polyp, cancer: Cancer}
            """;

    @Test
    void rowsThatAreReadAgainAndAgain() throws IOException {
        RowBudget budget = new RowBudget(10);
        budget.spend(PLACE, 4_001_000);
        assertThatThrownBy(() -> budget.spend(PLACE, 1))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("labels.csv:7")
                .hasMessageContaining("more than 4,001,000 rows");
    }

    @Test
    void filesWithoutARowThatAreReadAgainAndAgain() throws IOException {
        RowBudget budget = new RowBudget(0);
        budget.spendOnFile(PLACE, 1 << 30);
        budget.spendOnFile(PLACE, 1 << 30);
        budget.spendOnFile(PLACE, 1 << 30);
        assertThatThrownBy(() -> budget.spendOnFile(PLACE, 1 << 30)).isInstanceOf(DataException.class);
    }

    @Test
    @DisplayName("but as many as there may be for five million files are read")
    void notThoseOfALargeDownload() {
        RowBudget budget = new RowBudget(5_000_000);
        assertThatCode(() -> budget.spend(PLACE, 500_000_000)).doesNotThrowAnyException();
    }

    @Test
    void aRowThatIsJoinedToAllOfTwoTables() {
        String partners = "set\n" + "a\n".repeat(400);
        MapTree tree = MapTree.of("1.png")
                .with("labels.csv", "id,set,finding\n1,a,polyp\n")
                .with("more.csv", partners)
                .with("further.csv", partners);
        assertThatThrownBy(() -> Scanner.scan(TinyCatalog.adapter(JOINED), tree))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("labels.csv:2")
                .hasMessageContaining("joined to more than 100,000 others");
    }

    @Test
    void rowsOfWhichEachIsJoinedToMany() {
        String partners = "set\n" + "a\n".repeat(300);
        MapTree tree = MapTree.of("1.png")
                .with("labels.csv", "id,set,finding\n" + "1,a,polyp\n".repeat(60))
                .with("more.csv", partners)
                .with("further.csv", partners);
        assertThatThrownBy(() -> Scanner.scan(TinyCatalog.adapter(JOINED), tree))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("labels.csv:")
                .hasMessageContaining("more than 4,000,400 rows");
    }

    @Test
    @DisplayName("while a few partners are taken as they are")
    void notAFewPartners() throws IOException {
        MapTree tree = MapTree.of("1.png")
                .with("labels.csv", "id,set,finding\n1,a,polyp\n")
                .with("more.csv", "set\na\na\n")
                .with("further.csv", "set\na\na\na\n");
        assertThat(Scanner.scan(TinyCatalog.adapter(JOINED), tree).rows()).isEqualTo(6);
    }
}
