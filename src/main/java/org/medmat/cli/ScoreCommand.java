package org.medmat.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medmat.catalog.Catalog;
import org.medmat.finished.ItemFolder;
import org.medmat.finished.TrainerPart;
import org.medmat.output.WholeFile;
import org.medmat.score.Baseline;
import org.medmat.score.Matched;
import org.medmat.score.Report;
import org.medmat.score.ScorePage;
import org.medmat.score.Scorer;
import org.medmat.text.Likeness;
import picocli.CommandLine;

@CommandLine.Command(
        name = "score",
        description = {
            "Tells what a model's predictions are worth: accuracy beside lot, the commonest answer and a guesser without the picture.",
            "Reads JSONL, CSV, TSV and xlsx of any tool: a key, or file and id, or image and question, and what the model said.",
            "What can't be read as an answer is counted and never guessed."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  medmat score vqa --baseline guesser --out guesser.jsonl    predictions to try it with",
            "  medmat score vqa guesser.jsonl",
            "  medmat score vqa guesser.jsonl --by subset,label",
            "  medmat score vqa guesser.jsonl --html scores.html           all of it on a page",
            "  medmat score vqa mine.jsonl --against guesser.jsonl        is mine better, or is it luck?",
            "  medmat score vqa mine.jsonl --and mine-blank.jsonl         with controls or rotations in files of their own"
        })
final class ScoreCommand extends Command {

    @CommandLine.Mixin
    private CatalogOptions catalogOptions;

    @CommandLine.Parameters(
            index = "0",
            paramLabel = "ITEMS",
            description = "A folder of items: a build's, or one with released files.")
    private Path items;

    @CommandLine.Parameters(index = "1", arity = "0..1", paramLabel = "PREDICTIONS", description = "What a model said.")
    private @Nullable Path predictions;

    @CommandLine.Option(
            names = "--and",
            paramLabel = "FILE",
            split = ",",
            description = "Further predictions of the same model: of controls, of rotations.")
    private List<Path> further = new ArrayList<>();

    @CommandLine.Option(
            names = "--against",
            paramLabel = "FILE",
            description = "Predictions of another model, compared item by item.")
    private @Nullable Path against;

    @CommandLine.Option(
            names = "--by",
            paramLabel = "FACET",
            split = ",",
            completionCandidates = ScoreText.FacetWords.class,
            description =
                    "By what scores are printed: modality, area, task, subset, dataset, kind, label (default: all and subset). --json and --csv have all.")
    private List<String> by = new ArrayList<>();

    @CommandLine.Option(
            names = "--split",
            paramLabel = "PART",
            defaultValue = "test",
            description = "Which items the model was asked: test or train (default: ${DEFAULT-VALUE}).")
    private String split;

    @CommandLine.Option(
            names = "--in-order",
            description = "Predictions that don't tell their item are of the items in order, by their index or line.")
    private boolean inOrder;

    @CommandLine.Option(
            names = "--baseline",
            paramLabel = "WHO",
            converter = Baselines.class,
            completionCandidates = BaselineWords.class,
            description = "Write predictions instead, of one who looks at no picture: majority, chance or guesser.")
    private Baseline.@Nullable Kind baseline;

    @CommandLine.Option(
            names = "--out",
            paramLabel = "FILE",
            description = "With --baseline: a new file for them (default: standard output).")
    private @Nullable Path out;

    @CommandLine.Mixin
    private SeedOption seedOption;

    @CommandLine.Option(
            names = "--strict",
            description = "Fail, and score nothing, if any prediction or item would be left out.")
    private boolean strict;

    @CommandLine.Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @CommandLine.Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Write all scores to this page too; with --against, both models beside each other.")
    private @Nullable Path html;

    @CommandLine.Option(names = "--csv", description = "Print the scores as CSV.")
    private boolean csv;

    @CommandLine.Option(
            names = {"-q", "--quiet"},
            description = "Print errors and results only.")
    private boolean quiet;

    static final class BaselineWords extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        BaselineWords() {
            super(Baseline.Kind.words());
        }
    }

    static final class Baselines extends ByWord<Baseline.Kind> {
        Baselines() {
            super(Baseline.Kind::named, Baseline.Kind.words(), "baseline", "majority, chance or guesser");
        }
    }

    @Override
    int run() throws IOException {
        if (baseline == null && predictions == null) {
            throw usage(
                    "no predictions are named: medmat score ITEMS PREDICTIONS, or --baseline guesser to write some");
        }
        if (baseline != null && predictions != null) {
            throw usage("--baseline writes predictions and scores none: name no file, but --out");
        }
        if (json && csv) {
            throw usage("--json or --csv, not both");
        }
        if (!split.equals("test") && !split.equals("train")) {
            throw usage("--split is \"" + split + "\"" + Likeness.hint(split, List.of("test", "train"))
                    + "; write test or train");
        }
        if (html != null && baseline != null) {
            throw usage("--html shows scores, and --baseline writes predictions: score those");
        }
        ScoreText.refuseUnknown(by).ifPresent(problem -> {
            throw usage(problem);
        });
        Catalog catalog = catalogOptions.read();
        Scorer scorer = Scorer.of(
                ItemFolder.of(items, catalog),
                catalog,
                split.equals("train") ? TrainerPart.TRAIN : TrainerPart.TEST,
                inOrder);
        return baseline == null ? score(scorer) : write(scorer.baseline(baseline, seedOption.seed()), scorer.size());
    }

    private int score(Scorer scorer) throws IOException {
        List<Path> files = new ArrayList<>();
        if (predictions != null) {
            files.add(predictions);
        }
        files.addAll(further);
        Matched matched = scorer.match(files);
        Matched other = against == null ? null : scorer.match(List.of(against));
        boolean isWhole = matched.troubles().isEmpty()
                && (other == null || other.troubles().isEmpty());
        if (!json) {
            tell(matched, other);
        }
        if (strict && !isWhole) {
            console().error("nothing was scored: --strict wants one prediction for each item, and no others");
            return ExitCode.FAILED;
        }
        Report report = scorer.report(matched, other, seedOption.seed());
        if (json) {
            console().result(ScoreJson.of(report));
        } else if (csv) {
            console().result(ScoreText.csv(report));
        } else {
            console().result(ScoreText.of(report, by));
        }
        if (report.scores().isEmpty() && report.controls().isEmpty()) {
            console()
                    .error("no prediction is of an item of " + items + " (" + split
                            + ")\n    name the folder that the model was asked from, and the side with --split");
            return ExitCode.FAILED;
        }
        if (html != null) {
            WholeFile.write(html, ScorePage.write(report, name(predictions), name(against)));
            if (!quiet) {
                console().message("the scores are in " + html);
            }
        }
        return isWhole ? ExitCode.DONE : ExitCode.PARTIAL;
    }

    private static String name(@Nullable Path file) {
        Path name = file == null ? null : file.getFileName();
        return name == null ? "" : name.toString();
    }

    private void tell(Matched matched, @Nullable Matched other) {
        if (!quiet) {
            console().message(ReportText.count(matched.predictions()) + " predictions, " + matched.tool());
        }
        ScoreText.troubles(matched).forEach(console()::warning);
        if (other != null) {
            ScoreText.troubles(other).forEach(line -> console().warning(against + ": " + line));
        }
    }

    private int write(Baseline written, int count) throws IOException {
        if (out == null) {
            PredictionLines.write(written, console().out());
            return ExitCode.DONE;
        }
        if (Files.exists(out)) {
            throw usage("--out " + out + " is there already: name a new file");
        }
        WholeFile.write(out, file -> PredictionLines.write(written, file));
        if (!quiet) {
            console().message(ReportText.count(count) + " predictions in " + out);
        }
        return ExitCode.DONE;
    }
}
