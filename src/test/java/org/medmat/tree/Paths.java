package org.medmat.tree;

import java.util.List;
import java.util.stream.IntStream;

/** Reads a file list aloud. */
final class Paths {

    private Paths() {}

    static List<String> of(FileList files) {
        return IntStream.range(0, files.size()).mapToObj(files::path).toList();
    }

    static List<String> of(FileTree tree) {
        return of(tree.files());
    }
}
