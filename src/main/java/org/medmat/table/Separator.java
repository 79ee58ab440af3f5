package org.medmat.table;

import java.util.ArrayList;
import java.util.List;

/** What stands between the values of a line, where the adapter doesn't say. */
final class Separator {

    /** Stands for any run of blanks. */
    static final String BLANKS = " ";

    /** No text holds it: every line is one value. */
    static final char NONE = '\uffff';

    private static final String CANDIDATES = ",;\t|";
    private static final int LINES = 10;

    private Separator() {}

    /** The candidate that stands equally often in all lines, and most often; else most often in the first; else none. */
    static char find(String beginning) {
        List<int[]> lines = counts(beginning);
        int best = -1;
        long bestScore = 0;
        for (int candidate = 0; candidate < CANDIDATES.length() && !lines.isEmpty(); candidate++) {
            int at = candidate;
            int inFirst = lines.get(0)[at];
            boolean everywhere = lines.stream().allMatch(line -> line[at] == inFirst);
            long score = inFirst == 0 ? 0 : inFirst + (everywhere ? Integer.MAX_VALUE : 0L);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best < 0 ? NONE : CANDIDATES.charAt(best);
    }

    /** For each of the first lines that are not blank, how often each candidate stands outside quotes. */
    private static List<int[]> counts(String text) {
        List<int[]> lines = new ArrayList<>();
        int[] counts = new int[CANDIDATES.length()];
        boolean blank = true;
        boolean quoted = false;
        boolean fieldBegins = true;
        for (int i = 0; i < text.length() && lines.size() < LINES; i++) {
            char c = text.charAt(i);
            int candidate = CANDIDATES.indexOf(c);
            if (c == '"' && (quoted || fieldBegins)) {
                quoted = !quoted;
            } else if (quoted) {
                continue;
            } else if (c == '\n' || c == '\r') {
                if (!blank) {
                    lines.add(counts);
                    counts = new int[CANDIDATES.length()];
                }
                blank = true;
            } else if (candidate >= 0) {
                counts[candidate]++;
            }
            fieldBegins = candidate >= 0 || c == '\n' || c == '\r' || fieldBegins && c == ' ' || c == '"' && quoted;
            blank &= Blanks.isBlank(c);
        }
        if (lines.isEmpty() && !blank) {
            lines.add(counts);
        }
        return lines;
    }
}
