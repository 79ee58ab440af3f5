package org.medmat.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.medmat.item.Variant;
import org.medmat.score.Interval;
import org.medmat.score.Matched;
import org.medmat.score.Paired;
import org.medmat.score.Report;
import org.medmat.score.Score;
import org.medmat.score.ScoreFacet;
import org.medmat.text.Formula;
import org.medmat.text.Likeness;

/** Scores as tables for people, and as CSV. */
final class ScoreText {

    private ScoreText() {}

    static final class FacetWords extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        FacetWords() {
            super(words());
        }
    }

    private static List<String> words() {
        return Arrays.stream(ScoreFacet.values()).map(ScoreFacet::word).toList();
    }

    static Optional<String> refuseUnknown(List<String> by) {
        return by.stream()
                .filter(word -> !words().contains(word))
                .findFirst()
                .map(word -> "--by is \"" + word + "\"" + Likeness.hint(word, words()) + "; write some of "
                        + String.join(", ", words()));
    }

    static List<String> troubles(Matched matched) {
        return matched.troubles().entrySet().stream()
                .map(each -> ReportText.count(each.getValue()) + " "
                        + each.getKey().words()
                        + (matched.examples().containsKey(each.getKey())
                                ? "\n    such as " + matched.examples().get(each.getKey())
                                : ""))
                .toList();
    }

    static String of(Report report, List<String> by) {
        Set<ScoreFacet> shown = EnumSet.of(ScoreFacet.ALL);
        by.forEach(word -> shown.add(ScoreFacet.valueOf(word.toUpperCase(Locale.ROOT))));
        if (by.isEmpty()) {
            shown.add(ScoreFacet.SUBSET);
        }
        StringBuilder text = new StringBuilder(scores(report, shown));
        if (report.macro() != null) {
            Report.Macro macro = report.macro();
            text.append("\n\nmean of " + macro.subsets() + " subsets: " + percent(macro.accuracy()) + " (chance "
                    + percent(macro.chance()) + ", base " + percent(macro.base()) + ", guesser "
                    + percent(macro.guesser()) + ")");
        }
        text.append(read(report));
        if (!report.letters().isEmpty()) {
            TextTable letters = new TextTable("lrrr", "letter", "items", "right", "said");
            report.letters()
                    .forEach(each -> letters.row(
                            each.letter(),
                            ReportText.count(each.items()),
                            percent((double) each.right() / each.items()),
                            percent((double) each.said() / each.items())));
            text.append("\n\n").append(letters);
        }
        if (report.circular() != null) {
            Report.Circular circular = report.circular();
            text.append("\n\nin all rotations: ")
                    .append(ReportText.count(circular.items()))
                    .append(" items, ")
                    .append(percent((double) circular.allRight() / circular.items()))
                    .append(" always right, ")
                    .append(percent((double) circular.same() / circular.items()))
                    .append(" always the same option");
        }
        report.controls().forEach(control -> text.append("\n\n").append(control(control)));
        if (report.paired() != null) {
            text.append("\n\nagainst the other, over ")
                    .append(ReportText.count(report.paired().items()))
                    .append(" items: ")
                    .append(paired(report.paired()));
        }
        return text.toString();
    }

    private static String scores(Report report, Set<ScoreFacet> shown) {
        boolean hasF1 = report.scores().stream().anyMatch(score -> score.f1() >= 0);
        boolean hasOverlap = report.scores().stream().anyMatch(score -> score.overlap() >= 0);
        List<String> header =
                new ArrayList<>(List.of("by", "", "items", "unread", "accuracy", "95 %", "chance", "base", "guesser"));
        if (hasF1) {
            header.add("F1");
        }
        if (hasOverlap) {
            header.add("overlap");
        }
        TextTable table = new TextTable("llrrrrrrrrr".substring(0, header.size()), header.toArray(String[]::new));
        for (Score score : report.scores()) {
            if (shown.contains(score.facet())) {
                List<Object> row = new ArrayList<>(List.of(
                        score.facet().word(),
                        score.facet() == ScoreFacet.ALL ? "" : score.name(),
                        ReportText.count(score.counts().items()),
                        ReportText.count(score.counts().unread()),
                        percent(score.accuracy()),
                        interval(score.interval()),
                        percent(score.beside().chance()),
                        percent(score.beside().base()),
                        percent(score.beside().guesser())));
                if (hasF1) {
                    row.add(percent(score.f1()));
                }
                if (hasOverlap) {
                    row.add(percent(score.overlap()));
                }
                table.row(row.toArray());
            }
        }
        return table.toString();
    }

    private static String read(Report report) {
        Matched matched = report.matched();
        String read = matched.rules().entrySet().stream()
                .map(each ->
                        ReportText.count(each.getValue()) + " " + each.getKey().words())
                .collect(Collectors.joining(", "));
        String unread = matched.unread().entrySet().stream()
                .map(each ->
                        ReportText.count(each.getValue()) + " " + each.getKey().words())
                .collect(Collectors.joining(", "));
        return (read.isEmpty() ? "" : "\n\nread by: " + read) + (unread.isEmpty() ? "" : "\nnot read: " + unread);
    }

    private static String control(Report.Control control) {
        double items = Math.max(1, control.items());
        double with = control.right() / items;
        double without = control.rightWithout() / items;
        return control.words() + ", over " + ReportText.count(control.items()) + " items: " + percent(with)
                + " becomes "
                + percent(without) + "; " + paired(control.difference()) + "; the answer changes in "
                + percent(control.changed() / items)
                + (control.variant().equals(Variant.SHUFFLED)
                        ? "\nvisual reliance score " + signed(with - without) + ", image sensitivity "
                                + percent(control.changed() / items)
                        : "");
    }

    private static String paired(Paired paired) {
        return "difference " + signed(paired.difference()) + " ("
                + signed(paired.interval().low()) + " to "
                + signed(paired.interval().high()) + "), only the first right "
                + ReportText.count(paired.onlyFirst()) + ", only the second " + ReportText.count(paired.onlySecond())
                + ", McNemar p " + p(paired.p());
    }

    private static String p(double p) {
        return p < 0.0001 ? "< 0.0001" : String.format(Locale.ROOT, "%.4f", p);
    }

    static String percent(double share) {
        return share < 0 ? "-" : String.format(Locale.ROOT, "%.1f", 100 * share);
    }

    private static String signed(double share) {
        return String.format(Locale.ROOT, "%+.1f", 100 * share);
    }

    private static String interval(Interval interval) {
        return percent(interval.low()) + "-" + percent(interval.high());
    }

    static String csv(Report report) {
        StringBuilder text = new StringBuilder(
                "by,name,items,groups,right,unread,accuracy,low,high,chance,base,guesser,f1,overlap\n");
        for (Score score : report.scores()) {
            text.append(score.facet().word())
                    .append(',')
                    .append(cell(score.name()))
                    .append(',')
                    .append(score.counts().items())
                    .append(',')
                    .append(score.counts().groups())
                    .append(',')
                    .append(score.counts().right())
                    .append(',')
                    .append(score.counts().unread());
            for (double share : List.of(
                    score.accuracy(),
                    score.interval().low(),
                    score.interval().high(),
                    score.beside().chance(),
                    score.beside().base(),
                    score.beside().guesser(),
                    score.f1(),
                    score.overlap())) {
                text.append(',').append(share < 0 ? "" : String.format(Locale.ROOT, "%.4f", share));
            }
            text.append('\n');
        }
        return text.toString().stripTrailing();
    }

    /** Quoted; and what a spreadsheet would take for a formula is text. */
    private static String cell(String name) {
        return '"' + Formula.disarmed(name).replace("\"", "\"\"") + '"';
    }
}
