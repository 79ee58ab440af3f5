package org.medmat.verify;

import java.util.List;

/**
 * The form of a question with its options. It is told here once more: a check that asked the writer would always agree
 * with it.
 */
final class ChoiceText {

    private static final String CLOSING = "Answer with the option's letter from the given choices directly.";

    private ChoiceText() {}

    static String of(String question, List<String> options) {
        StringBuilder text = new StringBuilder(question);
        for (int i = 0; i < options.size(); i++) {
            text.append('\n').append(letter(i)).append(": ").append(options.get(i));
        }
        return text.append('\n').append(CLOSING).toString();
    }

    static String letter(int option) {
        return String.valueOf((char) ('A' + option));
    }
}
