package org.medmat.road;

import org.medmat.adapter.Scanner;
import org.medmat.catalog.Selection;
import org.medmat.tree.Downloads;

/**
 * What is looked at.
 *
 * @param downloads where the datasets lie
 * @param selection what of them is meant
 * @param depth how deep they are looked into
 */
public record Scope(Downloads downloads, Selection selection, Scanner.Depth depth) {

    /** Everything in them. */
    public Scope(Downloads downloads, Selection selection) {
        this(downloads, selection, Scanner.Depth.PICTURES);
    }
}
