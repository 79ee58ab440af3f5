package org.medmat.report;

import java.util.List;
import java.util.Optional;
import org.medmat.figures.Figures;
import org.medmat.page.Cell;
import org.medmat.page.Page;
import org.medmat.page.Table;

/** The items of each subset. */
final class SubsetsPart {

    private SubsetsPart() {}

    static Optional<Page.Section> of(Figures figures) {
        long most = figures.subsets().stream()
                .mapToLong(subset -> subset.items().total())
                .max()
                .orElse(0);
        Table table = Table.of(
                        "Items by subset",
                        "A subset is one modality, area and task. Its number leads to its labels and questions.",
                        Table.number("no"),
                        Table.text("subset"),
                        Table.number("datasets"),
                        Table.number("train"),
                        Table.number("test"),
                        Table.bar(""))
                .keyed("train", "test")
                .with(figures.subsets().stream()
                        .map(subset -> List.of(
                                Cell.link(Totals.address(subset.number()), Integer.toString(subset.number())),
                                Cell.text(Totals.name(subset)),
                                Cell.number(subset.datasets().size()),
                                Cell.number(subset.items().train()),
                                Cell.number(subset.items().test()),
                                Cell.bar(
                                        List.of(
                                                subset.items().train(),
                                                subset.items().test()),
                                        most))));
        return Optional.of(new Page.Section("subsets", "Subsets", table::write));
    }
}
