package org.medmat.mixture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.medmat.output.PlainFile;
import org.medmat.output.Stage;

/** The table of all mixtures beside their folders: who is in, what is shared, how many. */
final class MixTable {

    static final String NAME = "mixtures.csv";

    private MixTable() {}

    static void write(MixReport report, Stage stage) throws IOException {
        PlainFile file = stage.begin(NAME);
        file.write(line(
                List.of("mixture", "how", "subset", "modality", "area", "task", "kinds", "shares", "train", "test")));
        for (MixReport.Mixture mixture : report.mixtures()) {
            for (MixReport.Row row : mixture.rows()) {
                Triplet triplet = row.triplet();
                file.write(line(List.of(
                        mixture.name(),
                        mixture.how(),
                        Integer.toString(triplet.subset()),
                        triplet.modality(),
                        triplet.area(),
                        triplet.task(),
                        triplet.kinds().stream().sorted().collect(Collectors.joining(" + ")),
                        row.shared(),
                        Long.toString(row.train()),
                        Long.toString(row.test()))));
            }
        }
        stage.finish(file, report.mixtures().size());
    }

    private static byte[] line(List<String> cells) {
        return cells.stream()
                .map(MixTable::quoted)
                .collect(Collectors.joining(",", "", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String cell) {
        return cell.matches("[^\",\\r\\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
