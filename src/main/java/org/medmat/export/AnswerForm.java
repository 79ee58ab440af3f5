package org.medmat.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a model is to answer. */
public enum AnswerForm {
    /** With the letter of an option. */
    CHOICE,
    /** With the label itself; the question offers no options. */
    OPEN,
    /** Each item twice: once so, once so. */
    BOTH;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<AnswerForm> named(String word) {
        return Arrays.stream(values()).filter(form -> form.word().equals(word)).findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(AnswerForm::word).toList();
    }
}
