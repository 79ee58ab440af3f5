/**
 * Files that appear whole or not at all, and the manifest that lists them with their checksums.
 *
 * <p>Uses at most: {@code item}, {@code guess}, {@code encoding}, {@code problem}, {@code file}, {@code text}.
 *
 * <p>Threads: the thread that builds owns the {@link org.medmat.output.OutputFolder} and its {@link org.medmat.output.Stage}; a {@link
 * org.medmat.output.PartFile} is written by one thread at a time, by whichever is free. A lock keeps other builds out of the folder.
 */
package org.medmat.output;
