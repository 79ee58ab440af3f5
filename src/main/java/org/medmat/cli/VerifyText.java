package org.medmat.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medmat.problem.Problem;
import org.medmat.road.Remaking;
import org.medmat.verify.CheckVerdict;

/**
 * What the check of a folder found, told.
 *
 * @param verdict what its files say
 * @param remade what its downloads say; null where they were not asked
 * @param further what else is wrong
 * @param pictures whether it was looked for pictures on both sides
 */
record VerifyText(CheckVerdict verdict, Remaking.@Nullable Report remade, List<Problem> further, boolean pictures) {

    boolean holds() {
        return verdict.holds() && further.isEmpty() && (remade == null || remade.count() == 0);
    }

    /** Whether something of what was asked for could not be judged. */
    boolean isPartial() {
        return remade != null && !remade.unjudged().isEmpty();
    }

    private long count() {
        return verdict.count() + further.size() + (remade == null ? 0 : remade.count());
    }

    private List<Problem> problems() {
        List<Problem> all = new ArrayList<>(further);
        all.addAll(0, verdict.problems());
        if (remade != null) {
            all.addAll(remade.problems());
        }
        return all;
    }

    private List<String> unjudged() {
        List<String> all = new ArrayList<>(verdict.again().unjudged());
        if (remade != null) {
            all.addAll(remade.unjudged());
        }
        return all;
    }

    String json() {
        CheckVerdict.Again again = verdict.again();
        return Json.write(Json.object(
                "holds", holds(),
                "manifestSha256", verdict.manifest(),
                "files", verdict.files(),
                "items", verdict.items(),
                "madeAgain", Json.object("wholly", again.wholly(), "partly", again.partly(), "not", again.not()),
                "madeFromData", remade == null ? 0 : remade.items(),
                "unjudged", unjudged(),
                "problems", ReportJson.problems(problems()),
                "guessers", GuessersTable.json(verdict.guessers())));
    }

    void print(Console console, boolean guessers) {
        boolean harmless = holds();
        for (Problem problem : problems()) {
            if (harmless) {
                console.warning(problem.toString());
            } else {
                console.error(problem.toString());
            }
        }
        unjudged().forEach(console::warning);
        verdict.counts().forEach((rule, count) -> console.message(ReportText.count(count) + " times: " + rule.words()));
        if (guessers) {
            console.result(GuessersTable.text(verdict.guessers()));
        }
        String checked =
                ReportText.count(verdict.items()) + " items in " + verdict.files() + " files, with their origins";
        console.result(checked
                + (harmless
                        ? ": everything holds" + (pictures ? ", and no picture stands on both sides" : "")
                        : ": " + ReportText.count(count()) + " problems"));
        if (!verdict.manifest().isEmpty()) {
            console.message(again());
            console.message("the manifest's SHA-256 is " + verdict.manifest()
                    + ": kept elsewhere, it shows (--manifest-sha256) that nobody changed the folder and its manifest");
        }
    }

    private String again() {
        CheckVerdict.Again again = verdict.again();
        if (remade != null) {
            return ReportText.count(remade.items()) + " items made again from the downloads";
        }
        long all = again.wholly() + again.partly() + again.not();
        String rest = again.wholly() == all
                ? ""
                : ", " + ReportText.count(again.partly()) + " in part, " + ReportText.count(again.not())
                        + " not at all; --data DIR makes all again, from the downloads";
        return ReportText.count(again.wholly()) + " of " + ReportText.count(all)
                + " questions made again from seed and catalog" + rest;
    }
}
