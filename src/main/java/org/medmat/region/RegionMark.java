package org.medmat.region;

/**
 * Where a thing is in an image.
 *
 * @param box around it, in pixels
 * @param size the image's
 */
public record RegionMark(Box box, Size size) {}
