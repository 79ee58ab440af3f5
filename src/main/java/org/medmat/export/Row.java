package org.medmat.export;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medmat.finished.Entry;

/**
 * What a form writes: a question, asked in one or two ways, and its picture.
 *
 * @param turns the ways it is asked: with options, open, or both; none where no form has turns
 * @param picture null where nobody looked for it
 */
public record Row(Entry entry, List<Turn> turns, @Nullable Picture picture) {

    /**
     * A question as a model reads it.
     *
     * @param id unique in the export
     * @param answer what it should say
     */
    public record Turn(String id, String prompt, String answer) {}

    Row with(Picture loaded) {
        return new Row(entry, turns, loaded);
    }

    Row with(Entry other) {
        return new Row(other, turns, picture);
    }
}
