package org.medmat.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medmat.catalog.Catalog;
import org.medmat.export.AnswerForm;
import org.medmat.export.ExportOptions;
import org.medmat.export.ExportReport;
import org.medmat.export.Exporter;
import org.medmat.export.Form;
import org.medmat.export.Forms;
import org.medmat.export.PictureMode;
import org.medmat.export.Prompt;
import org.medmat.finished.TrainerPart;
import org.medmat.picture.Conversion;
import org.medmat.question.QuestionKind;
import org.medmat.text.Likeness;
import picocli.CommandLine;

@CommandLine.Command(
        name = "export",
        description = {
            "Writes finished items in the forms that trainers, evaluators and hubs load, with their pictures.",
            "Reads what `medmat build` wrote, or Med-MAT's released files; no label files are needed.",
            "What a consumer would silently read as something else is refused before anything is written."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  medmat export --list                                       the forms, and how to load each",
            "  medmat export vqa --to llava --out train-llava             pictures by their paths in med-mat/",
            "  medmat export vqa --to hf --images /data/mm --out hub      a dataset repository, pictures inside",
            "  medmat export . --to qwen-vl,vlmevalkit --modality CT,MRI --pictures copy --out small --limit 1000"
        })
final class ExportCommand extends Command {

    @CommandLine.Mixin
    private CatalogOptions catalogOptions;

    @CommandLine.Mixin
    private SelectionOptions selectionOptions;

    @CommandLine.Mixin
    private PictureOptions pictureOptions;

    @CommandLine.Parameters(
            paramLabel = "ITEMS",
            arity = "0..1",
            description = "A folder of items: a build's, or one with released files.")
    private @Nullable Path items;

    @CommandLine.Option(
            names = "--to",
            paramLabel = "FORM",
            split = ",",
            completionCandidates = FormWords.class,
            description = "The forms to write: one or several of those that --list tells.")
    private List<String> to = new ArrayList<>();

    @CommandLine.Option(names = "--list", description = "Print the forms: consumer, files, how to load them.")
    private boolean list;

    @CommandLine.Option(names = "--out", paramLabel = "DIR", description = "A new or empty folder for the export.")
    private @Nullable Path out;

    @CommandLine.Option(
            names = "--split",
            paramLabel = "PART",
            split = ",",
            description = "Only these parts: train, validation, test.")
    private List<String> splits = new ArrayList<>();

    @CommandLine.Mixin
    private KindsOption kindsOption;

    @CommandLine.Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "0",
            description = "At most N items, the same share of each dataset, label and part.")
    private long limit;

    @CommandLine.Option(
            names = "--limit-per-label",
            paramLabel = "N",
            defaultValue = "0",
            description = "At most N items of each label of a subset in each part.")
    private long limitPerLabel;

    @CommandLine.Mixin
    private ChoiceOptions choiceOptions;

    @CommandLine.Option(
            names = "--form",
            paramLabel = "HOW",
            defaultValue = "choice",
            converter = AnswerForms.class,
            completionCandidates = AnswerFormWords.class,
            description =
                    "How a model answers where a form holds prompts: choice, with a letter; open, with the label itself; or both (default: ${DEFAULT-VALUE}).")
    private AnswerForm form;

    @CommandLine.Option(
            names = "--prompt",
            paramLabel = "FILE",
            description = "A template around {question} and {options}.")
    private @Nullable Path prompt;

    @CommandLine.Option(
            names = "--skip-unfit",
            description = "Leave out items that a form can't hold; else they stop the export.")
    private boolean skipUnfit;

    @CommandLine.Mixin
    private SeedOption seedOption;

    @CommandLine.Mixin
    private JobsOption jobsOption;

    @CommandLine.Option(names = "--strict", description = "Fail, and write nothing, if any item would be left out.")
    private boolean strict;

    @CommandLine.Option(names = "--json", description = "Print the report as JSON.")
    private boolean json;

    @CommandLine.Option(
            names = {"-q", "--quiet"},
            description = "Print errors only.")
    private boolean quiet;

    static final class FormWords extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        FormWords() {
            super(Forms.words());
        }
    }

    static final class AnswerFormWords extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        AnswerFormWords() {
            super(AnswerForm.words());
        }
    }

    static final class AnswerForms extends ByWord<AnswerForm> {
        AnswerForms() {
            super(AnswerForm::named, AnswerForm.words(), "form of an answer", "choice, open or both");
        }
    }

    @Override
    int run() throws IOException, InterruptedException {
        if (list) {
            console().result(json ? ExportText.listJson() : ExportText.list());
            return ExitCode.DONE;
        }
        List<Form> forms = forms();
        if (items == null || out == null) {
            throw usage((items == null ? "no folder of items is named" : "--out is missing")
                    + ": medmat export ITEMS --to FORM --out DIR");
        }
        int jobs = jobsOption.jobs();
        Catalog catalog = catalogOptions.read();
        ExportOptions.Input input = new ExportOptions.Input(items, pictureOptions.downloads(catalog));
        ExportOptions options = new ExportOptions(
                input,
                choice(catalog),
                new ExportOptions.Asking(form, prompt == null ? Prompt.USUAL : Prompt.read(prompt)),
                new ExportOptions.Target(out, forms, pictures(), unread()),
                jobs,
                strict);
        ExportReport report = export(catalog, options);
        if (json) {
            console().result(ExportText.json(report));
        } else {
            ExportText.print(report, options, console(), quiet);
        }
        if (!report.isWritten()) {
            return ExitCode.FAILED;
        }
        return report.leftOut().isEmpty() ? ExitCode.DONE : ExitCode.PARTIAL;
    }

    private ExportReport export(Catalog catalog, ExportOptions options) throws IOException, InterruptedException {
        boolean shown = console().terminal() && !quiet;
        try (ProgressLine line = new ProgressLine(console(), shown);
                Interruption interruption = Interruption.of(console())) {
            ExportReport report = Exporter.run(catalog, options, Version.NUMBER, shown ? line::written : count -> {});
            if (report.isWritten()) {
                interruption.tooLate();
            }
            return report;
        }
    }

    private List<Form> forms() {
        if (to.isEmpty()) {
            throw usage("no form is named: --to llava; `medmat export --list` tells all");
        }
        List<Form> forms = new ArrayList<>();
        for (String word : to) {
            forms.add(Forms.named(word)
                    .orElseThrow(() -> usage("--to is \"" + word + "\"" + Likeness.hint(word, Forms.words())
                            + "; `medmat export --list` tells the forms")));
        }
        return forms;
    }

    private ExportOptions.Choice choice(Catalog catalog) {
        if (limit < 0 || limitPerLabel < 0) {
            throw usage("a limit can't be negative");
        }
        return new ExportOptions.Choice(
                selectionOptions.of(catalog, Set.of()),
                splits(),
                kindsOption.kinds().stream().map(QuestionKind::word).collect(Collectors.toUnmodifiableSet()),
                new ExportOptions.Limits(limit, limitPerLabel),
                choiceOptions.validation(),
                choiceOptions.openOnly(),
                choiceOptions.without(),
                skipUnfit,
                seedOption.seed());
    }

    private @Nullable PictureMode pictures() {
        String word = pictureOptions.mode();
        return word == null
                ? null
                : PictureMode.named(word)
                        .orElseThrow(() -> usage("--pictures is \"" + word + "\""
                                + Likeness.hint(word, PictureMode.words()) + "; write one of "
                                + String.join(", ", PictureMode.words()) + ", or convert"));
    }

    private ExportOptions.Unread unread() {
        String wrong = pictureOptions.wrong();
        if (!wrong.isEmpty()) {
            throw usage(wrong);
        }
        Conversion conversion = pictureOptions.conversion();
        return conversion != null
                ? new ExportOptions.Unread(false, conversion)
                : pictureOptions.unconverted() ? ExportOptions.Unread.KEPT : ExportOptions.Unread.LEFT_OUT;
    }

    private Set<TrainerPart> splits() {
        Set<TrainerPart> wanted = EnumSet.noneOf(TrainerPart.class);
        List<String> known = List.of("train", "validation", "test");
        for (String split : splits) {
            int at = known.indexOf(split);
            if (at < 0) {
                throw usage("--split is \"" + split + "\"" + Likeness.hint(split, known)
                        + "; write train, validation or test");
            }
            wanted.add(TrainerPart.values()[at]);
        }
        return wanted;
    }
}
