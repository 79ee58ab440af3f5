package org.medmat.export;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A form that a trainer, an evaluator or a hub loads. Never changes; its writers belong to one thread at a time. */
public interface Form {

    Facts facts();

    /** Why this form can't hold a row so that its consumer reads it as it is meant; empty where it can. */
    default Optional<String> unfit(ExportRow row) {
        return Optional.empty();
    }

    /** How much its consumer takes. */
    default Bounds bounds() {
        return Bounds.NONE;
    }

    /** Whether its folder is passed on as it is, and must have licences and references of its own. */
    default boolean isPublished() {
        return false;
    }

    FormWriter open(FormFolder folder) throws IOException;

    /**
     * What people should know of a form.
     *
     * @param word by which it is asked for
     * @param consumer who loads it
     * @param files what is written
     * @param example the name of a file of it, where SPLIT stands for the part
     * @param load how to load it, as {@link Load} reads it
     */
    record Facts(String word, String consumer, String files, String example, String load, Needs needs) {}

    /**
     * What a form needs.
     *
     * @param modes how it can refer to pictures, the usual first
     * @param absolute whether its consumer finds absolute paths only
     * @param turns whether it holds prompts and answers; else it holds the options in fields of their own
     * @param placeholder whether {@code <image>} in a text stands for a picture
     */
    record Needs(List<PictureMode> modes, boolean absolute, boolean turns, boolean placeholder) {}
}
