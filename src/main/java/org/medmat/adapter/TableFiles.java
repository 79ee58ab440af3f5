package org.medmat.adapter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.medmat.tree.FileList;
import org.medmat.tree.Spelling;

/** Finds the files that patterns mean. */
final class TableFiles {

    private TableFiles() {}

    /** A file with the fields its path gave. */
    record Hit(int file, Map<String, String> fields, Spelling spelling) {}

    /** What the first pattern matches that matches anything; in order of path. */
    static List<Hit> all(List<PathPattern> patterns, FileList files, Tally tally) {
        for (PathPattern pattern : patterns) {
            List<Hit> hits = new ArrayList<>();
            for (int file = 0; file < files.size(); file++) {
                PathPattern.Match match = pattern.match(files.path(file));
                if (match != null) {
                    hits.add(new Hit(file, match.fields(), match.spelling()));
                }
            }
            if (!hits.isEmpty()) {
                tally.matched(pattern.written(), hits.size());
                return hits;
            }
        }
        tally.matched(
                String.join(" or ", patterns.stream().map(PathPattern::written).toList()), 0);
        return List.of();
    }

    /** As {@link #all}, but of files with the same fields only the one nearest to the root: copies of a table lie about. */
    static List<Hit> nearest(List<PathPattern> patterns, FileList files, Tally tally) {
        Map<Map<String, String>, Hit> nearest = new LinkedHashMap<>();
        for (Hit hit : all(patterns, files, tally)) {
            nearest.merge(
                    hit.fields(),
                    hit,
                    (one, other) -> files.depth(other.file()) < files.depth(one.file()) ? other : one);
        }
        return List.copyOf(nearest.values());
    }
}
