package org.medmat.score;

import java.util.List;
import org.medmat.finished.Entry;

/**
 * What many items have in common.
 *
 * @param file the part that holds them
 * @param labels of which their answer is made; its text where it is made of none, nothing for boxes
 * @param answer nothing for boxes, of which no two are the same
 */
record AskedSort(String file, Entry.Home home, String kind, List<String> labels, String answer) {

    private static final String BOX = "box";

    static AskedSort of(String file, Entry entry) {
        boolean isOfBoxes = entry.kind().equals(BOX);
        List<String> labels = isOfBoxes ? List.of() : entry.labels().isEmpty() ? List.of(entry.text()) : entry.labels();
        return new AskedSort(file, entry.home(), entry.kind(), labels, isOfBoxes ? "" : entry.text());
    }

    boolean isOfBoxes() {
        return kind.equals(BOX);
    }
}
