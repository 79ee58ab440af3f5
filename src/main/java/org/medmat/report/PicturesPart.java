package org.medmat.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.medmat.figures.Figures;
import org.medmat.gallery.GalleryReport;
import org.medmat.gallery.TwinSorts;
import org.medmat.page.Cell;
import org.medmat.page.Html;
import org.medmat.page.Page;
import org.medmat.page.Table;

/** What was found out of the pictures, where somebody has looked at them. */
final class PicturesPart {

    private static final String HOW =
            "Odd is a picture that is cut off, of one colour, far smaller than the others of its dataset, or of another form than its name says. "
                    + "Twins are pictures that are the same as others: equal files, equal pixels or near copies.";

    private PicturesPart() {}

    static Optional<Page.Section> of(Figures figures) {
        Figures.Pictures found = figures.pictures();
        return found == null
                ? Optional.empty()
                : Optional.of(new Page.Section("pictures", "Pictures", html -> write(html, found, figures)));
    }

    private static void write(Html html, Figures.Pictures found, Figures figures) {
        html.element("p", HOW);
        if (found.older()) {
            html.open("p")
                    .element(
                            "strong",
                            "The items were built again since: run `medmat pictures` to know what is true of these.",
                            "class",
                            "bad")
                    .close();
        }
        groups(html, found.groups());
        Map<Integer, String> datasets = figures.datasets().stream()
                .collect(Collectors.toMap(Figures.OfDataset::number, Figures.OfDataset::name));
        table(
                html,
                "Pictures by dataset",
                "dataset",
                found.datasets(),
                number -> number == 0 ? Cell.quiet("benchmark") : Cell.text(datasets.getOrDefault(number, "")));
        Map<Integer, String> subsets =
                figures.subsets().stream().collect(Collectors.toMap(Figures.OfSubset::number, Totals::name));
        table(
                html,
                "Pictures by subset",
                "subset",
                found.subsets(),
                number -> Cell.text(subsets.getOrDefault(number, "")));
    }

    private static void groups(Html html, Map<String, Long> groups) {
        Table table = Table.of("Groups of twins", "", Table.text("groups"), Table.number("count"))
                .with(groups.entrySet().stream()
                        .filter(sort -> sort.getValue() > 0)
                        .map(sort ->
                                List.of(Cell.text(TwinSorts.inWords(sort.getKey())), Cell.number(sort.getValue()))));
        html.element("p", table.rows().isEmpty() ? "No picture has a twin." : "")
                .add(table::write);
    }

    private static void table(
            Html html,
            String title,
            String of,
            SortedMap<Integer, GalleryReport.Dataset> all,
            Function<Integer, Cell> name) {
        Table.of(
                        title,
                        "Pictures that are missing, can't be read or are odd, and those that have twins: in their dataset, in another, on the other side, with other labels, in a benchmark.",
                        Table.number("no"),
                        Table.text(of),
                        Table.number("pictures"),
                        Table.number("missing"),
                        Table.number("unreadable"),
                        Table.number("odd"),
                        Table.number("twins within"),
                        Table.number("across datasets"),
                        Table.number("on both sides"),
                        Table.number("other labels"),
                        Table.number("in a benchmark"))
                .with(all.entrySet().stream()
                        .map(each -> row(each.getKey(), name.apply(each.getKey()), each.getValue())))
                .write(html);
    }

    private static List<Cell> row(int number, Cell name, GalleryReport.Dataset found) {
        return List.of(
                number == 0 ? Cell.quiet("-") : Cell.number(number),
                name,
                Cell.number(found.pictures()),
                bad(found.missing()),
                bad(found.unreadable()),
                number(found.odd()),
                number(found.twinsWithin()),
                number(found.twinsAcross()),
                bad(found.twinsOnBothSides()),
                bad(found.twinsContradicting()),
                number(found.twinsInBenchmark()));
    }

    private static Cell number(long count) {
        return count == 0 ? Cell.quiet("0") : Cell.number(count);
    }

    private static Cell bad(long count) {
        return count == 0 ? Cell.quiet("0") : html -> html.element("strong", Cell.Words.count(count), "class", "bad");
    }
}
