package org.medmat.question;

import java.util.List;
import org.medmat.item.Items;

/** The items of one dataset's samples, in their order. */
public interface SampledItems extends Items {

    /** The sample that an item asks about. */
    int sample(int item);

    /** How many things are marked in images that no item asks about. */
    default long unasked() {
        return 0;
    }

    /** What nobody is asked, though images could be: it would be told without the picture. In words. */
    default List<String> untold() {
        return List.of();
    }
}
