package org.medmat.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.medmat.guess.Measure;
import org.medmat.output.Manifest;

/** What guessers reach in each pair of files, for people and for scripts. */
final class GuessersTable {

    private GuessersTable() {}

    /** @param measures by the name of the pair */
    static String text(Map<String, Measure> measures) {
        TextTable table = new TextTable(
                "lrrrrrlrl", "file", "items", "options", "chance", "base", "floor", "best guesser", "right", "");
        measures.forEach((pair, measure) -> table.row(
                pair,
                ReportText.count(measure.items()),
                String.format(Locale.ROOT, "%.1f", measure.options()),
                share(measure.chance()),
                share(measure.base()),
                share(measure.floor()),
                measure.best().word(),
                share(measure.share(measure.best())),
                measure.isOver() ? "over" : "ok"));
        return table.toString();
    }

    static Map<String, Object> json(Map<String, Measure> measures) {
        Map<String, Object> all = new LinkedHashMap<>();
        measures.forEach((pair, measure) -> {
            Map<String, Object> right = new LinkedHashMap<>();
            measure.right().forEach((guesser, count) -> right.put(guesser.word(), count));
            all.put(
                    pair,
                    Json.object(
                            "items", measure.items(),
                            "options", Manifest.Guessed.decimals(measure.options()),
                            "chance", Manifest.Guessed.decimals(measure.chance()),
                            "base", Manifest.Guessed.decimals(measure.base()),
                            "floor", Manifest.Guessed.decimals(measure.floor()),
                            "right", right,
                            "best", measure.best().word(),
                            "over", measure.isOver()));
        });
        return all;
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, "%.3f", share);
    }
}
