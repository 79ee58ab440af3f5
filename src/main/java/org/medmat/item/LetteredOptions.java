package org.medmat.item;

import java.util.ArrayList;
import java.util.List;

/** Finds the options in a question as it is written. */
final class LetteredOptions {

    /** The length of {@code "A: "}. */
    private static final int MARK = 3;

    private LetteredOptions() {}

    /** The options that stand there, as far as they are lettered in order. */
    static List<String> of(String question, String choice) {
        boolean isRepeated = choice.startsWith(question) && choice.startsWith("\n", question.length());
        List<String> options = new ArrayList<>();
        int end;
        for (int begin = isRepeated ? question.length() + 1 : 0; begin <= choice.length(); begin = end + 1) {
            int feed = choice.indexOf('\n', begin);
            end = feed < 0 ? choice.length() : feed;
            if (end >= begin + MARK
                    && choice.charAt(begin) == 'A' + options.size()
                    && choice.startsWith(": ", begin + 1)) {
                options.add(choice.substring(begin + MARK, end));
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
