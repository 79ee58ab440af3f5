/**
 * What was built, as numbers: one pass over the items of a finished folder, with what its manifest and the catalog say of them.
 *
 * <p>Uses at most: {@code text}, {@code random}, {@code label}, {@code item}, {@code guess}, {@code catalog}, {@code question}, {@code output},
 * {@code finished}, {@code gallery}.
 *
 * <p>Threads: a {@link org.medmat.figures.ItemCounting} starts its own, each with its own tally; {@link org.medmat.figures.Figures} never change and may be shared.
 */
package org.medmat.figures;
