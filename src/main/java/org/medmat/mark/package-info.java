/**
 * What people said of items while they looked at them: good, wrong or unclear, a note, their answer; kept in a file beside the build.
 *
 * <p>Uses at most: {@code text}, {@code problem}, {@code file}, {@code item}, {@code output}.
 *
 * <p>Threads: marks never change; a {@link org.medmat.mark.MarkBook} may be used by any number of threads.
 */
package org.medmat.mark;
