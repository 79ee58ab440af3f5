/**
 * Compares texts: forms in which two spellings of one name are equal, how alike two words are, and regular expressions that can't run
 * for ever.
 *
 * <p>Uses none of the others.
 *
 * <p>Threads: nothing here changes once it is made, so any number of threads may share it.
 */
package org.medmat.text;
