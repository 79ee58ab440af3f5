package org.medmat.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.medmat.figures.Figures;
import org.medmat.figures.Sides;
import org.medmat.page.Cell;
import org.medmat.page.Page;
import org.medmat.page.Table;

/** What is asked, and where the answers stand. */
final class AnswersPart {

    private AnswersPart() {}

    static Optional<Page.Section> of(Figures figures) {
        Map<String, Sides> kinds = new TreeMap<>();
        figures.subsets()
                .forEach(subset -> subset.kinds().forEach(kind -> kinds.merge(kind.name(), kind.items(), Sides::plus)));
        long most = kinds.values().stream().mapToLong(Sides::total).max().orElse(0);
        Table table = Table.of(
                        "Kinds of questions",
                        "What is asked: the label of an image, the box of a thing, the thing in a box ...",
                        Table.text("kind"),
                        Table.number("train"),
                        Table.number("test"),
                        Table.number("share"),
                        Table.bar(""))
                .keyed("train", "test")
                .with(kinds.entrySet().stream()
                        .filter(kind -> kind.getValue().total() > 0)
                        .map(kind -> row(
                                kind.getKey(), kind.getValue(), figures.items().total(), most)));
        return Optional.of(new Page.Section("answers", "Questions and answers", html -> html.add(table::write)
                .add(LettersTable.of(LettersTable.together(figures.subsets()))::write)));
    }

    static List<Cell> row(String name, Sides items, long all, long most) {
        return List.of(
                Cell.text(name),
                Cell.number(items.train()),
                Cell.number(items.test()),
                Cell.share(Totals.share(items.total(), all)),
                Cell.bar(List.of(items.train(), items.test()), most));
    }
}
