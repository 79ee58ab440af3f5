/**
 * The forms that items and origins are written in: items become bytes, without a file.
 *
 * <p>Uses at most: {@code item}, {@code region}.
 *
 * <p>Threads: an {@link org.medmat.encoding.Encoding} may be shared by any number of threads; {@link org.medmat.encoding.EncodedItems}
 * are filled by one thread, and read by others only when it has ended.
 */
package org.medmat.encoding;
