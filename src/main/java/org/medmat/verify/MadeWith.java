package org.medmat.verify;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.medmat.output.Manifest;
import org.medmat.question.Distractors;
import org.medmat.question.QuestionKind;

/**
 * What a manifest's words say of how its items were made.
 *
 * @param kinds the kinds of questions that were wanted; empty for all
 */
public record MadeWith(Distractors distractors, Set<QuestionKind> kinds) {

    public MadeWith {
        kinds = Set.copyOf(kinds);
    }

    /** Empty where the manifest names what nobody knows. */
    public static Optional<MadeWith> of(Manifest.Settings settings) {
        Set<QuestionKind> kinds = new HashSet<>();
        settings.kinds().forEach(word -> QuestionKind.named(word).ifPresent(kinds::add));
        return Stream.of(Distractors.values())
                .filter(each -> each.word().equals(settings.distractors())
                        && kinds.size() == settings.kinds().size())
                .findFirst()
                .map(distractors -> new MadeWith(distractors, kinds));
    }
}
