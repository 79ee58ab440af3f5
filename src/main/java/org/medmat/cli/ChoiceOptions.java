package org.medmat.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medmat.mark.Verdict;
import picocli.CommandLine;

/** What is left out of items, and what is set aside for validation: in an export and in a mixture alike. */
final class ChoiceOptions {

    private static final String OPEN = "open";

    @CommandLine.Option(
            names = "--licence",
            paramLabel = "WHICH",
            converter = Licences.class,
            description = "open: only datasets whose licence is known to allow passing on.")
    private @Nullable String licence;

    @CommandLine.Option(
            names = "--without",
            paramLabel = "MARK",
            split = ",",
            converter = Verdicts.class,
            completionCandidates = VerdictWords.class,
            description = "Leave out items that somebody marked so in `medmat view`: wrong, unclear.")
    private List<Verdict> without = new ArrayList<>();

    @CommandLine.Option(
            names = "--validation",
            paramLabel = "SHARE",
            defaultValue = "0",
            converter = Share.class,
            description =
                    "A part for validation: a dataset's own where it has one, else whole groups, this share of the training items (0.05).")
    private double validation;

    boolean openOnly() {
        return licence != null;
    }

    Set<Verdict> without() {
        Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
        verdicts.addAll(without);
        return verdicts;
    }

    double validation() {
        return validation;
    }

    static final class VerdictWords extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        VerdictWords() {
            super(Verdict.words());
        }
    }

    static final class Verdicts extends ByWord<Verdict> {
        Verdicts() {
            super(Verdict::named, Verdict.words(), "mark", "some of " + String.join(", ", Verdict.words()));
        }
    }

    static final class Licences extends ByWord<String> {
        Licences() {
            super(word -> Optional.of(word).filter(OPEN::equals), List.of(OPEN), "kind of licence", OPEN);
        }
    }

    static final class Share implements CommandLine.ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            try {
                double share = Double.parseDouble(text);
                if (share >= 0 && share < 1) {
                    return share;
                }
            } catch (NumberFormatException e) {
                // Told below.
            }
            throw new CommandLine.TypeConversionException(
                    "\"" + text + "\" is no share of the training items, which is from 0 to less than 1");
        }
    }
}
