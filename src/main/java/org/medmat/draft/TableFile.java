package org.medmat.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import org.medmat.tree.FileList;

/**
 * A table beside the images, or several that are named after the parts of a split.
 *
 * @param pattern how the catalog names it
 * @param files their numbers
 * @param parts the words for the parts; none for a single table
 */
record TableFile(String pattern, List<Integer> files, Set<String> parts) {

    private static final Set<String> KNOWN = Set.of("csv", "tsv", "tab", "xlsx", "json", "jsonl", "ndjson");
    /** Where there are more, they are a file for each image. */
    private static final int MOST = 40;

    TableFile {
        files = List.copyOf(files);
        parts = Set.copyOf(parts);
    }

    /** Whether a value of several lines is a list. */
    boolean hasLists() {
        return pattern.matches("(?i).*\\.(?:json|jsonl|ndjson)");
    }

    /** Those worth a look: tables for both parts of a split together first, then each alone. */
    static List<TableFile> in(FileList files) {
        List<Integer> tables = new ArrayList<>();
        for (int file = 0; file < files.size(); file++) {
            String name = files.name(file);
            if (KNOWN.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))) {
                tables.add(file);
            }
        }
        tables.sort((a, b) -> files.depth(a) != files.depth(b) ? files.depth(a) - files.depth(b) : a - b);
        List<Integer> nearest = tables.subList(0, Math.min(MOST, tables.size()));
        List<TableFile> found = new ArrayList<>(ofSplits(nearest, files));
        nearest.forEach(file -> found.add(alone(file, files)));
        return found;
    }

    private static TableFile alone(int file, FileList files) {
        String name = files.name(file);
        boolean onlyOne = files.named(name).files().length == 1;
        String pattern = onlyOne ? "**/" + Patterns.literal(name) : Patterns.literal(files.path(file));
        return new TableFile(pattern, List.of(file), Set.of());
    }

    private static List<TableFile> ofSplits(List<Integer> tables, FileList files) {
        Map<String, Map<String, Integer>> families = new LinkedHashMap<>();
        for (int file : tables) {
            String path = files.path(file);
            Matcher word = SplitWords.inside(path);
            int from = -1;
            int to = -1;
            while (word.find()) {
                from = word.start();
                to = word.end();
            }
            if (from >= 0) {
                String pattern =
                        Patterns.literal(path.substring(0, from)) + "\0" + Patterns.literal(path.substring(to));
                families.computeIfAbsent(pattern, none -> new LinkedHashMap<>()).put(path.substring(from, to), file);
            }
        }
        List<TableFile> found = new ArrayList<>();
        families.forEach((pattern, members) -> {
            if (SplitWords.split(members.keySet())) {
                String parts = Patterns.beginningOf("part", members.keySet());
                found.add(new TableFile(pattern.replace("\0", parts), List.copyOf(members.values()), members.keySet()));
            }
        });
        return found;
    }
}
