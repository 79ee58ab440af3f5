package org.medmat.question;

import org.medmat.item.Origin;
import org.medmat.label.LabelList;
import org.medmat.label.LabelSet;
import org.medmat.random.Dice;

/**
 * How a dataset is asked about.
 *
 * @param home what every item of it has in common
 */
public record Asking(Origin.Home home, Answering answering, Instructions instructions, Options options, Dice dice) {

    /**
     * What may be answered.
     *
     * @param labels of the subset
     * @param several whether an image may have several of them
     * @param assessed those whose absence the dataset states
     */
    public record Answering(LabelList labels, boolean several, LabelSet assessed) {}

    /**
     * What an item offers.
     *
     * @param most how many options it has at most
     */
    public record Options(int most, Distractors distractors) {}

    LabelList labels() {
        return answering.labels();
    }

    int maxOptions() {
        return options.most();
    }
}
