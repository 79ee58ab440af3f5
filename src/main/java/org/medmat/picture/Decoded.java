package org.medmat.picture;

/**
 * A picture that was decoded.
 *
 * @param raster of as many pixels as were asked for: all, or fewer than the facts say
 */
public record Decoded(PictureFacts facts, Raster raster) {}
