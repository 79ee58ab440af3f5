package org.medmat.adapter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.CatalogReader;
import org.medmat.catalog.Dataset;
import org.medmat.sample.Samples;
import org.medmat.tree.MapTree;

@DisplayName(
        "A label file that a spreadsheet saved again, with semicolons, a byte order mark and no leading zeros, says"
                + " the same")
class ResavedTableTest {

    private static final Catalog CATALOG = CatalogReader.builtIn();

    static Stream<Integer> datasets() {
        return CATALOG.datasets().values().stream()
                .filter(dataset -> dataset.hasAdapter() && dataset.sample() != null)
                .filter(dataset -> contents(dataset).keySet().stream().anyMatch(path -> path.endsWith(".csv")))
                .map(Dataset::number);
    }

    @ParameterizedTest(name = "in dataset {0}")
    @MethodSource("datasets")
    void saysTheSame(int number) throws IOException {
        Dataset dataset = CATALOG.datasets().get(number);
        SortedMap<String, byte[]> resaved = contents(dataset);
        resaved.replaceAll((path, bytes) -> path.endsWith(".csv") ? resaved(bytes) : bytes);
        assertThat(answers(dataset, resaved)).isNotEmpty().isEqualTo(answers(dataset, contents(dataset)));
    }

    private static SortedMap<String, byte[]> contents(Dataset dataset) {
        return new TreeMap<>(Objects.requireNonNull(dataset.sample()).contents(path -> path.getBytes(UTF_8)));
    }

    private static byte[] resaved(byte[] table) {
        StringBuilder text = new StringBuilder("\ufeff");
        try (CSVParser rows = CSVFormat.DEFAULT.parse(new StringReader(new String(table, UTF_8)));
                CSVPrinter printer =
                        CSVFormat.DEFAULT.builder().setDelimiter(';').get().print(text)) {
            for (CSVRecord row : rows) {
                printer.printRecord(row.stream().map(ResavedTableTest::resaved));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(UTF_8);
    }

    private static String resaved(String cell) {
        return cell.matches("\\d{1,15}(\\.0+)?")
                ? Long.toString(Long.parseLong(cell.replaceFirst("\\.0+$", "")))
                : cell;
    }

    private static Map<String, List<String>> answers(Dataset dataset, SortedMap<String, byte[]> contents)
            throws IOException {
        Scan scan = Scanner.scan(Objects.requireNonNull(dataset.adapter()), new MapTree(contents));
        Samples samples = scan.samples();
        Map<String, List<String>> answers = new TreeMap<>();
        for (int i = 0; i < samples.size(); i++) {
            answers.put(
                    samples.path(i),
                    samples.truth(i).labels().stream()
                            .mapToObj(CATALOG.subsetOf(dataset).labels()::name)
                            .toList());
        }
        return answers;
    }
}
