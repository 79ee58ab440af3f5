package org.medmat.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.medmat.export.ExportOptions;
import org.medmat.export.ExportReport;
import org.medmat.export.Form;
import org.medmat.export.Forms;
import org.medmat.export.Load;
import org.medmat.export.PictureMode;
import org.medmat.problem.Problem;

/** The report of an export, and the list of forms. */
final class ExportText {

    private static final int TOLD = 8;

    private ExportText() {}

    static String list() {
        StringBuilder text = new StringBuilder();
        for (Form form : Forms.ALL) {
            Form.Facts facts = form.facts();
            text.append(facts.word())
                    .append(": ")
                    .append(facts.consumer())
                    .append("; ")
                    .append(facts.files())
                    .append("; pictures: ")
                    .append(modes(facts))
                    .append("\n    ")
                    .append(Load.usual(form))
                    .append('\n');
        }
        return text.toString().stripTrailing();
    }

    static String modes(Form.Facts facts) {
        return facts.needs().modes().stream().map(PictureMode::word).collect(Collectors.joining(", "));
    }

    static String listJson() {
        List<Object> forms = new ArrayList<>();
        for (Form form : Forms.ALL) {
            Form.Facts facts = form.facts();
            forms.add(Json.object(
                    "form", facts.word(),
                    "consumer", facts.consumer(),
                    "files", facts.files(),
                    "pictures",
                            facts.needs().modes().stream()
                                    .map(PictureMode::word)
                                    .toList(),
                    "load", Load.usual(form)));
        }
        return Json.write(forms);
    }

    static void print(ExportReport report, ExportOptions options, Console console, boolean quiet) {
        boolean isRefused = !report.isWritten();
        if (!quiet || isRefused) {
            tell(report.problems(), console, isRefused);
        }
        report.leftOut()
                .forEach((reason, count) -> console.warning(
                        ReportText.count(count) + (isRefused ? " can't be exported: " : " left out: ") + reason));
        if (isRefused) {
            console.error(
                    report.leftOut().isEmpty()
                            ? "no item is all of this\n    ask for less at once"
                            : "nothing was written");
            return;
        }
        report.forbidden()
                .forEach(dataset -> console.warning("the licence of dataset " + dataset
                        + " forbids passing its pictures on; LICENSES.md tells more (--licence open leaves such out)"));
        if (quiet) {
            return;
        }
        Path out = options.target().out();
        String splits = report.splits().entrySet().stream()
                .map(split -> ReportText.count(split.getValue()) + " "
                        + split.getKey().word())
                .collect(Collectors.joining(", "));
        console.result(ReportText.count(report.items()) + " items in " + out + ": " + splits
                + (report.pictures() == 0 ? "" : "; " + ReportText.count(report.pictures()) + " pictures beside them"));
        String folder = out.toAbsolutePath().normalize().toString();
        for (Form form : options.target().forms()) {
            console.message(form.facts().word() + ": "
                    + Load.of(form, folder, report.splits().keySet(), report.paths()));
        }
    }

    private static void tell(List<Problem> problems, Console console, boolean isRefused) {
        problems.stream().limit(TOLD).forEach(problem -> {
            if (isRefused) {
                console.error(problem.toString());
            } else {
                console.warning(problem.toString());
            }
        });
    }

    static String json(ExportReport report) {
        Map<String, Object> splits = new LinkedHashMap<>();
        report.splits().forEach((split, count) -> splits.put(split.word(), count));
        return Json.write(Json.object(
                "written", report.isWritten(),
                "items", report.items(),
                "splits", splits,
                "leftOut", report.leftOut(),
                "problems", ReportJson.problems(report.problems()),
                "pictures", report.pictures(),
                "forbidden", report.forbidden(),
                "files", report.files()));
    }
}
