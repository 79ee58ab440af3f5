package org.medmat.export;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.medmat.finished.TrainerPart;
import org.medmat.output.Manifest;
import org.medmat.problem.Problem;

/**
 * What an export did.
 *
 * @param isWritten false where something stood in the way
 * @param splits how many items of each
 * @param leftOut how many items were left out, by reason
 * @param problems the first of each reason
 * @param pictures how many were written or linked
 * @param forbidden datasets whose licence forbids passing their pictures on
 */
public record ExportReport(
        boolean isWritten,
        Map<TrainerPart, Long> splits,
        SortedMap<String, Long> leftOut,
        List<Problem> problems,
        long pictures,
        List<Manifest.File> files,
        List<String> forbidden) {

    /** Where the files lie below the export's folder. */
    public List<String> paths() {
        return files.stream().map(Manifest.File::path).toList();
    }

    public long items() {
        return splits.values().stream().mapToLong(Long::longValue).sum();
    }
}
