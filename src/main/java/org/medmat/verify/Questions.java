package org.medmat.verify;

import java.util.HashMap;
import java.util.Map;
import org.medmat.catalog.Subset;
import org.medmat.label.LabelList;
import org.medmat.question.QuestionKind;

/** What may be asked in a subset. */
final class Questions {

    /** Stands for the whole image, which is asked about where no label is named. */
    static final int WHOLE_IMAGE = -1;

    private final QuestionKind asks;
    private final Map<String, Integer> targets = new HashMap<>();

    Questions(Subset subset) {
        this.asks = subset.asks();
        LabelList labels = subset.labels();
        for (String instruction : subset.instructions()) {
            if (asks.placeholder().isEmpty()) {
                targets.put(instruction, WHOLE_IMAGE);
                continue;
            }
            for (int label = 0; label < labels.size(); label++) {
                targets.put(asks.asked(instruction, label, labels), label);
            }
        }
    }

    /** Whether they ask where a thing is. */
    boolean areAboutPlaces() {
        return asks.isAboutRegions();
    }

    boolean hold(String question) {
        return targets.containsKey(question);
    }

    /** The label that a question asks for, or the whole image; this too where nobody may ask so. */
    int targetOf(String question) {
        return targets.getOrDefault(question, WHOLE_IMAGE);
    }
}
