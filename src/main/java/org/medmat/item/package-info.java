/**
 * A finished question with its options and its origin, the names of the files that items stand in, and the readers of such files.
 *
 * <p>Uses at most: {@code text}, {@code label}, {@code region}, {@code problem}, {@code file}.
 *
 * <p>Threads: items and origins never change, and any thread may ask {@link org.medmat.item.Items} for any of them; a reader belongs to
 * one thread.
 */
package org.medmat.item;
