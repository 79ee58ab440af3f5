package org.medmat.export;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.medmat.finished.Entry;
import org.medmat.text.Fold;

/** What consumers silently read as something else. Each tells why, or is empty where there is nothing to tell. */
final class Traps {

    /** Words that stand for a picture, a film, a sound, a thing or a box in some trainer's texts. */
    private static final List<String> PLACEHOLDERS =
            List.of("<image", "<video", "<audio", "<ref-object>", "<bbox>", "<|", "<img>");

    /** Cells that pandas takes for nothing. */
    private static final Set<String> NOTHING = Set.of(
            "",
            "None",
            "NA",
            "N/A",
            "n/a",
            "nan",
            "NaN",
            "-nan",
            "-NaN",
            "null",
            "NULL",
            "<NA>",
            "#N/A",
            "#N/A N/A",
            "#NA",
            "1.#IND",
            "-1.#IND",
            "1.#QNAN",
            "-1.#QNAN");

    private static final Pattern LETTER = Pattern.compile("[A-Za-z]");
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?|[+-]?inf(inity)?", Pattern.CASE_INSENSITIVE);

    private static final Map<String, String> FOLDED = new ConcurrentHashMap<>();
    private static final int MOST_FOLDED = 4096;

    private Traps() {}

    /** What no form can hold. */
    static Optional<String> ofAll(Entry entry) {
        if (entry.options().size() < 2) {
            return Optional.of("it offers fewer than two options");
        }
        Set<String> seen = new HashSet<>();
        for (String option : entry.options()) {
            if (option.isBlank()) {
                return Optional.of("an option is empty");
            }
            if (!seen.add(folded(option))) {
                return Optional.of("the option \"" + option
                        + "\" stands there twice: where readers go by the text, the last becomes the key");
            }
        }
        return Optional.empty();
    }

    /** Labels come again and again; boxes don't, and must not fill the memory. */
    private static String folded(String option) {
        String known = FOLDED.get(option);
        if (known != null) {
            return known;
        }
        String folded = Fold.ignoringCaseAndBlanks(option);
        if (FOLDED.size() < MOST_FOLDED) {
            FOLDED.put(option, folded);
        }
        return folded;
    }

    /** Texts with words that stand for pictures: their count must be that of the pictures. */
    static Optional<String> placeholder(Entry entry) {
        return Stream.concat(Stream.of(entry.question()), entry.options().stream())
                .flatMap(text -> placeholder(text).stream())
                .findFirst();
    }

    static Optional<String> placeholder(String text) {
        if (text.indexOf('<') < 0) {
            return Optional.empty();
        }
        return PLACEHOLDERS.stream()
                .filter(text::contains)
                .findFirst()
                .map(word -> "a text holds \"" + word + "\", which its reader takes for a picture or a mark");
    }

    /** An option that a reader of tables takes for an empty cell. */
    static Optional<String> nothing(Entry entry) {
        return entry.options().stream()
                .filter(NOTHING::contains)
                .findFirst()
                .map(option -> "its reader takes the option \"" + option + "\" for an empty cell");
    }

    /** An option that is a letter itself. */
    static Optional<String> letter(Entry entry) {
        return entry.options().stream()
                .filter(option -> LETTER.matcher(option).matches())
                .findFirst()
                .map(option -> "the option \"" + option + "\" is read as the letter of an option");
    }

    static boolean isNumber(String cell) {
        return NUMBER.matcher(cell).matches();
    }

    /** The picture of a row of a form that can't do without. */
    static FoundPicture picture(ExportRow row) {
        return Objects.requireNonNull(row.picture(), "this form refers to pictures that are there");
    }
}
