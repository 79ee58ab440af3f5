/**
 * Where things are in a picture: sizes from headers, masks, run lengths, polygons and boxes.
 *
 * <p>Uses at most: {@code text}, {@code problem}.
 *
 * <p>Threads: values such as {@link org.medmat.region.Box} and {@link org.medmat.region.Size} never change and may be shared; what
 * reads or gathers pixels, such as {@link org.medmat.region.Mask} and {@link org.medmat.region.Extent}, belongs to one thread.
 */
package org.medmat.region;
