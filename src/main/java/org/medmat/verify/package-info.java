/**
 * Checks a finished build against every rule, makes its questions again, and compares two builds.
 *
 * <p>Uses at most: {@code output}, {@code item}, {@code guess}, {@code label}, {@code region}, {@code catalog}, {@code question},
 * {@code problem}, {@code text}, {@code adapter}, {@code file}, {@code random}, {@code sample}, {@code split}, {@code tree}.
 *
 * <p>Threads: a check or a comparison runs on the thread that asked for it; the verdict never changes and may be shared.
 */
package org.medmat.verify;
