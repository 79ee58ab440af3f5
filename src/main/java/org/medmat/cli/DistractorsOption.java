package org.medmat.cli;

import java.util.ArrayList;
import org.medmat.question.Distractors;
import picocli.CommandLine;

/** How wrong answers are chosen. */
final class DistractorsOption {

    @CommandLine.Option(
            names = "--distractors",
            paramLabel = "HOW",
            defaultValue = "fair",
            converter = Converter.class,
            completionCandidates = Words.class,
            description =
                    "How wrong answers are chosen: fair, so that only the picture tells the right one, or published, evenly from all labels of the subset, as Med-MAT's files were made (default: ${DEFAULT-VALUE}).")
    private Distractors distractors;

    Distractors distractors() {
        return distractors;
    }

    static final class Words extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        Words() {
            super(Distractors.words());
        }
    }

    static final class Converter extends ByWord<Distractors> {
        Converter() {
            super(Distractors::named, Distractors.words(), "way to choose", "fair or published");
        }
    }
}
