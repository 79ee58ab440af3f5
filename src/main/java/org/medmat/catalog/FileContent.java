package org.medmat.catalog;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.medmat.problem.Place;

/**
 * A file of a catalog.
 *
 * @param name as it is called when something is wrong with it
 */
record FileContent(String name, byte[] bytes) {

    static final int MOST_BYTES = 1 << 20;

    FileContent {
        if (bytes.length > MOST_BYTES) {
            throw Nodes.refusal(
                    Place.of(name),
                    "the file is larger than 1 MiB",
                    "a catalog file describes one dataset in some kilobytes; is this another file?");
        }
    }

    /** Blank ones too, so that a line's number can be told. */
    List<String> lines() {
        String text = new String(bytes, StandardCharsets.UTF_8).replace("\ufeff", "");
        return text.lines().map(String::strip).toList();
    }
}
