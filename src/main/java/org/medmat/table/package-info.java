/**
 * Label files of every form, read as rows of text: CSV and its relatives, workbooks, JSON, XML, lines of plain text, packed or not.
 *
 * <p>Uses at most: {@code text}, {@code problem}.
 *
 * <p>Threads: a table is read by one thread, which hands on its rows one after the other; many threads may read a table each. A {@link
 * org.medmat.table.TableFormat} never changes.
 */
package org.medmat.table;
