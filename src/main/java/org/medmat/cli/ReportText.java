package org.medmat.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.medmat.item.Part;
import org.medmat.output.Manifest;
import org.medmat.problem.Problem;
import org.medmat.road.BuildReport;

/** The report of a build, for people. */
final class ReportText {

    private static final int TOLD = 8;
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private ReportText() {}

    static void print(BuildReport report, Console console) {
        if (!report.built().isEmpty()) {
            console.result(table(report).toString());
        }
        printFailures(report, console);
        for (BuildReport.Built built : report.built()) {
            printOtherLabels(built, console);
            List<Problem> problems = built.problems();
            problems.stream()
                    .limit(TOLD)
                    .forEach(problem ->
                            console.warning("dataset " + built.entry().number() + ": " + problem));
            if (problems.size() > TOLD) {
                console.warning("dataset " + built.entry().number() + ": and " + (problems.size() - TOLD)
                        + " more; `medmat try " + built.entry().number() + "` tells them");
            }
        }
    }

    private static void printOtherLabels(BuildReport.Built built, Console console) {
        List<String> told = new ArrayList<>();
        built.difference()
                .labels()
                .forEach((label, expected) ->
                        told.add(count(built.entry().images().labels().getOrDefault(label, 0L)) + " " + label
                                + " instead of " + expected));
        if (!told.isEmpty()) {
            console.warning("dataset " + built.entry().number()
                    + ": the images of some labels are not as many as expected: " + String.join(", ", told));
        }
    }

    /** Which datasets were kept is told where some were and others not. */
    private static TextTable table(BuildReport report) {
        boolean mixed = report.keptFiles() > 0 && !report.isKept();
        TextTable table = mixed
                ? new TextTable("rlrrrrll", "no", "dataset", "found", "expected", "train", "test", "made", "skipped")
                : new TextTable("rlrrrrl", "no", "dataset", "found", "expected", "train", "test", "skipped");
        for (BuildReport.Built built : report.built()) {
            Manifest.Dataset entry = built.entry();
            List<Object> cells = new ArrayList<>(List.of(
                    entry.number(),
                    shortened(entry.name()),
                    count(entry.images().found()),
                    expected(built),
                    count(entry.items().train()),
                    count(entry.items().test())));
            if (mixed) {
                cells.add(built.kept() ? "before" : "now");
            }
            cells.add(skipped(entry.rows().skipped()));
            table.row(cells.toArray());
        }
        return table;
    }

    static void printFailures(BuildReport report, Console console) {
        report.failed()
                .forEach(failed -> console.error("dataset " + failed.dataset().number() + " ("
                        + failed.dataset().name() + ") was left out: " + failed.problem()));
        report.absent()
                .forEach(dataset -> console.error("dataset " + dataset.number() + " (" + dataset.name()
                        + ") is not among the downloads\n    `medmat status --dataset " + dataset.number()
                        + "` tells how to get it"));
    }

    /** One line for whoever sees no table. */
    static void printLosses(BuildReport report, Console console) {
        List<Integer> partial = report.built().stream()
                .filter(BuildReport.Built::isPartial)
                .map(built -> built.entry().number())
                .toList();
        if (!partial.isEmpty()) {
            console.warning("incomplete, or with rows that gave no item: dataset " + join(partial)
                    + "; without --quiet the report tells more");
        }
    }

    /** What was written into a folder. */
    static void printFiles(BuildReport report, Path out, Console console) {
        if (report.files().isEmpty()) {
            return;
        }
        if (report.isKept()) {
            console.message(String.format(
                    Locale.ROOT,
                    "nothing has changed since the last build: %,d files stand (--rebuild makes them anew)",
                    report.keptFiles()));
        } else {
            printWritten(report, out, console);
        }
        if (!report.partialSubsets().isEmpty()) {
            console.warning("the files of subset " + join(report.partialSubsets())
                    + " were not written: others of their datasets are here and were not asked for");
        }
        if (!report.leftovers().isEmpty()) {
            console.warning(report.leftovers().size()
                    + " files of an earlier build with other settings are still there and not in the manifest: "
                    + report.leftovers().get(0) + " ...");
        }
    }

    private static void printWritten(BuildReport report, Path out, Console console) {
        long items = report.files().stream()
                .filter(file ->
                        Part.at(file.path()).filter(part -> !part.isOfSubset()).isPresent())
                .mapToLong(Manifest.File::items)
                .sum();
        console.message(String.format(
                Locale.ROOT,
                "%,d items in %d files in %s: Original_Medical_Datasets/, Aggregated_Subsets/, medmat-origins/, %s",
                items,
                report.files().size(),
                out.normalize().toString().isEmpty() ? "this folder" : out,
                Manifest.NAME));
        if (report.keptFiles() > 0) {
            console.message(String.format(
                    Locale.ROOT,
                    "%,d of them stand from the last build, as nothing they were made from has changed (--rebuild makes them anew)",
                    report.keptFiles()));
        }
    }

    private static String expected(BuildReport.Built built) {
        long difference = built.difference().images();
        String sign = difference == 0
                ? ""
                : difference < 0 ? " (" + count(difference) + ")" : " (+" + count(difference) + ")";
        return built.entry().images().expected().isEmpty()
                ? "-"
                : grouped(built.entry().images().expected()) + sign;
    }

    /** {@code 12,446} for 12446, in a range too. */
    static String grouped(String numbers) {
        return NUMBER.matcher(numbers).replaceAll(number -> count(Long.parseLong(number.group())));
    }

    static String skipped(Map<String, Long> skipped) {
        StringJoiner text = new StringJoiner(", ");
        skipped.forEach((reason, count) -> text.add(count(count) + " " + reason));
        return text.toString();
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String shortened(String name) {
        return name.length() <= 36 ? name : name.substring(0, 35) + "…";
    }

    static String join(List<Integer> numbers) {
        StringJoiner text = new StringJoiner(", ");
        numbers.forEach(number -> text.add(Integer.toString(number)));
        return text.toString();
    }
}
