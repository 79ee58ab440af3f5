package org.medmat.question;

import java.util.List;
import org.medmat.item.Option;
import org.medmat.item.Origin;
import org.medmat.label.LabelList;
import org.medmat.label.LabelSet;
import org.medmat.random.Dice;
import org.medmat.random.RandomStream;

/**
 * How a dataset is asked about.
 *
 * @param home what every item of it has in common
 * @param instructions of the subset
 */
public record Asking(
        Origin.Home home, Answering answering, List<Instruction> instructions, Options options, Dice dice) {

    public Asking {
        instructions = List.copyOf(instructions);
    }

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

    /** One of the instructions that suit the options, each equally likely. */
    Instruction instruction(List<? extends Option> offered, RandomStream random) {
        List<Instruction> suitable = instructions;
        if (instructions.stream().anyMatch(instruction -> !instruction.quoted().isEmpty())) {
            List<String> texts = offered.stream().map(Option::text).toList();
            suitable = instructions.stream()
                    .filter(instruction -> instruction.suits(texts))
                    .toList();
        }
        return suitable.get(random.below(suitable.size()));
    }

    LabelList labels() {
        return answering.labels();
    }

    int maxOptions() {
        return options.most();
    }
}
