package org.medmat.adapter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.medmat.tree.FileList;
import org.medmat.tree.Spelling;

/** Finds the files that patterns mean. */
final class TableFiles {

    private static final int KEPT = 1000;

    private TableFiles() {}

    /** A file with the pattern that matched it and the fields its path gave. */
    record Hit(int file, PathPattern pattern, Map<String, String> fields, int above, Spelling spelling) {}

    /** What the first pattern matches that matches anything; in order of path. */
    static List<Hit> all(List<PathPattern> patterns, FileList files, ScanTally tally) {
        for (PathPattern pattern : patterns) {
            List<Hit> hits = matches(pattern, files);
            if (!hits.isEmpty()) {
                tally.matched(pattern.written(), hits.size());
                hits.forEach(hit -> tally.saw(hit.file()));
                return hits;
            }
        }
        tally.matched(
                String.join(" or ", patterns.stream().map(PathPattern::written).toList()), 0);
        return List.of();
    }

    /** All processors compare. Where thousands of paths give the same fields, these are kept once. */
    private static List<Hit> matches(PathPattern pattern, FileList files) {
        Map<Map<String, String>, Map<String, String>> kept = new ConcurrentHashMap<>();
        return IntStream.range(0, files.size())
                .parallel()
                .mapToObj(file -> {
                    PathPattern.Match match = pattern.match(files.path(file));
                    return match == null
                            ? null
                            : new Hit(file, pattern, keep(match.fields(), kept), match.above(), match.spelling());
                })
                .filter(Objects::nonNull)
                .toList();
    }

    private static Map<String, String> keep(
            Map<String, String> fields, Map<Map<String, String>, Map<String, String>> kept) {
        Map<String, String> before = kept.get(fields);
        if (before == null && kept.size() < KEPT) {
            before = kept.putIfAbsent(fields, fields);
        }
        return before == null ? fields : before;
    }

    /** As {@link #all}, but of files with the same fields only the one nearest to the root: copies of a table lie about. */
    static List<Hit> nearest(List<PathPattern> patterns, FileList files, ScanTally tally) {
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
