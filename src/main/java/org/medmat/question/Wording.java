package org.medmat.question;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What stands in a question in place of its placeholders.
 *
 * @param words by placeholder
 */
public record Wording(Map<String, String> words) {

    /** A thing, by its label. */
    public static final String TARGET = "{target}";

    /** A second thing. */
    public static final String OTHER = "{other}";

    /** A place. */
    public static final String BOX = "{box}";

    public static final Wording NONE = new Wording(Map.of());

    public Wording {
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
    }

    static Wording of(String placeholder, String word) {
        return new Wording(Map.of(placeholder, word));
    }

    public String fill(String instruction) {
        String text = instruction;
        for (Map.Entry<String, String> word : words.entrySet()) {
            text = text.replace(word.getKey(), word.getValue());
        }
        return text;
    }
}
