package org.medmat.question;

import java.util.List;
import org.medmat.item.Option;
import org.medmat.label.LabelSet;
import org.medmat.random.RandomStream;
import org.medmat.sample.Truth;

/** Draws the options of items. Any thread may ask. */
interface Slates {

    /** What an image with these labels is answered with. */
    Option.Labels answer(LabelSet labels);

    /** Adds wrong answers to the right one; none where there are none. */
    void draw(Truth truth, RandomStream random, List<Option> to);
}
