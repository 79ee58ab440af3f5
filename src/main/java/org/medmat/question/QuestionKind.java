package org.medmat.question;

import java.util.List;
import java.util.Optional;

/** What a question asks; a subset's file names its kinds. */
public sealed interface QuestionKind permits LabelKind, RegionKind {

    List<QuestionKind> ALL = List.of(
            new LabelKind(),
            new BoxKind(),
            new ThingKind(),
            new PresenceKind(),
            new SideKind(),
            new SizeKind(),
            new RatioKind(),
            new CountKind(),
            new RelationKind(),
            new DiagnosisKind());

    static Optional<QuestionKind> named(String word) {
        return ALL.stream().filter(kind -> kind.word().equals(word)).findFirst();
    }

    static List<String> words() {
        return ALL.stream().map(QuestionKind::word).toList();
    }

    /** As the catalog names it. */
    String word();

    /** Whether it asks about things that somebody marked in the image. */
    boolean isAboutRegions();

    /** What each of its instructions must hold, and is replaced by words for an image. */
    List<String> placeholders();
}
