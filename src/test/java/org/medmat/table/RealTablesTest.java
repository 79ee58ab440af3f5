package org.medmat.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Label files as they are published; they are not part of this project. */
class RealTablesTest {

    private static final Path REAL = Path.of("../shared/medmat/real");

    private static int read(String file, TableFormat format, RowSink sink) throws IOException {
        Path path = REAL.resolve(file);
        assumeTrue(Files.exists(path), "the published label files are not here");
        int[] count = new int[1];
        Tables.read(file, () -> Files.newInputStream(path), format, row -> {
            count[0]++;
            sink.row(row);
        });
        return count[0];
    }

    @ParameterizedTest
    @CsvSource({
        "061/sample_labels.csv, Finding Labels, 5600",
        "062/Chest_xray_Corona_Metadata.csv, #, 6197",
        "062/Chest_xray_Corona_dataset_Summary.csv, Image_Count, 7",
        "064/fitzpatrick17k.csv, nine_partition_label, 16577",
        "071/ISIC2018_Task3_Validation_GroundTruth.csv, MEL, 193",
        "071/ISIC2018_Task3_Test_GroundTruth.csv, VASC, 1512",
        "076/indiana_projections.csv, projection, 7466",
        "076/indiana_reports.csv, impression, 3851",
        "085/stage_2_train_labels.csv, Target, 30227",
        "085/stage_2_train_labels.csv.zip, Target, 30227",
        "106/train-rle.csv.gz, EncodedPixels, 12954",
        "037/train_label.json, label_A, 4021",
    })
    void haveTheirRows(String file, String column, int rows) throws IOException {
        assertThat(read(file, TableFormat.PLAIN, row -> assertThat(row.get(column))
                        .isNotNull()))
                .isEqualTo(rows);
    }

    @Test
    void mammogramsAreReadByBlanksAndByLines() throws IOException {
        TableFormat blanks = new TableFormat(
                null,
                " ",
                ReadTable.columns("id", "tissue", "class", "severity").header(),
                null,
                null,
                null);
        Set<String> ids = new HashSet<>();
        assertThat(read("058/Info-table.txt", blanks, row -> ids.add(row.get("id"))))
                .isEqualTo(330);
        assertThat(ids).hasSize(322);
        TableFormat lines = ReadTable.lines("(?<id>mdb\\d{3}) [FGD] (?<class>[A-Z]{4}).*");
        assertThat(read("058/Info-table.txt", lines, row -> {})).isEqualTo(330);
    }
}
