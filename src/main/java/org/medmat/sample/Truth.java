package org.medmat.sample;

import org.medmat.label.LabelList;
import org.medmat.label.LabelSet;

/**
 * What is known of an image.
 *
 * @param labels those it has
 * @param unsure those of which nobody knows: never an answer, never a wrong option
 */
public record Truth(LabelSet labels, LabelSet unsure) {

    public static Truth of(LabelSet labels) {
        return new Truth(labels, LabelSet.EMPTY);
    }

    /** Whether an answer is certainly wrong: a label in it is neither the image's, nor unsure, nor overlaps with one that is. */
    public boolean excludes(LabelSet answer, LabelList names) {
        for (int i = 0; i < answer.size(); i++) {
            if (excludes(answer.get(i), names)) {
                return true;
            }
        }
        return false;
    }

    private boolean excludes(int label, LabelList names) {
        for (int i = 0; i < labels.size(); i++) {
            if (names.opposite(label, labels.get(i))) {
                return true;
            }
        }
        return isApart(label, labels, names) && isApart(label, unsure, names);
    }

    private static boolean isApart(int label, LabelSet from, LabelList names) {
        for (int i = 0; i < from.size(); i++) {
            if (from.get(i) == label || names.overlap(label, from.get(i))) {
                return false;
            }
        }
        return true;
    }

    public Truth and(Truth other) {
        return new Truth(labels.with(other.labels), unsure.with(other.unsure));
    }
}
