/**
 * All chance in the program: a hash that is the same on every machine, and streams of random numbers that begin at such a hash.
 *
 * <p>Uses none of the others.
 *
 * <p>Threads: {@link org.medmat.random.Dice} and the hash may be shared by any number of threads; a {@link
 * org.medmat.random.RandomStream} belongs to the one thread that draws from it.
 */
package org.medmat.random;
