package org.medmat.gallery;

import java.util.Locale;

/** What becomes of a picture of a group. */
enum Twin {
    KEPT,
    COPY,
    CONTRADICTION;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
