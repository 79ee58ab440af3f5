package org.medmat.cli;

import java.util.List;
import org.medmat.problem.Problem;
import org.medmat.road.BuildReport;

/** The report of a build, for scripts. */
final class ReportJson {

    private ReportJson() {}

    static String write(BuildReport report) {
        return Json.write(Json.object(
                "whole", report.isWhole(),
                "datasets",
                        report.built().stream()
                                .map(built -> Json.object(
                                        "number", built.entry().number(),
                                        "name", built.entry().name(),
                                        "kept", built.kept(),
                                        "found", built.entry().found(),
                                        "expected", built.entry().expected(),
                                        "difference", built.difference(),
                                        "train", built.entry().train(),
                                        "test", built.entry().test(),
                                        "skipped", built.entry().skipped(),
                                        "problems", problems(built.problems())))
                                .toList(),
                "failed",
                        report.failed().stream()
                                .map(failed -> Json.object(
                                        "number", failed.dataset().number(), "problem", problem(failed.problem())))
                                .toList(),
                "absent",
                        report.absent().stream()
                                .map(dataset -> dataset.number())
                                .toList(),
                "files", report.files(),
                "filesKept", report.keptFiles(),
                "subsetsNotWritten", report.partialSubsets(),
                "leftovers", report.leftovers()));
    }

    static List<Object> problems(List<Problem> problems) {
        return problems.stream().<Object>map(ReportJson::problem).toList();
    }

    static Object problem(Problem problem) {
        return Json.object("where", problem.place().toString(), "what", problem.what(), "remedy", problem.remedy());
    }
}
