package org.medmat.synthetic;

import java.util.List;
import java.util.Map;

/**
 * A small tree in a dataset's real layout.
 *
 * @param files paths of pictures and other files; ranges such as {@code {1..12}} stand for many
 * @param empty paths of files without contents
 * @param texts label files by path; a line with a range stands for many
 */
public record TreeRecipe(List<String> files, List<String> empty, Map<String, String> texts) {

    public TreeRecipe {
        files = List.copyOf(files);
        empty = List.copyOf(empty);
    }
}
