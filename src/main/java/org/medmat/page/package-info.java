/**
 * Pages for people: HTML in one file that asks nothing of the network, with tables, bars and matrices drawn by us. Knows nothing of items.
 *
 * <p>Uses at most: {@code text}, {@code file}.
 *
 * <p>Threads: an {@link org.medmat.page.Html} belongs to one; all else never changes and may be shared.
 */
package org.medmat.page;
