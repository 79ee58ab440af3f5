package org.medmat.region;

/**
 * Where a thing is in an image.
 *
 * @param box around it, in pixels
 * @param size the image's
 */
public record Mark(Box box, Size size) {}
