package org.medmat.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.medmat.catalog.Catalog;
import org.medmat.mixture.Arm;
import org.medmat.mixture.MixOptions;
import picocli.CommandLine;

/** A subset to be asked about and not learned, and what is learned instead. */
final class TargetOptions {

    @CommandLine.Option(
            names = "--target",
            paramLabel = "S",
            defaultValue = "0",
            description = "The subset to test with; nothing of it is learned.")
    private int target;

    @CommandLine.Option(
            names = "--related",
            description = "With --target: subsets that share an element with it (the default).")
    private boolean related;

    @CommandLine.Option(names = "--unrelated", description = "With --target: subsets that share none.")
    private boolean unrelated;

    @CommandLine.Option(names = "--all", description = "With --target: all other subsets.")
    private boolean all;

    @CommandLine.Option(
            names = "--without-modality",
            description = "With --target: the related ones of other modalities.")
    private boolean withoutModality;

    @CommandLine.Option(names = "--without-area", description = "With --target: the related ones of other areas.")
    private boolean withoutArea;

    @CommandLine.Option(
            names = "--without-task",
            description = "With --target: the related ones of other kinds of task.")
    private boolean withoutTask;

    @CommandLine.Option(names = "--arms", description = "With --target: all of these, each in a folder of its own.")
    private boolean arms;

    @CommandLine.Option(
            names = "--pairs",
            description =
                    "With --target: two subsets that bring its elements, one shared by both; beside each as many items of unrelated ones.")
    private boolean pairs;

    @CommandLine.Option(
            names = "--triples",
            description = "With --target: three subsets that bring an element each; the same beside them.")
    private boolean triples;

    @CommandLine.Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "10",
            description = "At most N pairs and N triples, drawn by the seed (default: ${DEFAULT-VALUE}).")
    private int most;

    @CommandLine.Option(
            names = "--budget",
            paramLabel = "N",
            defaultValue = "15000",
            description = "With --target: at most N items to train with in each mixture (default: ${DEFAULT-VALUE}).")
    private long budget;

    @CommandLine.Option(
            names = "--ood-sources",
            description =
                    "With --target: learn subsets with fewer than 3,000 training items too, which the paper only tests.")
    private boolean oodSources;

    @CommandLine.Option(
            names = "--list-targets",
            description = "Print which arms, pairs and triples are possible with each subset.")
    private boolean listTargets;

    @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
    private CommandLine.Model.CommandSpec command;

    boolean list() {
        return listTargets;
    }

    boolean hasSmallSources() {
        return oodSources;
    }

    boolean isAimed() {
        return target != 0;
    }

    MixOptions.@Nullable Aim aim(Catalog catalog) {
        List<Arm> chosen = chosen();
        if (!isAimed()) {
            if (!chosen.isEmpty() || pairs || triples) {
                throw usage("an arm needs the subset that it is about: --target 3 --related");
            }
            return null;
        }
        if (!catalog.subsets().containsKey(target)) {
            throw usage("--target is " + target + ", and there is no such subset; `medmat list subsets` shows them");
        }
        if (budget < 1 || most < 1) {
            throw usage("--budget and --most take numbers from 1");
        }
        boolean isDefault = chosen.isEmpty() && !pairs && !triples;
        return new MixOptions.Aim(
                target, isDefault ? List.of(Arm.RELATED) : chosen, pairs, triples, most, budget, oodSources);
    }

    private List<Arm> chosen() {
        boolean[] named = {related, unrelated, all, withoutModality, withoutArea, withoutTask};
        List<Arm> chosen = new ArrayList<>();
        for (Arm arm : Arm.values()) {
            if (arms || named[arm.ordinal()]) {
                chosen.add(arm);
            }
        }
        return chosen;
    }

    /** What was chosen, as a manifest has it. */
    void tell(SortedMap<String, String> settings) {
        if (!isAimed()) {
            return;
        }
        settings.put("target", Integer.toString(target));
        settings.put("budget", Long.toString(budget));
        List<String> words = new ArrayList<>(chosen().stream().map(Arm::word).toList());
        if (pairs) {
            words.add("pairs");
        }
        if (triples) {
            words.add("triples");
        }
        MixCommand.put(settings, "arms", words.isEmpty() ? List.of(Arm.RELATED.word()) : words);
        if (pairs || triples) {
            settings.put("most", Integer.toString(most));
        }
        if (oodSources) {
            settings.put("ood-sources", "true");
        }
    }

    private CommandLine.ParameterException usage(String message) {
        return new CommandLine.ParameterException(command.commandLine(), message);
    }
}
