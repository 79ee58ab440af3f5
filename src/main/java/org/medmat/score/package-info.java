/**
 * What a model's predictions are worth: they are read, matched to the items of a finished folder, and measured beside what lot, the commonest
 * answer and a guesser without the picture reach.
 *
 * <p>Uses at most: {@code problem}, {@code file}, {@code random}, {@code label}, {@code region}, {@code item}, {@code guess},
 * {@code table}, {@code catalog}, {@code output}, {@code page}, {@code finished}, {@code answer}.
 *
 * <p>Threads: all of it belongs to one thread; a {@link org.medmat.score.Score} never changes and may be shared.
 */
package org.medmat.score;
