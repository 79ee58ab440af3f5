/**
 * Finished items in the forms that trainers, evaluators and hubs load: a {@link org.medmat.export.Form} each, all made from one record, with
 * their pictures and a card.
 *
 * <p>Uses at most: {@code text}, {@code problem}, {@code file}, {@code random}, {@code region}, {@code item}, {@code label}, {@code tree},
 * {@code catalog}, {@code question}, {@code output}, {@code finished}, {@code parquet}, {@code mark},
 * {@code picture}.
 *
 * <p>Threads: an {@link org.medmat.export.Exporter} reads in the thread that runs it, while others load pictures; each writer of a form is
 * used by one thread at a time, in the order of the items.
 */
package org.medmat.export;
