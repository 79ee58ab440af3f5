package org.medmat.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.medmat.sample.Samples;
import org.medmat.tree.MapTree;

@DisplayName("A column of free text")
class FreeTextTest {

    private static final String ADAPTER = """
            samples:
              - table: reports.tsv
                image: "{id}.png"
                label: "{report}"
            labels: {"*polyp*": Polyp, "*cancer*": Cancer}
            """;
    /** As many different ones are remembered at most, however many there are. */
    private static final int REMEMBERED = 20_000;

    private static Scan scan(int images, int rows) throws IOException {
        Map<String, byte[]> files = IntStream.range(0, images)
                .boxed()
                .collect(Collectors.toMap(image -> image + ".png", image -> new byte[] {1}));
        String table = IntStream.range(0, rows)
                .mapToObj(row -> row % images + (row % 2 == 0 ? "\tA polyp, no. " : "\tA cancer, no. ") + row + "\n")
                .collect(Collectors.joining());
        return Scanner.scan(
                TinyCatalog.adapter(ADAPTER, true), new MapTree(files).with("reports.tsv", "id\treport\n" + table));
    }

    @Test
    void doesNotFillTheMemoryWithTheWordsOfManyImages() throws IOException {
        Samples samples = scan(60_000, 60_000).samples();
        assertThat(samples.size()).isEqualTo(60_000);
        assertThat(IntStream.range(0, samples.size())
                        .mapToObj(i -> samples.evidence(i).raw())
                        .distinct()
                        .count())
                .isLessThanOrEqualTo(REMEMBERED + 1);
    }

    /** Each row made a new text of all before it: 2,000 rows came to 40 million characters. */
    @Test
    void doesNotFillTheMemoryWithTheWordsOfOneImage() throws IOException {
        Samples samples = scan(1, 2_000).samples();
        assertThat(samples.size()).isEqualTo(1);
        assertThat(samples.evidence(0).raw().length()).isLessThan(5_000);
    }
}
