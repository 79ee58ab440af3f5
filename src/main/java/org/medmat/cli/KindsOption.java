package org.medmat.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.medmat.question.QuestionKind;
import picocli.CommandLine;

/** Which kinds of questions are asked. */
final class KindsOption {

    @CommandLine.Option(
            names = "--kind",
            paramLabel = "WORD",
            split = ",",
            converter = Converter.class,
            completionCandidates = Words.class,
            description =
                    "Only these kinds of questions, as far as a subset asks them: label, box, thing, presence, side, size, ratio, count, relation, diagnosis.")
    private List<QuestionKind> kinds = new ArrayList<>();

    /** Empty for all. */
    Set<QuestionKind> kinds() {
        return new LinkedHashSet<>(kinds);
    }

    static final class Words extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        Words() {
            super(QuestionKind.words());
        }
    }

    static final class Converter extends ByWord<QuestionKind> {
        Converter() {
            super(
                    QuestionKind::named,
                    QuestionKind.words(),
                    "kind of question",
                    "some of " + String.join(", ", QuestionKind.words()));
        }
    }
}
