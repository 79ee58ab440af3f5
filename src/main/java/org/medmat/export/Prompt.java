package org.medmat.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.medmat.file.SmallFile;
import org.medmat.finished.Entry;
import org.medmat.problem.CatalogException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;

/** What stands around a question and its options. */
public final class Prompt {

    private static final String QUESTION = "{question}";
    private static final String OPTIONS = "{options}";
    private static final int LARGEST = 1 << 16;

    /** As in the items themselves. */
    public static final Prompt USUAL =
            new Prompt("{question}\n{options}\nAnswer with the option's letter from the given choices directly.");

    private final String text;

    private Prompt(String text) {
        this.text = text;
    }

    /** A template of one's own; a line feed at its end is none of it. */
    public static Prompt read(Path file) throws IOException {
        Place place = Place.of(file.toString());
        String text = String.join("\n", SmallFile.lines(file, LARGEST, "a template is a few lines"));
        for (String part : List.of(QUESTION, OPTIONS)) {
            int at = text.indexOf(part);
            if (at < 0 || text.indexOf(part, at + 1) >= 0) {
                throw new CatalogException(new Problem(
                        place,
                        "the template holds " + part + (at < 0 ? " nowhere" : " twice"),
                        "write {question} and {options} once each, and around them whatever a model shall read"));
            }
        }
        Traps.placeholder(text).ifPresent(why -> {
            throw new CatalogException(
                    new Problem(place, why, "take it out: each form adds the mark that its reader wants"));
        });
        return new Prompt(text);
    }

    /** One that was checked when it was read. */
    static Prompt of(String text) {
        return new Prompt(text);
    }

    /** As it is written. */
    String text() {
        return text;
    }

    /** A question with its lettered options. */
    String of(Entry entry) {
        StringBuilder options = new StringBuilder();
        for (int i = 0; i < entry.options().size(); i++) {
            options.append(i == 0 ? "" : "\n")
                    .append(Entry.letter(i))
                    .append(": ")
                    .append(entry.options().get(i));
        }
        int question = text.indexOf(QUESTION);
        int list = text.indexOf(OPTIONS);
        int first = Math.min(question, list);
        int second = Math.max(question, list);
        String one = question < list ? entry.question() : options.toString();
        String other = question < list ? options.toString() : entry.question();
        int afterFirst = first + (question < list ? QUESTION : OPTIONS).length();
        int afterSecond = second + (question < list ? OPTIONS : QUESTION).length();
        return text.substring(0, first)
                + one
                + text.substring(afterFirst, second)
                + other
                + text.substring(afterSecond);
    }
}
