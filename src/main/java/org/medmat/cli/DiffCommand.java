package org.medmat.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;
import org.medmat.problem.CatalogException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;
import org.medmat.verify.Difference;
import org.medmat.verify.FileDifference;
import picocli.CommandLine;

@CommandLine.Command(
        name = "diff",
        description = {
            "Tells what changed between two builds: items added, removed, changed and in which key. Exit code 1 when anything did.",
            "A single released file on either side is compared by image with the file of its name on the other."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  medmat diff last-week .", "  medmat diff ori--02-train.json ."})
final class DiffCommand extends Command {

    @CommandLine.Parameters(
            index = "0",
            paramLabel = "OLD",
            description = "A folder that a build wrote into, or a file of items.")
    private Path older;

    @CommandLine.Parameters(index = "1", paramLabel = "NEW", description = "The same.")
    private Path newer;

    @CommandLine.Option(
            names = "--examples",
            paramLabel = "N",
            defaultValue = "3",
            description = "How many items to show for each file (default: ${DEFAULT-VALUE}).")
    private int examples;

    @CommandLine.Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    int run() throws IOException {
        for (Path side : List.of(older, newer)) {
            if (!Files.exists(side)) {
                throw new CatalogException(new Problem(
                        Place.of(side.toString()), "is not there", "name two builds' folders or files of items"));
            }
        }
        Difference difference = Difference.between(older, newer, Math.max(0, examples));
        if (json) {
            console()
                    .result(Json.write(Json.object(
                            "equal",
                            difference.isNone(),
                            "settings",
                            difference.settings(),
                            "files",
                            difference.files())));
        } else {
            print(difference);
        }
        return difference.isNone() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private void print(Difference difference) {
        if (!difference.settings().isEmpty()) {
            console().message("built with other settings: " + String.join("; ", difference.settings()));
        }
        if (difference.isNone()) {
            console().result("no difference in " + difference.files().size() + " files");
            return;
        }
        TextTable table = new TextTable("lrrrrrl", "file", "old", "new", "removed", "added", "changed", "in");
        for (FileDifference file : difference.files()) {
            if (!file.isNone()) {
                table.row(
                        file.file(),
                        file.oldItems(),
                        file.newItems(),
                        file.onlyOld(),
                        file.onlyNew(),
                        file.changed(),
                        keys(file));
            }
        }
        console().result(table.toString());
        for (FileDifference file : difference.files()) {
            file.examples().forEach(example -> print(file, example));
        }
    }

    private static String keys(FileDifference file) {
        StringJoiner keys = new StringJoiner(", ");
        file.changedKeys().forEach((key, count) -> keys.add(key + " " + count));
        if (file.otherOrder()) {
            keys.add("other order");
        }
        return keys.toString();
    }

    private void print(FileDifference file, FileDifference.Example example) {
        switch (example.sides()) {
            case ONLY_OLD -> console().result(console().red("- ") + file.file() + ": " + example.image());
            case ONLY_NEW -> console().result(console().green("+ ") + file.file() + ": " + example.image());
            default -> {
                console().result(console().yellow("~ ") + file.file() + ": " + example.image());
                example.changes().forEach((key, change) -> console()
                        .result("    " + key + ": " + oneLine(change.before()) + "  ->  " + oneLine(change.after())));
            }
        }
    }

    private static String oneLine(String text) {
        return text.replace("\n", " / ");
    }
}
