/**
 * Sets up what the libraries log: warnings go to the standard error.
 *
 * <p>Uses none of the others.
 *
 * <p>Threads: it runs once, on the thread that logs first.
 */
package org.medmat.logging;
