/**
 * A finished folder read back: its items in order, each with its origin and with where it belongs, and the pictures that they name. What comes
 * after a build begins here.
 *
 * <p>Uses at most: {@code text}, {@code problem}, {@code file}, {@code random}, {@code label}, {@code item}, {@code tree}, {@code catalog},
 * {@code question}, {@code output}.
 *
 * <p>Threads: an {@link org.medmat.finished.EntryReader} belongs to one; a {@link org.medmat.finished.PictureFinder} may be asked by several.
 */
package org.medmat.finished;
