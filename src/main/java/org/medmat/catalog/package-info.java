/**
 * Datasets, subsets and instructions: files become checked values, and all their problems are told at once.
 *
 * <p>Uses at most: {@code adapter}, {@code label}, {@code region}, {@code item}, {@code sample}, {@code question}, {@code synthetic},
 * {@code text}, {@code problem}, {@code file}, {@code table}, {@code random}.
 *
 * <p>Threads: one thread reads a catalog, with help from the other processors; the {@link org.medmat.catalog.Catalog} that comes out
 * never changes and may be shared.
 */
package org.medmat.catalog;
