/**
 * The kinds of questions: how samples become items, with their wrong options.
 *
 * <p>Uses at most: {@code label}, {@code region}, {@code item}, {@code sample}, {@code split}, {@code random}, {@code text}.
 *
 * <p>Threads: what is made of a dataset's samples never changes, and any number of threads may ask it for any item, in any order and
 * again.
 */
package org.medmat.question;
