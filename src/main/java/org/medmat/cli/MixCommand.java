package org.medmat.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.Selection;
import org.medmat.catalog.Subset;
import org.medmat.catalog.TwinFile;
import org.medmat.mark.Marks;
import org.medmat.mark.Verdict;
import org.medmat.mixture.Control;
import org.medmat.mixture.MixOptions;
import org.medmat.mixture.MixReport;
import org.medmat.mixture.Mixer;
import org.medmat.mixture.MixtureSize;
import org.medmat.mixture.Prospect;
import org.medmat.mixture.Unwanted;
import org.medmat.question.QuestionKind;
import org.medmat.text.Fold;
import org.medmat.text.Likeness;
import picocli.CommandLine;

@CommandLine.Command(
        name = "mix",
        description = {
            "Chooses items of finished folders: subsets, sizes, balance, and the mixtures of the paper's experiments.",
            "What it writes is a finished folder again, for `verify`, `export` and `mix` itself; each of several in a folder of its own."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  medmat mix vqa --cap 3000 --balance --out small      3,000 of each subset, labels as equal as they go",
            "  medmat mix vqa --list-targets                        what is possible with each subset",
            "  medmat mix vqa --target 2 --related --ood-sources --balance --out mix-2",
            "                                                       what shares an element with subset 2; 2 to test with",
            "  medmat mix vqa --target 3 --arms --ood-sources --cap 3000 --out arms-3",
            "                                                       all arms of the paper, 15,000 items each, and a table",
            "  medmat mix vqa --control blank --out blank           the test items with a grey picture"
        })
final class MixCommand extends Command {

    @CommandLine.Mixin
    private CatalogOptions catalogOptions;

    @CommandLine.Mixin
    private SelectionOptions selectionOptions;

    @CommandLine.Mixin
    private KindsOption kindsOption;

    @CommandLine.Parameters(
            paramLabel = "ITEMS",
            arity = "1..*",
            description = "Folders of items: builds, mixtures, or Med-MAT's released files.")
    private List<Path> items = new ArrayList<>();

    @CommandLine.Option(names = "--out", paramLabel = "DIR", description = "A new or empty folder for what is mixed.")
    private @Nullable Path out;

    @CommandLine.Option(
            names = "--label",
            paramLabel = "LABEL",
            split = ",",
            description = "Only items whose answer has one of these labels.")
    private List<String> labels = new ArrayList<>();

    @CommandLine.Mixin
    private ChoiceOptions choiceOptions;

    @CommandLine.Mixin
    private TwinOptions twinOptions;

    @CommandLine.Option(
            names = "--cap",
            paramLabel = "N",
            defaultValue = "0",
            description = "At most N items to train with. A larger cap holds the items of a smaller one.")
    private long cap;

    @CommandLine.Option(
            names = "--per",
            paramLabel = "WHAT",
            defaultValue = "subset",
            converter = Pers.class,
            completionCandidates = PerWords.class,
            description = "What --cap counts: subset, dataset or label (default: ${DEFAULT-VALUE}).")
    private MixtureSize.Per per;

    @CommandLine.Option(
            names = "--balance",
            description = "Labels as equal as they go to train with, and strictly equal to test with.")
    private boolean balance;

    @CommandLine.Option(
            names = "--few-shot",
            paramLabel = "K",
            defaultValue = "0",
            description = "K items of each label to train with.")
    private long fewShot;

    @CommandLine.Option(
            names = "--series",
            paramLabel = "N",
            split = ",",
            description = "A mixture for each of these sizes, the smaller inside the larger: 100,300,1000,3000.")
    private List<Integer> series = new ArrayList<>();

    @CommandLine.Option(
            names = "--folds",
            paramLabel = "K",
            defaultValue = "0",
            description = "K mixtures of the training items, each tested with another part of whole groups.")
    private int folds;

    @CommandLine.Mixin
    private TargetOptions targetOptions;

    @CommandLine.Option(
            names = "--control",
            paramLabel = "PICTURE",
            converter = ControlConverter.class,
            completionCandidates = ControlWords.class,
            description =
                    "The test items with another picture: blank, shuffled (of the subset) or other-image (of another).")
    private @Nullable Control control;

    @CommandLine.Option(names = "--circular", description = "The test items in all turns of their options.")
    private boolean circular;

    @CommandLine.Mixin
    private SeedOption seedOption;

    @CommandLine.Mixin
    private JobsOption jobsOption;

    @CommandLine.Option(names = "--dry-run", description = "Tell what would be mixed, and write nothing.")
    private boolean dryRun;

    @CommandLine.Option(names = "--json", description = "Print the report as JSON.")
    private boolean json;

    @CommandLine.Option(
            names = {"-q", "--quiet"},
            description = "Print errors only.")
    private boolean quiet;

    @Override
    int run() throws IOException, InterruptedException {
        checkSizes();
        Catalog catalog = catalogOptions.read();
        if (targetOptions.list()) {
            List<Prospect> prospects =
                    Mixer.prospects(catalog, options(catalog), Version.NUMBER, targetOptions.hasSmallSources());
            console().result(json ? MixText.prospectsJson(prospects) : MixText.prospects(prospects));
            return ExitCode.DONE;
        }
        if (out == null && !dryRun) {
            throw usage("--out is missing: medmat mix ITEMS --out DIR");
        }
        MixOptions options = options(catalog);
        MixReport report;
        try (Interruption interruption = Interruption.of(console())) {
            report = Mixer.run(catalog, options, Version.NUMBER);
            if (!dryRun) {
                interruption.tooLate();
            }
        }
        if (json) {
            console().result(MixText.json(report));
        } else {
            MixText.print(report, options, console(), quiet);
        }
        return report.leftOut() == 0 ? ExitCode.DONE : ExitCode.PARTIAL;
    }

    private void checkSizes() {
        if (cap < 0 || fewShot < 0 || folds < 0 || folds == 1 || series.stream().anyMatch(size -> size < 1)) {
            throw usage("--cap, --few-shot and --series take numbers from 1, --folds from 2");
        }
        if ((cap > 0 ? 1 : 0) + (fewShot > 0 ? 1 : 0) > 1) {
            throw usage("--cap and --few-shot both say how many items there are to train with; name one");
        }
        boolean isAimed = targetOptions.isAimed();
        double validation = choiceOptions.validation();
        int divisions = (series.isEmpty() ? 0 : 1) + (validation > 0 ? 1 : 0) + (folds > 0 ? 1 : 0);
        if (divisions > 1 || (isAimed && (validation > 0 || folds > 0))) {
            throw usage(
                    "--series, --validation and --folds divide otherwise, as --target does; name one of them, or --target with --series");
        }
        if (control != null && circular) {
            throw usage(
                    "--control and --circular each make other items of an item, by which `medmat score` knows it again; name one of them");
        }
        if ((control != null || circular) && (divisions > 0 || isAimed)) {
            throw usage("--control and --circular make test items; mix first, then make them of the mixture");
        }
    }

    private MixOptions options(Catalog catalog) throws IOException, InterruptedException {
        Selection selection = selectionOptions.of(catalog, Set.of());
        MixtureSize.Per what = fewShot > 0 ? MixtureSize.Per.LABEL : per;
        Unwanted unwanted = unwanted(catalog);
        Set<String> kinds =
                kindsOption.kinds().stream().map(QuestionKind::word).collect(Collectors.toCollection(TreeSet::new));
        return new MixOptions(
                items,
                new MixOptions.Choice(selection, kinds, labels(catalog), choiceOptions.openOnly(), unwanted),
                new MixtureSize(Math.max(cap, fewShot), what, balance),
                new MixOptions.Division(
                        series.stream().sorted().distinct().toList(), choiceOptions.validation(), folds),
                targetOptions.aim(catalog),
                new MixOptions.Asking(control, circular),
                new MixOptions.Run(dryRun ? null : out, jobsOption.jobs(), seedOption.seed()),
                settings(selection, kinds, unwanted));
    }

    private SortedMap<String, String> settings(Selection selection, Set<String> kinds, Unwanted unwanted) {
        SortedMap<String, String> settings = new TreeMap<>();
        put(settings, "dataset", selection.datasets());
        put(settings, "subset", selection.subsets());
        put(settings, "modality", selection.modalities());
        put(settings, "area", selection.areas());
        put(settings, "task", selection.kinds());
        put(settings, "kind", kinds);
        put(settings, "label", labels);
        put(settings, "licence", choiceOptions.openOnly() ? List.of("open") : List.of());
        put(
                settings,
                "without",
                choiceOptions.without().stream().map(Verdict::word).toList());
        put(
                settings,
                "without-twins",
                unwanted.withoutTwins()
                        ? unwanted.twins().stream().map(TwinFile::fingerprint).toList()
                        : List.of());
        put(settings, "without-leaks-against", unwanted.withoutLeaks() ? List.of(true) : List.of());
        put(settings, "cap", cap == 0 ? List.of() : List.of(cap));
        put(settings, "per", cap == 0 ? List.of() : List.of(per.word()));
        put(settings, "few-shot", fewShot == 0 ? List.of() : List.of(fewShot));
        put(settings, "balance", balance ? List.of(true) : List.of());
        put(settings, "series", series);
        put(settings, "validation", choiceOptions.validation() == 0 ? List.of() : List.of(choiceOptions.validation()));
        put(settings, "folds", folds == 0 ? List.of() : List.of(folds));
        put(settings, "control", control == null ? List.of() : List.of(control.word()));
        put(settings, "circular", circular ? List.of(true) : List.of());
        targetOptions.tell(settings);
        settings.put("version", Version.NUMBER);
        return settings;
    }

    static void put(SortedMap<String, String> settings, String name, Iterable<?> values) {
        List<String> words = new ArrayList<>();
        values.forEach(value -> words.add(String.valueOf(value)));
        if (!words.isEmpty()) {
            settings.put(name, words.stream().sorted().collect(Collectors.joining(",")));
        }
    }

    private Set<String> labels(Catalog catalog) {
        Set<String> known = new TreeSet<>();
        for (Subset subset : catalog.subsets().values()) {
            for (int label = 0; label < subset.labels().size(); label++) {
                known.add(subset.labels().name(label));
            }
        }
        Set<String> folded = known.stream().map(Fold::ignoringCaseAndBlanks).collect(Collectors.toSet());
        Set<String> wanted = new TreeSet<>();
        for (String label : labels) {
            String one = Fold.ignoringCaseAndBlanks(label);
            if (!folded.contains(one)) {
                throw usage("no subset has the label \"" + label + "\"" + Likeness.hint(label, known)
                        + "; `medmat list labels` shows them");
            }
            wanted.add(one);
        }
        return wanted;
    }

    private Unwanted unwanted(Catalog catalog) throws IOException, InterruptedException {
        Set<String> marked = new HashSet<>();
        for (Path folder : choiceOptions.without().isEmpty() ? List.<Path>of() : items) {
            marked.addAll(Marks.read(folder).keys(choiceOptions.without()));
        }
        return new Unwanted(
                marked,
                twinOptions.read(items, catalog, jobsOption.jobs()),
                twinOptions.withoutTwins(),
                twinOptions.withoutLeaks());
    }

    static final class PerWords extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        PerWords() {
            super(MixtureSize.Per.words());
        }
    }

    static final class Pers extends ByWord<MixtureSize.Per> {
        Pers() {
            super(MixtureSize.Per::named, MixtureSize.Per.words(), "thing to count", "subset, dataset or label");
        }
    }

    static final class ControlWords extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        ControlWords() {
            super(Control.words());
        }
    }

    static final class ControlConverter extends ByWord<Control> {
        ControlConverter() {
            super(Control::named, Control.words(), "control", "blank, shuffled or other-image");
        }
    }
}
