package org.medmat.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.medmat.mark.Mark;
import org.medmat.mark.MarkTable;
import org.medmat.mark.Marks;
import org.medmat.mark.Verdict;
import org.medmat.problem.CatalogException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;
import picocli.CommandLine;

@CommandLine.Command(
        name = "marks",
        description = {
            "Lists what readers marked and answered in `medmat view`: by reader how many, and how many answers agree with the labels."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  medmat marks .              a line for each reader",
            "  medmat marks . --csv        every mark, for a spreadsheet",
            "  medmat marks . --json       every mark, for a script"
        })
final class MarksCommand extends Command {

    @CommandLine.Parameters(paramLabel = "OUT", description = "The folder that was viewed.")
    private Path folder;

    @CommandLine.Option(names = "--json", description = "Print every mark as JSON.")
    private boolean json;

    @CommandLine.Option(names = "--csv", description = "Print every mark as CSV.")
    private boolean csv;

    /** How many of a reader. */
    private static final class Sums {
        private final int[] verdicts = new int[Verdict.values().length];
        private int answered;
        private int agreed;
    }

    @Override
    int run() throws IOException {
        if (json && csv) {
            throw usage("--json and --csv are two things; write one");
        }
        if (!Files.isDirectory(folder)) {
            throw new CatalogException(new Problem(
                    Place.of(folder.toString()), "there is no such folder", "name the folder that was viewed"));
        }
        Marks marks = Marks.read(folder);
        if (json) {
            console().result(Json.write(MarkTable.objects(marks)));
        } else if (csv) {
            console().result(MarkTable.csv(marks).stripTrailing());
        } else if (marks.all().isEmpty()) {
            console().message("nothing is marked yet: `medmat view` shows the items");
        } else {
            console().result(table(marks));
        }
        return ExitCode.DONE;
    }

    private static String table(Marks marks) {
        Map<String, Sums> sums = new TreeMap<>();
        for (Mark mark : marks.all()) {
            Sums of = sums.computeIfAbsent(mark.reader(), any -> new Sums());
            if (mark.verdict() != null) {
                of.verdicts[mark.verdict().ordinal()]++;
            }
            of.answered += mark.answer().isEmpty() ? 0 : 1;
            of.agreed += mark.agrees() ? 1 : 0;
        }
        TextTable table = new TextTable("lrrrrr", "reader", "good", "wrong", "unclear", "answered", "as the label");
        sums.forEach((reader, of) -> table.row(
                reader.isEmpty() ? "-" : reader,
                of.verdicts[Verdict.GOOD.ordinal()],
                of.verdicts[Verdict.WRONG.ordinal()],
                of.verdicts[Verdict.UNCLEAR.ordinal()],
                of.answered,
                of.agreed));
        return table.toString();
    }
}
