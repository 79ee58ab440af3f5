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

    /** The same text with other options in their places. */
    static String with(String question, String choice, List<String> options) {
        String begin = choice.startsWith(question + "\n") ? question + "\n" : "";
        List<String> lines = new ArrayList<>();
        int next = 0;
        for (String line : choice.substring(begin.length()).split("\n", -1)) {
            String mark = (char) ('A' + next) + ": ";
            lines.add(line.startsWith(mark) ? mark + options.get(next++) : line);
        }
        return begin + String.join("\n", lines);
    }
}
