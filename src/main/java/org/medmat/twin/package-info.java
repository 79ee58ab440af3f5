/**
 * Which pictures are one: small normalised pictures, the hashes that find candidates among millions, the comparison that confirms them, and the
 * groups they make; computed on pixels and numbers alone.
 *
 * <p>Uses at most: {@code picture}.
 *
 * <p>Threads: a {@link org.medmat.twin.Small} may be read by any; candidates are confirmed by several, and groups grow by one, in an order that
 * does not depend on how many there are.
 */
package org.medmat.twin;
