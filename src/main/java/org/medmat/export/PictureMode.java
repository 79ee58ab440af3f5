package org.medmat.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How the files of a form refer to pictures. */
public enum PictureMode {
    /** By the absolute path of where they lie; what lies in a zip is written out. */
    PATH,
    /** By links in the export's folder. */
    LINK,
    /** By copies in the export's folder. */
    COPY,
    /** They are inside of the files. */
    EMBED,
    /** As the items name them; nobody looks whether they are there. */
    NONE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<PictureMode> named(String word) {
        return Arrays.stream(values()).filter(mode -> mode.word().equals(word)).findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(PictureMode::word).toList();
    }
}
