/**
 * What an adapter looks at: a folder, a zip or a snapshot as a list of files that can be opened; which junk is never seen; where the
 * downloads lie.
 *
 * <p>Uses at most: {@code text}, {@code problem}, {@code file}, {@code random}.
 *
 * <p>Threads: {@link org.medmat.tree.Downloads} and {@link org.medmat.tree.FileList} may be shared, and a list outlives its tree; a
 * {@link org.medmat.tree.FileTree} is opened and closed by one thread, while another one may read files of it; a {@link
 * org.medmat.tree.PathFinder} belongs to one.
 */
package org.medmat.tree;
