/**
 * Decides which samples are for training and which for testing.
 *
 * <p>Uses at most: {@code label}, {@code item}, {@code sample}, {@code random}.
 *
 * <p>Threads: one thread splits a dataset, with help from the other processors; the {@link org.medmat.split.Split} that comes out never
 * changes and may be shared.
 */
package org.medmat.split;
