package org.medmat.report;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.medmat.figures.Figures;
import org.medmat.output.Manifest;
import org.medmat.page.Cell;
import org.medmat.page.Page;
import org.medmat.page.Table;

/** The images that were found, against those of a complete download. */
final class ExpectedPart {

    private ExpectedPart() {}

    static Optional<Page.Section> of(Figures figures) {
        List<Manifest.Dataset> built = figures.datasets().stream()
                .map(Figures.OfDataset::built)
                .filter(Objects::nonNull)
                .map(Manifest.Dataset.class::cast)
                .toList();
        if (built.isEmpty()) {
            return Optional.empty();
        }
        Table table = Table.of(
                        "Images found and expected",
                        "The bar is the share of a complete download, where that is known. Rows are those of label files, or files whose path is their label.",
                        Table.number("no"),
                        Table.text("dataset"),
                        Table.number("found"),
                        Table.number("expected"),
                        Table.bar(""),
                        Table.number("rows read"),
                        Table.number("skipped"),
                        Table.text("missing label files"))
                .with(built.stream().map(ExpectedPart::row));
        return Optional.of(new Page.Section("expected", "Found and expected", table::write));
    }

    private static List<Cell> row(Manifest.Dataset dataset) {
        long found = dataset.images().found();
        String expected = dataset.images().expected();
        long least = least(expected);
        long skipped = skipped(dataset);
        return List.of(
                Cell.number(dataset.number()),
                Cell.text(dataset.name()),
                Cell.number(found),
                expected.isEmpty() ? Cell.NONE : Cell.text(inThousands(expected)),
                least == 0 ? Cell.NONE : Cell.bullet(Math.min(1, Totals.share(found, least)), 1, false),
                Cell.number(dataset.rows().read()),
                Cell.number(skipped),
                dataset.download().missing().isEmpty()
                        ? Cell.NONE
                        : Cell.text(String.join(", ", dataset.download().missing())));
    }

    private static long skipped(Manifest.Dataset dataset) {
        return dataset.rows().skipped().values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** The manifest has a number, or two with dots between. */
    private static long least(String expected) {
        String first = expected.split("\\.\\.", 2)[0];
        return first.matches("\\d{1,18}") ? Long.parseLong(first) : 0;
    }

    private static String inThousands(String expected) {
        String[] ends = expected.split("\\.\\.", 2);
        StringBuilder words = new StringBuilder();
        for (String end : ends) {
            words.append(words.isEmpty() ? "" : " to ")
                    .append(end.matches("\\d{1,18}") ? Cell.Words.count(Long.parseLong(end)) : end);
        }
        return words.toString();
    }
}
