package org.medmat.road;

import org.medmat.catalog.Selection;
import org.medmat.tree.Downloads;

/**
 * What is looked at.
 *
 * @param downloads where the datasets lie
 * @param selection what of them is meant
 */
public record Scope(Downloads downloads, Selection selection) {}
