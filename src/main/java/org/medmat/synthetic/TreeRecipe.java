package org.medmat.synthetic;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

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
        texts = Map.copyOf(texts);
    }

    /**
     * The tree's files with their contents.
     *
     * @param picture makes the contents of a file that is no text
     */
    public SortedMap<String, byte[]> contents(Function<String, byte[]> picture) {
        SortedMap<String, byte[]> contents = new TreeMap<>();
        files.forEach(line -> Ranges.expand(line).forEach(path -> contents.put(path, picture.apply(path))));
        empty.forEach(line -> Ranges.expand(line).forEach(path -> contents.put(path, new byte[0])));
        texts.forEach((line, text) -> Ranges.expand(line).forEach(path -> contents.put(path, text(path, Ranges.expandLines(text)))));
        return contents;
    }

    private static byte[] text(String path, String text) {
        return path.toLowerCase(Locale.ROOT).endsWith(".xlsx") ? WorkbookText.write(text) : text.getBytes(StandardCharsets.UTF_8);
    }
}
