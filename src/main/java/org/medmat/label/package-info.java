/**
 * The closed list of labels of a subset, and sets of them.
 *
 * <p>Uses at most: {@code text}.
 *
 * <p>Threads: nothing here changes once it is made, so any number of threads may share it.
 */
package org.medmat.label;
