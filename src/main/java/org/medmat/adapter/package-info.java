/**
 * What a dataset's file says of its images and labels, and the scan that makes samples of a tree by it.
 *
 * <p>Uses at most: {@code label}, {@code region}, {@code item}, {@code sample}, {@code random}, {@code text}, {@code problem}, {@code
 * file}, {@code tree}, {@code table}.
 *
 * <p>Threads: an {@link org.medmat.adapter.Adapter} may be shared by any number of threads; a {@link org.medmat.adapter.Scanner}, with
 * all that it counts and collects, belongs to one thread for one dataset, and lets another one read large tables ahead of it; the {@link org.medmat.adapter.Scan} that comes out never
 * changes.
 */
package org.medmat.adapter;
