package org.medmat.score;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medmat.page.Cell;
import org.medmat.page.Html;
import org.medmat.page.Page;
import org.medmat.page.Table;

/** The scores of a model as a page, beside those of another one where there is one. */
public final class ScorePage {

    private static final String HOW =
            "The narrow bar is the accuracy. The broad bar is what is reached without the picture: the largest of chance, the commonest "
                    + "answer and the best guesser. Where the 95 % of the accuracy begin below it the bar is red, and \"unsure\" is said.";

    private final Report report;
    private final String model;
    private final String other;
    private final Map<String, Score> others = new HashMap<>();

    private ScorePage(Report report, String model, String other) {
        this.report = report;
        this.model = model;
        this.other = other;
        report.others().forEach(score -> others.put(id(score), score));
    }

    /**
     * @param model what the model is called
     * @param other what the one is called that it is compared with; nobody asks where there is none
     */
    public static byte[] write(Report report, String model, String other) throws IOException {
        return new ScorePage(report, model, other).write();
    }

    private byte[] write() throws IOException {
        List<Page.Section> sections = new ArrayList<>();
        for (ScoreFacet facet : ScoreFacet.values()) {
            List<Score> scores = report.scores().stream()
                    .filter(score -> score.facet() == facet)
                    .toList();
            if (!scores.isEmpty()) {
                sections.add(new Page.Section(facet.word(), title(facet), html -> scores(html, facet, scores)));
            }
        }
        ScorePageParts parts = new ScorePageParts(report, model, other);
        parts.sections().forEach(sections::add);
        return new Page("What was answered", this::lead, sections).write();
    }

    private static String title(ScoreFacet facet) {
        return facet == ScoreFacet.ALL ? "All items" : "By " + facet.word();
    }

    private void lead(Html html) {
        html.element("p", others.isEmpty() ? model : model + ", and " + other + " beside it");
        report.scores().stream()
                .filter(score -> score.facet() == ScoreFacet.ALL)
                .findFirst()
                .ifPresent(all -> Page.facts(html, facts(all)));
        Report.Macro macro = report.macro();
        if (macro != null) {
            html.element(
                    "p",
                    "Mean of " + macro.subsets() + " subsets: " + percent(macro.accuracy()) + "; by chance "
                            + percent(macro.chance()) + ".");
        }
        html.element("p", HOW);
        if (!report.matched().troubles().isEmpty()) {
            html.open("ul");
            report.matched()
                    .troubles()
                    .forEach((trouble, count) -> html.element("li", Cell.Words.count(count) + " " + trouble.words()));
            html.close();
        }
    }

    private static List<Page.Fact> facts(Score all) {
        return Stream.of(
                        new Page.Fact("items", Cell.number(all.counts().items())),
                        new Page.Fact("accuracy", Cell.share(all.accuracy())),
                        new Page.Fact("95 %", Cell.text(interval(all.interval()))),
                        new Page.Fact("chance", share(all.beside().chance())),
                        new Page.Fact("commonest answer", share(all.beside().base())),
                        new Page.Fact(
                                "guesser without the picture",
                                share(all.beside().guesser())),
                        new Page.Fact("not read", Cell.number(all.counts().unread())))
                .filter(fact -> fact.value() != Cell.NONE)
                .toList();
    }

    private void scores(Html html, ScoreFacet facet, List<Score> scores) {
        List<Table.Column> columns = new ArrayList<>(List.of(
                Table.text(facet == ScoreFacet.ALL ? "" : facet.word()),
                Table.number("items"),
                Table.number("not read"),
                Table.number("accuracy"),
                Table.number("95 %"),
                Table.bar(""),
                Table.number("chance"),
                Table.number("commonest"),
                Table.number("guesser"),
                Table.number("F1"),
                Table.number("overlap"),
                Table.text("")));
        if (!others.isEmpty()) {
            columns.add(Table.number(other));
            columns.add(Table.number("difference"));
        }
        Table.of("Accuracy", "", columns.toArray(Table.Column[]::new))
                .with(scores.stream().map(this::row))
                .write(html);
    }

    private List<Cell> row(Score score) {
        double without = Math.max(
                score.beside().chance(),
                Math.max(score.beside().base(), score.beside().guesser()));
        boolean isUnsure = score.interval().low() <= without;
        List<Cell> row = new ArrayList<>(List.of(
                Cell.text(score.name()),
                Cell.number(score.counts().items()),
                Cell.number(score.counts().unread()),
                Cell.share(score.accuracy()),
                Cell.text(interval(score.interval())),
                Cell.bullet(score.accuracy(), without, isUnsure),
                share(score.beside().chance()),
                share(score.beside().base()),
                share(score.beside().guesser()),
                share(score.f1()),
                share(score.overlap()),
                isUnsure ? html -> html.element("strong", "unsure", "class", "bad") : Cell.NONE));
        if (!others.isEmpty()) {
            Score there = others.get(id(score));
            row.add(there == null ? Cell.NONE : Cell.share(there.accuracy()));
            row.add(difference(score, there));
        }
        return row;
    }

    private static Cell difference(Score score, @Nullable Score there) {
        return there == null ? Cell.NONE : Cell.text(signed(score.accuracy() - there.accuracy()));
    }

    private static String id(Score score) {
        return score.facet().word() + " " + score.name();
    }

    /** Nothing where nobody can tell. */
    private static Cell share(double share) {
        return share < 0 ? Cell.NONE : Cell.share(share);
    }

    static String percent(double share) {
        return share < 0 ? "unknown" : Cell.Words.percent(share);
    }

    static String interval(Interval interval) {
        return String.format(Locale.ROOT, "%.1f to %.1f", 100 * interval.low(), 100 * interval.high());
    }

    static String signed(double share) {
        return String.format(Locale.ROOT, "%+.1f", 100 * share);
    }
}
