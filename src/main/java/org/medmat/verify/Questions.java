package org.medmat.verify;

import java.util.HashMap;
import java.util.Map;
import org.medmat.catalog.Subset;
import org.medmat.label.LabelList;

/** What may be asked in a subset. */
final class Questions {

    /** Stands for the whole image, which is asked about where no label is named. */
    static final int WHOLE_IMAGE = -1;

    private static final String TARGET = "{target}";
    /** The kind of task whose questions ask where a thing is. */
    private static final String DETECTION = "detection";

    private final boolean aboutPlaces;
    private final Map<String, Integer> targets = new HashMap<>();

    Questions(Subset subset) {
        this.aboutPlaces = subset.kinds().contains(DETECTION);
        LabelList labels = subset.labels();
        for (String instruction : subset.instructions()) {
            if (!aboutPlaces) {
                targets.put(instruction, WHOLE_IMAGE);
                continue;
            }
            for (int label = 0; label < labels.size(); label++) {
                targets.put(instruction.replace(TARGET, labels.within(label)), label);
            }
        }
    }

    /** Whether they ask where a thing is. */
    boolean areAboutPlaces() {
        return aboutPlaces;
    }

    boolean hold(String question) {
        return targets.containsKey(question);
    }

    /** The label that a question asks for, or the whole image; this too where nobody may ask so. */
    int targetOf(String question) {
        return targets.getOrDefault(question, WHOLE_IMAGE);
    }
}
