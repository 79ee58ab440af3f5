package org.medmat.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medmat.output.Manifest;
import org.medmat.score.Interval;
import org.medmat.score.Matched;
import org.medmat.score.Paired;
import org.medmat.score.Report;
import org.medmat.score.Score;

/** Scores for scripts; shares to four decimals, null where there is none. */
final class ScoreJson {

    private ScoreJson() {}

    static String of(Report report) {
        Matched matched = report.matched();
        Map<String, Object> troubles = new LinkedHashMap<>();
        matched.troubles().forEach((trouble, count) -> troubles.put(trouble.words(), count));
        Map<String, Object> rules = new LinkedHashMap<>();
        matched.rules().forEach((rule, count) -> rules.put(rule.words(), count));
        Map<String, Object> unread = new LinkedHashMap<>();
        matched.unread().forEach((why, count) -> unread.put(why.words(), count));
        List<Object> letters = new ArrayList<>();
        report.letters()
                .forEach(letter -> letters.add(Json.object(
                        "letter", letter.letter(),
                        "items", letter.items(),
                        "right", letter.right(),
                        "said", letter.said())));
        List<Object> controls = new ArrayList<>();
        report.controls()
                .forEach(control -> controls.add(Json.object(
                        "control", control.variant().ending().substring(1),
                        "items", control.items(),
                        "right", control.right(),
                        "rightWithout", control.rightWithout(),
                        "changed", control.changed(),
                        "difference", paired(control.difference()))));
        Report.Macro macro = report.macro();
        Report.Circular circular = report.circular();
        return Json.write(Json.object(
                "predictions",
                matched.predictions(),
                "tool",
                matched.tool(),
                "troubles",
                troubles,
                "read",
                rules,
                "unread",
                unread,
                "scores",
                report.scores().stream().map(ScoreJson::score).toList(),
                "macro",
                macro == null
                        ? null
                        : Json.object(
                                "subsets", macro.subsets(),
                                "accuracy", share(macro.accuracy()),
                                "chance", share(macro.chance()),
                                "base", share(macro.base()),
                                "guesser", share(macro.guesser())),
                "letters",
                letters,
                "circular",
                circular == null
                        ? null
                        : Json.object(
                                "items", circular.items(),
                                "alwaysRight", circular.allRight(),
                                "alwaysTheSame", circular.same()),
                "controls",
                controls,
                "against",
                report.paired() == null ? null : paired(report.paired())));
    }

    private static Object score(Score score) {
        return Json.object(
                "by", score.facet().word(),
                "name", score.name(),
                "items", score.counts().items(),
                "groups", score.counts().groups(),
                "right", score.counts().right(),
                "unread", score.counts().unread(),
                "accuracy", share(score.accuracy()),
                "interval", interval(score.interval()),
                "chance", share(score.beside().chance()),
                "base", share(score.beside().base()),
                "guesser", share(score.beside().guesser()),
                "f1", share(score.f1()),
                "overlap", share(score.overlap()));
    }

    private static Object paired(Paired paired) {
        return Json.object(
                "items", paired.items(),
                "onlyFirst", paired.onlyFirst(),
                "onlySecond", paired.onlySecond(),
                "difference", Manifest.Guessed.decimals(paired.difference()),
                "interval", interval(paired.interval()),
                "p", paired.p());
    }

    private static Object interval(Interval interval) {
        return List.of(Manifest.Guessed.decimals(interval.low()), Manifest.Guessed.decimals(interval.high()));
    }

    private static @Nullable BigDecimal share(double share) {
        return share < 0 ? null : Manifest.Guessed.decimals(share);
    }
}
