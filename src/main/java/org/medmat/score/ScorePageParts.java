package org.medmat.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.medmat.page.Cell;
import org.medmat.page.Html;
import org.medmat.page.Page;
import org.medmat.page.Table;

/** What stands below the accuracies on a page of scores. */
final class ScorePageParts {

    private final Report report;
    private final String model;
    private final String other;

    ScorePageParts(Report report, String model, String other) {
        this.report = report;
        this.model = model;
        this.other = other;
    }

    /** Those of which anything is known. */
    List<Page.Section> sections() {
        List<Page.Section> sections = new ArrayList<>();
        Paired paired = report.paired();
        if (paired != null) {
            sections.add(new Page.Section("against", "The two models", html -> against(html, paired)));
        }
        if (!report.letters().isEmpty()) {
            sections.add(new Page.Section("letters", "Letters", this::letters));
        }
        Report.Circular circular = report.circular();
        if (circular != null) {
            sections.add(new Page.Section("rotations", "In all rotations", html -> circular(html, circular)));
        }
        if (!report.controls().isEmpty()) {
            sections.add(new Page.Section("controls", "Without the right picture", this::controls));
        }
        sections.add(new Page.Section("read", "How answers were read", this::read));
        return sections;
    }

    private void against(Html html, Paired paired) {
        html.element("p", model + " less " + other + ", item by item over those that both answered.");
        differences("The two models", "")
                .with(Stream.of(difference(model + " and " + other, paired)))
                .write(html);
    }

    private static Table differences(String title, String description) {
        return Table.of(
                title,
                description,
                Table.text("compared"),
                Table.number("items"),
                Table.number("only the first right"),
                Table.number("only the second right"),
                Table.number("difference"),
                Table.number("95 %"),
                Table.number("McNemar's p"));
    }

    private static List<Cell> difference(String name, Paired paired) {
        return List.of(
                Cell.text(name),
                Cell.number(paired.items()),
                Cell.number(paired.onlyFirst()),
                Cell.number(paired.onlySecond()),
                Cell.text(ScorePage.signed(paired.difference())),
                Cell.text(ScorePage.interval(paired.interval())),
                Cell.text(paired.p() < 0.0001 ? "< 0.0001" : String.format(Locale.ROOT, "%.4f", paired.p())));
    }

    private void letters(Html html) {
        Table.of(
                        "How often each letter is right, and said",
                        "Of the answers that were read. The broad bar is how often a letter is right, the narrow one how often it is said.",
                        Table.text("letter"),
                        Table.number("items"),
                        Table.number("right"),
                        Table.number("said"),
                        Table.bar(""))
                .with(report.letters().stream().map(ScorePageParts::letter))
                .write(html);
    }

    private static List<Cell> letter(Report.Letter letter) {
        double right = (double) letter.right() / letter.items();
        double said = (double) letter.said() / letter.items();
        return List.of(
                Cell.text(letter.letter()),
                Cell.number(letter.items()),
                Cell.share(right),
                Cell.share(said),
                Cell.bullet(said, right, false));
    }

    private static void circular(Html html, Report.Circular circular) {
        html.element(
                "p",
                "Of " + Cell.Words.count(circular.items()) + " items asked with their options in every rotation, "
                        + ScorePage.percent((double) circular.allRight() / circular.items())
                        + " were always right, and "
                        + ScorePage.percent((double) circular.same() / circular.items())
                        + " were answered with the same option each time.");
    }

    private void controls(Html html) {
        differences("With the picture, and without it", "The first is with the right picture.")
                .with(report.controls().stream().map(each -> difference(each.words(), each.difference())))
                .write(html);
        Table.of(
                        "What changes",
                        "",
                        Table.text("shown"),
                        Table.number("accuracy with the picture"),
                        Table.number("without it"),
                        Table.number("other answers"))
                .with(report.controls().stream()
                        .filter(each -> each.items() > 0)
                        .map(each -> List.of(
                                Cell.text(each.words()),
                                Cell.share((double) each.right() / each.items()),
                                Cell.share((double) each.rightWithout() / each.items()),
                                Cell.share((double) each.changed() / each.items()))))
                .write(html);
    }

    private void read(Html html) {
        Matched matched = report.matched();
        Table.of("Read, and not read", "What can't be read is wrong.", Table.text("how"), Table.number("answers"))
                .with(Stream.concat(
                        matched.rules().entrySet().stream()
                                .map(each -> List.of(Cell.text(each.getKey().words()), Cell.number(each.getValue()))),
                        matched.unread().entrySet().stream()
                                .map(each -> List.of(
                                        Cell.text("not read: " + each.getKey().words()),
                                        Cell.number(each.getValue())))))
                .write(html);
    }
}
