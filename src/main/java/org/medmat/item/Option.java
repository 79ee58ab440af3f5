package org.medmat.item;

import org.medmat.label.LabelSet;
import org.medmat.region.Thousandths;

/** One of the answers that an item offers. */
public sealed interface Option {

    /** As it stands behind its letter. */
    String text();

    /** Labels that the image has or has not. */
    record Labels(String text, LabelSet labels) implements Option {}

    /** What can be said in words of its own: that a thing is there or not, on which side it lies, how large it is. */
    record Words(String text) implements Option {}

    /** Where the thing is or is not. */
    record Place(Thousandths box) implements Option {
        @Override
        public String text() {
            return box.toString();
        }
    }
}
