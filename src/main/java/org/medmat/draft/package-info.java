/**
 * Looks at an unknown download and drafts the files that describe it.
 *
 * <p>Uses at most: {@code text}, {@code problem}, {@code random}, {@code label}, {@code item}, {@code sample}, {@code tree}, {@code
 * table}, {@code adapter}, {@code catalog}.
 *
 * <p>Threads: a draft is made by one thread; the {@link org.medmat.draft.Draft} that comes out never changes.
 */
package org.medmat.draft;
