package org.medmat.report;

import java.util.List;
import java.util.Optional;
import org.medmat.figures.Figures;
import org.medmat.page.Cell;
import org.medmat.page.Page;
import org.medmat.page.Table;

/** The items of each dataset. */
final class DatasetsPart {

    private DatasetsPart() {}

    static Optional<Page.Section> of(Figures figures) {
        long most = figures.datasets().stream()
                .mapToLong(dataset -> dataset.items().total())
                .max()
                .orElse(0);
        Table table = Table.of(
                        "Items by dataset",
                        "Several items may ask about one picture. A name leads to the dataset's own page.",
                        Table.number("no"),
                        Table.text("dataset"),
                        Table.number("subset"),
                        Table.number("pictures"),
                        Table.number("train"),
                        Table.number("test"),
                        Table.bar(""))
                .keyed("train", "test")
                .with(figures.datasets().stream()
                        .map(dataset -> List.of(
                                Cell.number(dataset.number()),
                                Cell.link(dataset.home(), dataset.name()),
                                Cell.link(Totals.address(dataset.subset()), Integer.toString(dataset.subset())),
                                Cell.number(dataset.pictures().total()),
                                Cell.number(dataset.items().train()),
                                Cell.number(dataset.items().test()),
                                Cell.bar(
                                        List.of(
                                                dataset.items().train(),
                                                dataset.items().test()),
                                        most))));
        return Optional.of(new Page.Section("datasets", "Datasets", table::write));
    }
}
