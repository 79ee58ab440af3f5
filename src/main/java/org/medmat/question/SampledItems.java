package org.medmat.question;

import org.medmat.item.Items;

/** The items of one dataset's samples, in their order. */
public interface SampledItems extends Items {

    /** The sample that an item asks about. */
    int sample(int item);

    /** What it asks of the sample: two items of a sample with the same are the same question; empty where there is one only. */
    String thing(int item);
}
