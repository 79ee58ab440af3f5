package org.medmat.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medmat.item.OwnSplit;
import org.medmat.problem.DataException;
import org.medmat.sample.Samples;
import org.medmat.sample.SkipReason;
import org.medmat.tree.MapTree;

@DisplayName("Columns of a joined table")
class JoinedColumnsTest {

    private static final String JOINED = """
            samples:
              - files: "{id}.png"
                label: polyp
                join:
                  - {table: meta.csv, on: {name: "{id}"}}
            """;
    private static final String LABELS = "labels: {polyp: Polyp, cancer: Cancer, ulcer: Ulcer}\n";

    private static Scan scan(String adapter, String meta) throws IOException {
        return scan(adapter, false, meta);
    }

    private static Scan scan(String adapter, boolean multiLabel, String meta) throws IOException {
        return Scanner.scan(
                TinyCatalog.adapter(adapter + LABELS, multiLabel),
                MapTree.of("1.png", "2.png", "3.png").with("meta.csv", meta));
    }

    private static List<String> paths(Scan scan) {
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < scan.samples().size(); i++) {
            paths.add(scan.samples().path(i));
        }
        return paths;
    }

    /** Cells that no source named were dropped when the table was read. */
    @Test
    void tellWhichPicturesAreSharedAlsoWhereNothingElseNamesThem() throws IOException {
        String adapter = JOINED + "shares:\n  - of: pool\n    by: \"{origin}\"\n";
        Samples samples = scan(adapter, "name,origin\n1,x\n2,x\n3,\n").samples();
        assertThat(samples.shared(0)).isEqualTo(samples.shared(1)).hasSize(1).doesNotContain(0L);
        assertThat(samples.shared(2)).containsExactly(0L);
        assertThat(scan(adapter, "name,origin\n1,x\n2,y\n3,z\n").samples().shared(1))
                .isNotEqualTo(samples.shared(0));
    }

    @Test
    void tellThePatient() throws IOException {
        Samples samples = scan(JOINED + "    patient: \"{person}\"\n", "name,person\n1,A\n2,B\n3,A\n")
                .samples();
        assertThat(samples.patient(0))
                .isEqualTo(samples.patient(2))
                .isNotEqualTo(samples.patient(1))
                .isEqualTo(Samples.patient("A"));
    }

    @Test
    void tellTheSideAndWhatIsOnePicture() throws IOException {
        Samples samples = scan(
                        JOINED + "    split: \"{part}\"\n    same: \"{picture}\"\n",
                        "name,part,picture\n1,train,x\n2,test,x\n3,val,y\n")
                .samples();
        assertThat(samples.size()).isEqualTo(2);
        assertThat(samples.ownSplit(0)).isEqualTo(OwnSplit.TEST);
        assertThat(samples.ownSplit(1)).isEqualTo(OwnSplit.VALIDATION);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "only: {\"qc?\": good}|1.png",
                "only: {\"qc?\": [good, bad]}|1.png 2.png",
                "except: {\"qc?\": bad}|1.png 3.png"
            })
    void tellWhichRowsCountAlsoWhereARowHasNoPartner(String filter, String left) throws IOException {
        Scan scan = scan(JOINED + "    " + filter + "\n", "name,qc\n1,good\n2,bad\n");
        assertThat(paths(scan)).containsExactly(left.split(" "));
        assertThat(scan.skipped(SkipReason.FILTERED))
                .isEqualTo(3L - scan.samples().size());
        assertThat(scan.rows()).isEqualTo(3);
    }

    @Test
    void areMissedWhereTheyAreNotOptionalAndARowHasNoPartner() {
        assertThatThrownBy(() -> scan(JOINED + "    only: {qc: good}\n", "name,qc\n1,good\n"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("there is no field \"qc\"");
    }

    private static final String FINDINGS = JOINED.replace("label: polyp", "label: \"{finding?}\"");

    @Test
    void giveARowForEachOfItsPartners() throws IOException {
        Scan scan = scan(FINDINGS, true, "name,finding\n1,polyp\n2,cancer\n1,cancer\n1,ulcer\n");
        assertThat(scan.rows()).isEqualTo(5);
        assertThat(scan.skipped(SkipReason.MERGED)).isEqualTo(2);
        assertThat(scan.skipped(SkipReason.NO_LABEL)).isEqualTo(1);
        assertThat(scan.samples().truth(0).labels().stream()).containsExactly(0, 1, 2);
        assertThat(scan.samples().truth(1).labels().stream()).containsExactly(1);
        assertThat(scan.sources()).contains(new Scan.Matched("meta.csv, rows named there", 2));
    }

    @Test
    void giveARowForEachPairOfPartnersOfTwoTables() throws IOException {
        Scan scan = Scanner.scan(
                TinyCatalog.adapter(
                        FINDINGS + "      - {table: more.csv, on: {name: \"{id}\"}}\n    except: {\"skip?\": \"yes\"}\n"
                                + LABELS,
                        true),
                MapTree.of("1.png")
                        .with("meta.csv", "name,finding\n1,polyp\n1,cancer\n")
                        .with("more.csv", "name,skip\n1,yes\n1,no\n"));
        assertThat(scan.rows()).isEqualTo(4);
        assertThat(scan.skipped(SkipReason.FILTERED)).isEqualTo(2);
        assertThat(scan.samples().truth(0).labels().stream()).containsExactly(0, 1);
    }

    @Test
    void areToldOfWhereNoRowFindsAPartner() throws IOException {
        Scan scan = scan(JOINED, "name,finding\n01,polyp\n02,polyp\n");
        assertThat(scan.samples().size()).isEqualTo(3);
        assertThat(scan.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.place()).hasToString("meta.csv");
            assertThat(problem.what()).isEqualTo("none of 3 rows is named in it");
        });
        assertThat(scan(JOINED, "name,finding\n01,polyp\n2,polyp\n").problems()).isEmpty();
    }

    @Test
    void areFoundByAKeySpeltSoBeforeOneThatIsOnlyComposedSoOrDiffersByCase() {
        Keyed<String> keyed = new Keyed<>();
        keyed.add("\u00c9", "composed");
        keyed.add("E\u0301", "decomposed");
        keyed.add("\u00e9", "small");
        assertThat(keyed.get("\u00c9")).containsExactly("composed");
        assertThat(keyed.get("E\u0301")).containsExactly("decomposed");
        assertThat(keyed.get("\u00e9")).containsExactly("small");
        assertThat(keyed.get("e\u0301")).containsExactly("small");
        assertThat(keyed.get("x")).isEmpty();
    }

    @Test
    void areFoundByAllKeysThatDifferByCaseWhereNoneIsSpeltSo() {
        Keyed<String> keyed = new Keyed<>();
        keyed.add("Ab", "one");
        keyed.add("aB", "two");
        keyed.add("aB", "three");
        assertThat(keyed.get("AB")).containsExactlyInAnyOrder("one", "two", "three");
        assertThat(keyed.get("aB")).containsExactly("two", "three");
    }
}
