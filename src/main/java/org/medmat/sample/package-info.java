/**
 * The images of one dataset and what is known of each: labels, evidence, patient, own split, regions, identity, and which of them must
 * stay together.
 *
 * <p>Uses at most: {@code label}, {@code region}, {@code item}, {@code random}, {@code text}.
 *
 * <p>Threads: a {@link org.medmat.sample.PackedNumbers} or {@link org.medmat.sample.Unions} is filled by one thread; once {@link
 * org.medmat.sample.Samples} and {@link org.medmat.sample.Grouping} are made of them nothing changes any more, and any number of
 * threads may read them.
 */
package org.medmat.sample;
