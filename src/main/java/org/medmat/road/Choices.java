package org.medmat.road;

import java.util.Set;
import org.medmat.catalog.TwinFile;
import org.medmat.question.Distractors;
import org.medmat.question.QuestionKind;

/**
 * What the questions follow from, beside the catalog and the downloads.
 *
 * @param seed of all random choices
 * @param maxOptions how many options a question has at most
 * @param distractors how wrong answers are chosen
 * @param kinds which of the kinds of questions that a subset asks; empty for all of them
 * @param twins which pictures are the same
 */
public record Choices(long seed, int maxOptions, Distractors distractors, Set<QuestionKind> kinds, TwinFile twins) {

    public Choices(long seed, int maxOptions, Distractors distractors) {
        this(seed, maxOptions, distractors, Set.of());
    }

    public Choices(long seed, int maxOptions, Distractors distractors, Set<QuestionKind> kinds) {
        this(seed, maxOptions, distractors, kinds, TwinFile.NONE);
    }

    public Choices {
        kinds = Set.copyOf(kinds);
    }
}
