/**
 * Reads files whole if they are small, and line by line if they are not, each with a limit; and computes SHA-256; lets
 * a thread of its own read ahead.
 *
 * <p>Uses at most: {@code problem}.
 *
 * <p>Threads: a {@link org.medmat.file.Lines} or a {@link org.medmat.file.Sha256} belongs to one thread; a {@link
 * org.medmat.file.SmallFile} is read by any. {@link org.medmat.file.ReadAhead} reads on a thread that has ended when it returns.
 */
package org.medmat.file;
