package org.medmat.tree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medmat.text.Fold;

/**
 * Finds files by their whole path, also where the spelling differs. What it needs to know is gathered when it is first asked. For one
 * thread.
 */
public final class PathFinder {

    private final FileList files;
    /** Tables often name files in their order. */
    private int next;

    private final FoldedIndex byPath;
    private @Nullable Map<String, List<String>> holders;

    public PathFinder(FileList files) {
        this.files = files;
        this.byPath = new FoldedIndex(files.size(), files::path);
    }

    /** A file, and how far the spelling had to be bent. */
    public record Found(int file, Spelling spelling) {}

    /** The file of this path: spelt so, else the same in NFC, else but for case. */
    public @Nullable Found at(String path) {
        int exact = files.find(path, next);
        if (exact >= 0) {
            next = exact + 1;
            return new Found(exact, Spelling.EXACT);
        }
        FileList.Named alike = byPath.find(path);
        return alike.files().length == 0 ? null : new Found(alike.files()[0], alike.spelling());
    }

    /** The folders, ending in a slash or empty for the root, that hold a folder of this name without regard to case; nearest to the root first. */
    public List<String> foldersHolding(String name) {
        if (holders == null) {
            holders = holders();
        }
        return holders.getOrDefault(Fold.ignoringCase(name), List.of());
    }

    private Map<String, List<String>> holders() {
        Map<String, Set<String>> gathered = new HashMap<>();
        String before = "";
        for (int file = 0; file < files.size(); file++) {
            String path = files.path(file);
            String folder = path.substring(0, path.lastIndexOf('/') + 1);
            if (!folder.equals(before)) {
                addParts(folder, gathered);
                before = folder;
            }
        }
        Map<String, List<String>> sorted = new HashMap<>();
        gathered.forEach((name, above) -> {
            List<String> list = new ArrayList<>(above);
            list.sort(Comparator.<String>comparingLong(
                            folder -> folder.chars().filter(c -> c == '/').count())
                    .thenComparing(Comparator.naturalOrder()));
            sorted.put(name, list);
        });
        return sorted;
    }

    private static void addParts(String folder, Map<String, Set<String>> gathered) {
        int from = 0;
        for (int slash = folder.indexOf('/'); slash >= 0; slash = folder.indexOf('/', from)) {
            String part = folder.substring(from, slash);
            gathered.computeIfAbsent(Fold.ignoringCase(part), key -> new LinkedHashSet<>())
                    .add(folder.substring(0, from));
            from = slash + 1;
        }
    }
}
