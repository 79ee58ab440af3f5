package org.medmat.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.medmat.figures.Figures;
import org.medmat.page.Cell;
import org.medmat.page.Html;
import org.medmat.page.Page;
import org.medmat.page.Table;

/** Each subset at length: its labels, its letters, its questions. */
final class EachSubsetPart {

    private EachSubsetPart() {}

    static Optional<Page.Section> of(Figures figures) {
        return figures.subsets().isEmpty()
                ? Optional.empty()
                : Optional.of(new Page.Section(
                        "each", "Subset by subset", html -> figures.subsets().forEach(subset -> write(html, subset))));
    }

    private static void write(Html html, Figures.OfSubset subset) {
        html.open("article", "id", Totals.id(subset.number()));
        html.element("h3", subset.number() + "  " + Totals.name(subset));
        Page.facts(
                html,
                List.of(
                        new Page.Fact("train", Cell.number(subset.items().train())),
                        new Page.Fact("test", Cell.number(subset.items().test())),
                        new Page.Fact(
                                subset.datasets().size() == 1 ? "dataset" : "datasets",
                                Cell.text(Totals.list(subset.datasets())))));
        labels(subset).write(html);
        LettersTable.of(subset.letters()).write(html);
        questions(subset).write(html);
        html.close();
    }

    private static Table labels(Figures.OfSubset subset) {
        long most = subset.labels().stream()
                .mapToLong(label -> label.items().total())
                .max()
                .orElse(0);
        Table table = Table.of(
                        "Labels",
                        subset.multiLabel() ? "An item may have several, so that shares add up to more than all." : "",
                        Table.text("label"),
                        Table.number("train"),
                        Table.number("test"),
                        Table.number("share"),
                        Table.bar(""))
                .keyed("train", "test")
                .with(subset.labels().stream()
                        .sorted(Comparator.comparingLong(
                                        (Figures.Named label) -> label.items().total())
                                .reversed())
                        .map(label -> AnswersPart.row(
                                label.name(), label.items(), subset.items().total(), most)));
        long others = subset.otherAnswers().total();
        return others == 0
                ? table
                : table.with(List.of(AnswersPart.row(
                                "answered otherwise",
                                subset.otherAnswers(),
                                subset.items().total(),
                                Math.max(most, others)))
                        .stream());
    }

    private static Table questions(Figures.OfSubset subset) {
        return Table.of(
                        "Questions",
                        "As the catalog words them; words in braces stand for what an item fills in.",
                        Table.text("question"),
                        Table.text("kind"),
                        Table.number("train"),
                        Table.number("test"))
                .with(subset.instructions().stream()
                        .map(instruction -> List.of(
                                instruction.text().isEmpty()
                                        ? Cell.quiet("worded otherwise than in the catalog")
                                        : Cell.text(instruction.text()),
                                Cell.text(instruction.kind()),
                                Cell.number(instruction.items().train()),
                                Cell.number(instruction.items().test()))));
    }
}
