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
public record ExportRow(
        Entry entry, List<Turn> turns, @Nullable FoundPicture picture) {

    /**
     * A question as a model reads it.
     *
     * @param id unique in the export
     * @param answer what it should say
     */
    public record Turn(String id, String prompt, String answer) {}

    ExportRow with(FoundPicture loaded) {
        return new ExportRow(entry, turns, loaded);
    }

    ExportRow with(Entry other) {
        return new ExportRow(other, turns, picture);
    }
}
