package org.medmat.item;

import java.util.ArrayList;
import java.util.List;

/** Finds the options in a question as it is written. */
final class LetteredOptions {

    private LetteredOptions() {}

    /** The options that stand there, as far as they are lettered in order. */
    static List<String> of(String question, String choice) {
        String rest = choice.startsWith(question + "\n") ? choice.substring(question.length() + 1) : choice;
        List<String> options = new ArrayList<>();
        for (String line : rest.split("\n", -1)) {
            String mark = (char) ('A' + options.size()) + ": ";
            if (line.startsWith(mark)) {
                options.add(line.substring(mark.length()));
            }
        }
        return List.copyOf(options);
    }
}
