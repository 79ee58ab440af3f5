package org.medmat.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medmat.question.Wording;

/**
 * An instruction of the catalog, whose placeholders items fill.
 *
 * @param pieces what stands around the placeholders
 * @param places which of them is the thing asked after; -1 where it is none
 */
record FilledInstruction(String text, List<String> pieces, int places) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-z]+}");

    static FilledInstruction of(String text) {
        List<String> pieces = new ArrayList<>();
        Matcher placeholder = PLACEHOLDER.matcher(text);
        int from = 0;
        int target = -1;
        while (placeholder.find()) {
            target = target < 0 && placeholder.group().equals(Wording.TARGET) ? pieces.size() : target;
            pieces.add(text.substring(from, placeholder.start()));
            from = placeholder.end();
        }
        pieces.add(text.substring(from));
        return new FilledInstruction(text, List.copyOf(pieces), target);
    }

    /** The words for the thing asked after, empty where it asks after none; nothing where the question is no such. */
    Optional<String> match(String question) {
        String first = pieces.get(0);
        if (pieces.size() == 1) {
            return question.equals(first) ? Optional.of("") : Optional.empty();
        }
        String last = pieces.get(pieces.size() - 1);
        int end = question.length() - last.length();
        if (!question.startsWith(first) || !question.endsWith(last) || end < first.length()) {
            return Optional.empty();
        }
        String target = "";
        int from = first.length();
        for (int piece = 1; piece < pieces.size(); piece++) {
            boolean isLast = piece == pieces.size() - 1;
            int to = isLast ? end : question.indexOf(pieces.get(piece), from);
            if (to < from || to > end) {
                return Optional.empty();
            }
            target = piece - 1 == places ? question.substring(from, to) : target;
            from = to + pieces.get(piece).length();
        }
        return Optional.of(target);
    }
}
