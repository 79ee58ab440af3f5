package org.medmat.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.medmat.catalog.Expectation;
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
                                        "found", built.entry().images().found(),
                                        "expected", built.entry().images().expected(),
                                        "difference", built.difference().images(),
                                        "train", built.entry().items().train(),
                                        "test", built.entry().items().test(),
                                        "labels", built.entry().images().labels(),
                                        "otherLabels", labels(built.difference().labels()),
                                        "missing", built.entry().download().missing(),
                                        "skipped", built.entry().rows().skipped(),
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

    /** What is expected of labels of which another number was found. */
    private static Map<String, String> labels(Map<String, Expectation.Range> differences) {
        Map<String, String> labels = new LinkedHashMap<>();
        differences.forEach((label, range) -> labels.put(label, range.toString()));
        return labels;
    }

    static List<Object> problems(List<Problem> problems) {
        return problems.stream().<Object>map(ReportJson::problem).toList();
    }

    static Object problem(Problem problem) {
        return Json.object("where", problem.place().toString(), "what", problem.what(), "remedy", problem.remedy());
    }
}
