package org.medmat.sample;

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

    public Truth and(Truth other) {
        return new Truth(labels.with(other.labels), unsure.with(other.unsure));
    }
}
