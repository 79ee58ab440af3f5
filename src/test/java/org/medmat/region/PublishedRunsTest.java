package org.medmat.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.medmat.problem.Place;
import org.medmat.region.RunConvention.Order;
import org.medmat.region.RunConvention.Start;

/** The published run lengths of the pneumothorax masks; they are not part of this project. */
class PublishedRunsTest {

    private static final Path FILE = Path.of("../shared/medmat/real/106/train-rle.csv.gz");
    private static final RunConvention CONVENTION = new RunConvention(Start.RELATIVE, 0, Order.COLUMNS);
    private static final Size SIZE = new Size(1024, 1024);

    @Test
    void haveTheirCountsAndTheirBoxes() throws IOException {
        assumeTrue(Files.exists(FILE), "the published label files are not here");
        Map<String, List<String>> texts = read();
        int rows = texts.values().stream().mapToInt(List::size).sum();
        int checked = 0;
        int positive = 0;
        for (Map.Entry<String, List<String>> image : texts.entrySet()) {
            RunLengths runs = RunLengths.decode("-1", CONVENTION, SIZE, Place.of(image.getKey()));
            for (String text : image.getValue()) {
                runs = runs.and(RunLengths.decode(text, CONVENTION, SIZE, Place.of(image.getKey())));
            }
            Outline outline = runs.outline();
            positive += outline.isEmpty() ? 0 : 1;
            // Every twentieth with one row, and each with many, pixel by pixel.
            if (!outline.isEmpty() && (image.getValue().size() > 5 || positive % 20 == 0)) {
                assertThat(outline).as(image.getKey()).isEqualTo(pixelByPixel(image.getValue()));
                checked++;
            }
        }
        assertThat(rows).isEqualTo(12_954);
        assertThat(texts).hasSize(12_047);
        assertThat(positive).isEqualTo(2_669);
        assertThat(texts.size() - positive).isEqualTo(9_378);
        assertThat(checked).isGreaterThan(100);
    }

    private static Map<String, List<String>> read() throws IOException {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(FILE)), StandardCharsets.UTF_8))) {
            assertThat(reader.readLine()).isEqualTo("ImageId, EncodedPixels");
            reader.lines().forEach(line -> texts.computeIfAbsent(
                            line.substring(0, line.indexOf(',')), id -> new ArrayList<>())
                    .add(line.substring(line.indexOf(',') + 1)));
        }
        return texts;
    }

    /** As a picture, column by column, without anything of the program. */
    private static Outline pixelByPixel(List<String> texts) {
        boolean[][] pixels = new boolean[1024][1024];
        for (String text : texts) {
            int position = 0;
            String[] numbers = text.trim().split(" +");
            for (int i = 0; i < numbers.length; i += 2) {
                position += Integer.parseInt(numbers[i]);
                for (int length = Integer.parseInt(numbers[i + 1]); length > 0; length--) {
                    pixels[position % 1024][position / 1024] = true;
                    position++;
                }
            }
        }
        return new Drawing(pixels).outline();
    }
}
