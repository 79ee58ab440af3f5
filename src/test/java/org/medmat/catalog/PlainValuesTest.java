package org.medmat.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.medmat.adapter.Scan;
import org.medmat.adapter.Scanner;
import org.medmat.label.LabelList;
import org.medmat.sample.Samples;
import org.medmat.tree.MapTree;

@DisplayName("Values that YAML takes for something else are the text they look like")
class PlainValuesTest {

    private static final Path GOOD = Path.of("src/test/resources/catalog-good");

    @Test
    void labelsAreSpeltAsWritten() {
        Subset subset = read("values-that-look-like-others").subsets().get(2);
        assertThat(subset.labels().names())
                .containsExactly("No", "on", "08", "1.0", "~", "2020-01-31", "0x1F", "1e3", ".inf", "null");
    }

    @Test
    void numbersOfTheCatalogMayHaveLeadingZerosAndAreNeverOctal() {
        Dataset dataset = read("values-that-look-like-others").datasets().get(2);
        assertThat(dataset.expected().images()).isEqualTo(new Expectation.Range(12, 12));
        assertThat(dataset.expected().labels()).containsExactly(Map.entry("No", new Expectation.Range(1, 1)));
    }

    @Test
    void textsAreNeverFlagsDatesOrNumbers() {
        Dataset dataset = read("values-that-look-like-others").datasets().get(2);
        assertThat(dataset.name()).isEqualTo("off");
        assertThat(dataset.folder()).isEqualTo("2020-01-31");
        assertThat(dataset.licence()).isEqualTo("1.10");
    }

    @Test
    void rawValuesOfATableMeetTheKeysThatLookLikeThem() throws IOException {
        Map<String, String> answers = answers(read("values-that-look-like-others"), """
            id,yes
            a,no
            b,No
            c,on
            d,08
            e,1.0
            f,~
            g,2020-01-31
            h,31
            i,1e3
            j,.inf
            k,null
            l,off
            m,no data
            n,1
            """);
        assertThat(answers)
                .containsExactlyEntriesOf(new TreeMap<>(Map.ofEntries(
                        Map.entry("a.png", "No"),
                        Map.entry("b.png", "No"),
                        Map.entry("c.png", "on"),
                        Map.entry("d.png", "08"),
                        Map.entry("e.png", "1.0"),
                        Map.entry("f.png", "~"),
                        Map.entry("g.png", "2020-01-31"),
                        Map.entry("h.png", "0x1F"),
                        Map.entry("i.png", "1e3"),
                        Map.entry("j.png", ".inf"),
                        Map.entry("k.png", "null"))));
    }

    @Test
    void inJsonNumbersAndFlagsAreTextsToo() throws IOException {
        Catalog catalog = read("values-in-json");
        assertThat(catalog.datasets().get(2).name()).isEqualTo("false");
        assertThat(catalog.datasets().get(2).licence()).isEqualTo("1.10");
        assertThat(answers(catalog, "id,yes\na,1.0\nb,08\nc,null\n"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("a.png", "1.0", "b.png", "08", "c.png", "null"));
    }

    private static Catalog read(String folder) {
        return CatalogReader.of(SmallCatalogs.files(GOOD.resolve(folder)));
    }

    /** The label of each image of a tree that holds images a to n and this table. */
    private static Map<String, String> answers(Catalog catalog, String table) throws IOException {
        SortedMap<String, byte[]> contents = new TreeMap<>();
        contents.put("answers.csv", table.getBytes(UTF_8));
        for (char name = 'a'; name <= 'n'; name++) {
            contents.put(name + ".png", new byte[] {1});
        }
        Dataset dataset = catalog.datasets().get(2);
        Scan scan = Scanner.scan(Objects.requireNonNull(dataset.adapter()), new MapTree(contents));
        assertThat(scan.unknown()).isEmpty();
        LabelList labels = catalog.subsetOf(dataset).labels();
        Samples samples = scan.samples();
        Map<String, String> answers = new LinkedHashMap<>();
        for (int i = 0; i < samples.size(); i++) {
            answers.put(samples.path(i), labels.text(samples.truth(i).labels()));
        }
        return answers;
    }
}
