package org.medmat.catalog;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A file of a catalog.
 *
 * @param name as it is called when something is wrong with it
 */
record FileContent(String name, byte[] bytes) {

    /** Blank ones too, so that a line's number can be told. */
    List<String> lines() {
        String text = new String(bytes, StandardCharsets.UTF_8).replace("\ufeff", "");
        return text.lines().map(String::strip).toList();
    }
}
