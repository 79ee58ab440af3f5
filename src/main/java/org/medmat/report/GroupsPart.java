package org.medmat.report;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medmat.figures.Figures;
import org.medmat.figures.Sides;
import org.medmat.output.Manifest;
import org.medmat.page.Cell;
import org.medmat.page.Page;
import org.medmat.page.Table;

/** How many patients and groups stand on each side. */
final class GroupsPart {

    private GroupsPart() {}

    static Optional<Page.Section> of(Figures figures) {
        if (Totals.groups(figures).total() == 0) {
            return Optional.empty();
        }
        Table table = Table.of(
                        "Groups and patients by side",
                        "A group stays on one side: all of a patient, or of one picture where no patient is known.",
                        Table.number("no"),
                        Table.text("dataset"),
                        Table.number("groups, train"),
                        Table.number("test"),
                        Table.number("on both"),
                        Table.number("patients, train"),
                        Table.number("test"),
                        Table.text("split"))
                .with(figures.datasets().stream()
                        .filter(dataset -> dataset.groups() != null)
                        .map(GroupsPart::row));
        return Optional.of(new Page.Section("groups", "Groups and patients", table::write));
    }

    private static List<Cell> row(Figures.OfDataset dataset) {
        Long both = dataset.onBothSides();
        Manifest.Dataset built = dataset.built();
        return List.of(
                Cell.number(dataset.number()),
                Cell.text(dataset.name()),
                count(dataset.groups(), true),
                count(dataset.groups(), false),
                both == null || both == 0
                        ? Cell.quiet("0")
                        : html -> html.element("strong", Cell.Words.count(both), "class", "bad"),
                count(dataset.patients(), true),
                count(dataset.patients(), false),
                built == null ? Cell.NONE : Cell.text(built.split().rule()));
    }

    private static Cell count(@Nullable Sides sides, boolean train) {
        return sides == null ? Cell.NONE : Cell.number(train ? sides.train() : sides.test());
    }
}
