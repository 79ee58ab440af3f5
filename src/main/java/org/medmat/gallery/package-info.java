/**
 * Every picture of a finished folder looked at: an index of what is in each file, kept up to date, and what follows from it: what can't be read,
 * what is odd, which are twins.
 *
 * <p>Uses at most: {@code problem}, {@code file}, {@code random}, {@code item}, {@code tree}, {@code catalog}, {@code
 * question}, {@code output}, {@code finished}, {@code picture}, {@code twin}.
 *
 * <p>Threads: a {@link org.medmat.gallery.Gallery} belongs to one, and has workers of its own that look at pictures.
 */
package org.medmat.gallery;
