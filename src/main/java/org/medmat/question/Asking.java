package org.medmat.question;

import java.util.List;
import org.medmat.item.Origin;
import org.medmat.label.LabelList;
import org.medmat.random.Dice;

/**
 * How a dataset is asked about.
 *
 * @param home what every item of it has in common
 * @param labels of the subset
 * @param severalLabels whether an image may have several of them
 * @param instructions of the subset
 * @param maxOptions how many options an item has at most
 */
public record Asking(
        Origin.Home home,
        LabelList labels,
        boolean severalLabels,
        List<String> instructions,
        int maxOptions,
        Dice dice) {

    public Asking {
        instructions = List.copyOf(instructions);
    }
}
