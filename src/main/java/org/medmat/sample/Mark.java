package org.medmat.sample;

import org.medmat.region.Box;
import org.medmat.region.Size;

/**
 * Where a thing is in an image.
 *
 * @param box around it, in pixels
 * @param size the image's
 */
public record Mark(Box box, Size size) {}
