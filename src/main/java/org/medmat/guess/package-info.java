/**
 * What a program that never sees the picture reaches: it learns from the texts of the train items and answers the test items.
 *
 * <p>Uses at most: {@code item}, {@code random}.
 *
 * <p>Threads: a {@link org.medmat.guess.Measuring}, what is {@link org.medmat.guess.Learned} and {@link org.medmat.guess.Texts} belong to
 * one thread at a time; a {@link org.medmat.guess.Measure} never changes and may be shared.
 */
package org.medmat.guess;
