package org.medmat.score;

import java.util.List;
import org.medmat.finished.Entry;

/**
 * An item that may be answered, in few bytes: texts are shared.
 *
 * @param file the part that holds it
 * @param id its number there
 * @param image a hash of its path
 * @param labels of which its answer is made; its text where it is made of none, nothing for boxes
 * @param group of what belongs to one patient; 0 where nobody knows
 */
record AskedItem(
        String file,
        long id,
        long image,
        String question,
        List<String> options,
        int right,
        List<String> labels,
        Entry.Home home,
        String kind,
        long group) {

    boolean isOfBoxes() {
        return kind.equals("box");
    }
}
