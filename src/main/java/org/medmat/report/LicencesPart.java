package org.medmat.report;

import java.util.List;
import java.util.Optional;
import org.medmat.figures.Figures;
import org.medmat.page.Cell;
import org.medmat.page.Page;
import org.medmat.page.Table;

/** Under which licences the pictures stand. */
final class LicencesPart {

    private LicencesPart() {}

    static Optional<Page.Section> of(Figures figures) {
        Table table = Table.of(
                        "Licences",
                        "As the catalog knows them: read the dataset's own before you pass anything on.",
                        Table.text("licence"),
                        Table.text("passing on"),
                        Table.number("items"),
                        Table.text("datasets"))
                .with(figures.licences().stream()
                        .map(licence -> List.of(
                                Cell.text(licence.licence()),
                                passingOn(licence.passingOn()),
                                Cell.number(licence.items()),
                                Cell.text(Totals.list(licence.datasets())))));
        return Optional.of(new Page.Section("licences", "Licences", table::write));
    }

    private static Cell passingOn(String word) {
        return switch (word) {
            case "yes" -> Cell.text("allowed");
            case "no" -> html -> html.element("span", "not allowed", "class", "bad");
            default -> Cell.quiet("unclear");
        };
    }
}
