package org.medmat.sample;

import org.medmat.item.Evidence;
import org.medmat.region.Box;

/**
 * A thing that somebody marked in an image.
 *
 * @param box around it, in pixels
 * @param pixels how many are marked; where only a box was drawn, all in it
 * @param outlined whether pixels were marked, and not a box only
 */
public record Region(int label, Box box, long pixels, boolean outlined, Evidence evidence) {}
