package org.medmat.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.medmat.figures.BlindGuess;
import org.medmat.figures.Figures;
import org.medmat.page.Cell;
import org.medmat.page.Html;
import org.medmat.page.Page;
import org.medmat.page.Table;

/** What is answered without the picture. */
final class BlindPart {

    private static final String HOW =
            "The best of several guessers that learn from the texts of the train file and never see a picture, asked the test file. "
                    + "The broad bar is what nobody can be denied: the larger of chance and the commonest answer. "
                    + "The narrow bar is what the guesser reaches; where it is more than luck explains, it is red and said.";

    private BlindPart() {}

    /** A line of the chart. */
    private record Line(Cell number, String name, BlindGuess blind) {}

    static Optional<Page.Section> of(Figures figures) {
        List<Line> subsets = figures.subsets().stream()
                .flatMap(subset -> subset.blind().stream()
                        .map(blind -> new Line(
                                Cell.link(Totals.address(subset.number()), Integer.toString(subset.number())),
                                Totals.name(subset),
                                blind)))
                .toList();
        List<Line> datasets = figures.datasets().stream()
                .flatMap(dataset -> dataset.blind().stream()
                        .map(blind -> new Line(Cell.number(dataset.number()), dataset.name(), blind)))
                .toList();
        if (subsets.isEmpty() && datasets.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Page.Section("blind", "Without the picture", html -> {
            html.element("p", HOW);
            html.element("p", words(Stream.concat(subsets.stream(), datasets.stream())));
            table(html, "By subset", "subset", subsets);
            table(html, "By dataset", "dataset", datasets);
        }));
    }

    private static String words(Stream<Line> lines) {
        long over = lines.filter(line -> line.blind().isOver()).count();
        return over == 0
                ? "Nowhere do the texts tell more than they should."
                : "In " + over + (over == 1 ? " line" : " lines") + " the texts tell too much.";
    }

    private static void table(Html html, String title, String of, List<Line> lines) {
        Table.of(
                        title,
                        "",
                        Table.number("no"),
                        Table.text(of),
                        Table.number("test items"),
                        Table.number("chance"),
                        Table.number("commonest"),
                        Table.number("reached"),
                        Table.bar(""),
                        Table.text("best guesser"))
                .with(lines.stream()
                        .map(line -> List.of(
                                line.number(),
                                Cell.text(line.name() + (line.blind().ofBoxes() ? ", boxes" : "")),
                                Cell.number(line.blind().items()),
                                Cell.share(line.blind().chance()),
                                Cell.share(line.blind().base()),
                                Cell.share(line.blind().share()),
                                Cell.bullet(
                                        line.blind().share(),
                                        line.blind().floor(),
                                        line.blind().isOver()),
                                which(line.blind()))))
                .write(html);
    }

    private static Cell which(BlindGuess blind) {
        return html -> {
            html.text(blind.guesser());
            if (blind.isOver()) {
                html.text(" ").element("strong", "too much", "class", "bad");
            }
        };
    }
}
