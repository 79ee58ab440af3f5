/**
 * The items of a finished folder in few bytes each, kept in a file beside it: which of them are asked for, how many there are of each kind,
 * and where each stands.
 *
 * <p>Uses at most: {@code text}, {@code problem}, {@code file}, {@code random}, {@code label}, {@code item}, {@code catalog}, {@code output}, {@code
 * finished}, {@code gallery}.
 *
 * <p>Threads: an {@link org.medmat.view.ItemIndex} never changes, and any thread may search in it; an {@link org.medmat.view.Indexer} belongs to
 * one.
 */
package org.medmat.view;
