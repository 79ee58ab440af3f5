package org.medmat.adapter;

import java.util.List;

/** Comparison of a filled {@link ImagePattern} with a path, part by part. */
final class Glob {

    private Glob() {}

    static boolean matches(List<String> pattern, int atPattern, List<String> path, int atPath) {
        if (atPattern == pattern.size()) {
            return atPath == path.size();
        }
        String part = pattern.get(atPattern);
        if (part.length() == 1 && part.charAt(0) == ImagePattern.FOLDERS) {
            for (int skipped = atPath; skipped <= path.size(); skipped++) {
                if (matches(pattern, atPattern + 1, path, skipped)) {
                    return true;
                }
            }
            return false;
        }
        return atPath < path.size()
                && matchesName(part, path.get(atPath))
                && matches(pattern, atPattern + 1, path, atPath + 1);
    }

    /**
     * How many of a path's first parts stand for the mark for any folders that a pattern begins with: as many as can; none where it begins
     * otherwise. The path must match.
     */
    static int above(List<String> pattern, List<String> path) {
        boolean anywhere = pattern.get(0).length() == 1 && pattern.get(0).charAt(0) == ImagePattern.FOLDERS;
        int above = anywhere ? path.size() : 0;
        while (above > 0 && !matches(pattern, 1, path, above)) {
            above--;
        }
        return above;
    }

    /** Greedy with one way back, which is enough for stars and keeps the time linear in pattern times name. */
    static boolean matchesName(String pattern, String name) {
        int p = 0;
        int n = 0;
        int lastStar = -1;
        int triedFrom = 0;
        while (n < name.length()) {
            if (p < pattern.length() && pattern.charAt(p) == ImagePattern.STAR) {
                lastStar = p++;
                triedFrom = n;
            } else if (p < pattern.length() && pattern.charAt(p) == name.charAt(n)) {
                p++;
                n++;
            } else if (lastStar >= 0) {
                p = lastStar + 1;
                n = ++triedFrom;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == ImagePattern.STAR) {
            p++;
        }
        return p == pattern.length();
    }
}
