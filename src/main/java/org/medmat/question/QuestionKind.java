package org.medmat.question;

import java.util.List;
import java.util.Optional;
import org.medmat.label.LabelList;

/** What a question asks; a subset's file names its kind. */
public sealed interface QuestionKind permits LabelKind, BoxKind {

    List<QuestionKind> ALL = List.of(new LabelKind(), new BoxKind());

    static Optional<QuestionKind> named(String word) {
        return ALL.stream().filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** As the catalog names it. */
    String word();

    /** Whether it asks about things that somebody marked in the image. */
    boolean isAboutRegions();

    /** What stands in its instructions for a label; empty where they name none. */
    String placeholder();

    /** An instruction as it stands in an item about a label. */
    default String asked(String instruction, int label, LabelList labels) {
        return placeholder().isEmpty() ? instruction : instruction.replace(placeholder(), labels.within(label));
    }

    SampledItems items(Asking asking, Asked asked);
}
