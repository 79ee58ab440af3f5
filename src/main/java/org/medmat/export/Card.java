package org.medmat.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.medmat.catalog.References;
import org.medmat.finished.TrainerPart;
import org.medmat.output.Manifest;
import org.medmat.output.PlainFile;
import org.medmat.output.Stage;

/** What lies beside every export for people: what it holds, under which licences, and what to cite. */
final class Card {

    private final ExportOptions options;
    private final String version;
    private final ExportTally tally;
    private final SortedMap<Integer, References.Source> references;
    private final SortedMap<String, Long> leftOut;

    Card(
            ExportOptions options,
            String version,
            ExportTally tally,
            SortedMap<Integer, References.Source> references,
            SortedMap<String, Long> leftOut) {
        this.options = options;
        this.version = version;
        this.tally = tally;
        this.references = references;
        this.leftOut = leftOut;
    }

    void write(Stage stage, Map<Form, FormFolder> folders) throws IOException {
        List<String> paths = stage.finished().stream().map(Manifest.File::path).toList();
        write(stage, "README.md", readme(paths));
        write(stage, "LICENSES.md", licences());
        write(
                stage,
                "CITATION.bib",
                Bibliography.of(references, tally.datasets().keySet()));
        for (Map.Entry<Form, FormFolder> each : folders.entrySet()) {
            if (each.getKey().isPublished()) {
                each.getValue().write("LICENSES.md", licences());
                each.getValue()
                        .write(
                                "CITATION.bib",
                                Bibliography.of(references, tally.datasets().keySet()));
            }
        }
    }

    private static void write(Stage stage, String path, String text) throws IOException {
        PlainFile file = stage.begin(path);
        file.write(text.getBytes(StandardCharsets.UTF_8));
        stage.finish(file, 0);
    }

    /** The datasets used whose licence forbids passing on. */
    List<String> forbidden() {
        List<String> names = new ArrayList<>();
        tally.datasets().forEach((number, part) -> {
            if (source(number).forbidsPassingOn()) {
                names.add(number + " " + part.home().name());
            }
        });
        return names;
    }

    private References.Source source(int dataset) {
        return references.getOrDefault(dataset, References.Source.UNKNOWN);
    }

    private String readme(List<String> paths) {
        StringBuilder text = new StringBuilder("# Questions about medical images\n\n");
        text.append(tally.items())
                .append(" single-choice questions of ")
                .append(tally.datasets().size())
                .append(tally.datasets().size() == 1 ? " dataset" : " datasets")
                .append(", exported by medmat ")
                .append(version)
                .append(
                        ". [LICENSES.md](LICENSES.md) has the licence of each source, [CITATION.bib](CITATION.bib) what to cite,")
                .append(
                        " `medmat-export.json` the settings and the SHA-256 of each file; `medmat verify` compares them.\n\n");
        text.append("## Load it\n\nOUT is this folder.\n\n");
        for (Form form : options.target().forms()) {
            Form.Facts facts = form.facts();
            text.append("**")
                    .append(facts.word())
                    .append("** (")
                    .append(facts.consumer())
                    .append("): ");
            text.append(facts.files()).append("\n\n```text\n");
            text.append(Load.of(form, "OUT", tally.splits().keySet(), paths)).append("\n```\n\n");
        }
        text.append("## What it holds\n\n| subset | modality | area | task | label | train | validation | test |\n");
        text.append("| --- | --- | --- | --- | --- | --- | --- | --- |\n");
        tally.subsets().forEach((number, part) -> part.labels()
                .forEach((label, splits) -> row(
                        text,
                        number,
                        part.home().modality(),
                        part.home().area(),
                        part.home().task(),
                        label,
                        splits.getOrDefault(TrainerPart.TRAIN, 0L),
                        splits.getOrDefault(TrainerPart.VALIDATION, 0L),
                        splits.getOrDefault(TrainerPart.TEST, 0L))));
        text.append("\n| dataset | name | page | items |\n| --- | --- | --- | --- |\n");
        tally.datasets()
                .forEach((number, part) ->
                        row(text, number, part.home().name(), part.home().source(), part.items()));
        text.append("\n## How it was made\n\n");
        text.append(
                        "Train and test are the sides of the items' own split: a dataset's own where it has one, else nine to one by label,")
                .append(" with all pictures of a patient on one side.");
        if (options.choice().validation() > 0) {
            text.append(" For validation stands a dataset's own part where it has one; else whole groups, ")
                    .append(options.choice().validation())
                    .append(" of those for training, were taken out of them.");
        }
        text.append(" Seed ").append(options.choice().seed()).append(".\n");
        tally.conversions().forEach((how, count) -> text.append("\nConverted: ")
                .append(count)
                .append(count == 1 ? " picture: " : " pictures: ")
                .append(how)
                .append(".\n"));
        leftOut.forEach((reason, count) -> text.append("\nLeft out: ")
                .append(count)
                .append(count == 1 ? " item: " : " items: ")
                .append(reason)
                .append(".\n"));
        text.append("\nFor training and testing models, not for the care of patients.\n");
        return text.toString();
    }

    private String licences() {
        StringBuilder text = new StringBuilder("# Licences of the sources\n\n");
        text.append(
                "What is not known is said to be so; the source's own page decides. The questions were made by medmat.\n\n");
        forbidden().forEach(name -> text.append("**Warning:** the licence of dataset ")
                .append(name)
                .append(" forbids passing its pictures on.\n\n"));
        text.append("| dataset | name | licence | where it is told | passing on | commercial use |\n");
        text.append("| --- | --- | --- | --- | --- | --- |\n");
        tally.datasets().forEach((number, part) -> {
            References.Source source = source(number);
            String licence = source.licence().isEmpty() ? part.home().licence() : source.licence();
            row(
                    text,
                    number,
                    part.home().name(),
                    licence,
                    source.link().isEmpty() ? part.home().source() : source.link(),
                    source.passingOn(),
                    source.commercial());
        });
        return text.toString();
    }

    private static void row(StringBuilder text, Object... cells) {
        text.append("|");
        for (Object cell : cells) {
            text.append(' ').append(String.valueOf(cell).replace("|", "\\|")).append(" |");
        }
        text.append('\n');
    }
}
