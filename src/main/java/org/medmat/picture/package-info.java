/**
 * Pictures of all forms become eight bits of grey or colour, and these PNG or JPEG; the same on every Java.
 *
 * <p>Uses at most: {@code text}, {@code problem}, {@code file}, {@code random}, {@code region}.
 *
 * <p>Threads: values such as {@link org.medmat.picture.Raster} are not changed once made and may be shared; a {@link
 * org.medmat.picture.PictureReader} and a {@link org.medmat.picture.PictureWriter} belong to one thread.
 */
package org.medmat.picture;
