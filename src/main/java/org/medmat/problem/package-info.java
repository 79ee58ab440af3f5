/**
 * What the program says when something is wrong: where, what, and what to do about it; and the two exceptions that carry it to people.
 *
 * <p>Uses none of the others.
 *
 * <p>Threads: nothing here changes once it is made, so any number of threads may share it.
 */
package org.medmat.problem;
