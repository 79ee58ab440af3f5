/**
 * Mixtures: items chosen from finished folders by subset, size, balance and kinship of triplets, written as finished folders of their own.
 *
 * <p>Uses at most: {@code text}, {@code problem}, {@code file}, {@code random}, {@code item}, {@code sample}, {@code catalog}, {@code encoding},
 * {@code output}, {@code finished}.
 *
 * <p>Threads: a {@link org.medmat.mixture.Mixer} reads and writes several subsets at once, each in one thread; choosing is done by the
 * thread that runs it. Choosing knows no files: {@link org.medmat.mixture.MixtureItem} to {@link org.medmat.mixture.DrawingOrder}.
 */
package org.medmat.mixture;
