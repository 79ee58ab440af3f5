package org.medmat.encoding;

import org.medmat.item.Item;
import org.medmat.item.Part;

/** A form that items are written in. Knows nothing of files; several threads may use one. */
public interface Encoding {

    /** Where a file of this form lies, below the output folder, with forward slashes. */
    String path(Part part);

    Frame frame();

    /** Adds the bytes of an item. */
    void encode(Item item, EncodedItems to);

    /**
     * What stands around items in a file.
     *
     * @param first before the first
     * @param next before each other
     * @param isNumbered whether an item's number in its file stands right behind that
     * @param end behind the last
     * @param empty the whole file where there are none
     */
    record Frame(String first, String next, boolean isNumbered, String end, String empty) {}
}
