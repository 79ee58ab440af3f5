package org.medmat.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.medmat.figures.Figures;
import org.medmat.output.Manifest;
import org.medmat.page.Cell;
import org.medmat.page.Page;
import org.medmat.page.Table;

/** The rows that gave no item, by reason. */
final class SkippedPart {

    private SkippedPart() {}

    /** What was skipped for one reason. */
    private static final class Reason {
        private long rows;
        private final List<Integer> datasets = new ArrayList<>();
    }

    static Optional<Page.Section> of(Figures figures) {
        Map<String, Reason> reasons = new TreeMap<>();
        for (Figures.OfDataset dataset : figures.datasets()) {
            Manifest.Dataset built = dataset.built();
            if (built != null) {
                built.rows().skipped().forEach((word, rows) -> {
                    Reason reason = reasons.computeIfAbsent(word, same -> new Reason());
                    reason.rows += rows;
                    reason.datasets.add(dataset.number());
                });
            }
        }
        if (reasons.isEmpty()) {
            return Optional.empty();
        }
        long most =
                reasons.values().stream().mapToLong(reason -> reason.rows).max().orElse(0);
        Table table = Table.of(
                        "Rows that gave no item",
                        "By reason, with the datasets that it happened in.",
                        Table.text("reason"),
                        Table.number("rows"),
                        Table.bar(""),
                        Table.text("datasets"))
                .with(reasons.entrySet().stream()
                        .sorted((a, b) -> Long.compare(b.getValue().rows, a.getValue().rows))
                        .map(each -> List.of(
                                Cell.text(each.getKey()),
                                Cell.number(each.getValue().rows),
                                Cell.bar(List.of(each.getValue().rows), most),
                                Cell.text(Totals.list(each.getValue().datasets)))));
        return Optional.of(new Page.Section("skipped", "Skipped", table::write));
    }
}
