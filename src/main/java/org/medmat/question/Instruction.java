package org.medmat.question;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.medmat.text.Fold;

/**
 * A question's text.
 *
 * @param quoted the answers that it quotes, folded: it is asked only where all of them are among the options
 */
public record Instruction(String text, Set<String> quoted) {

    /** Between quotes that are no apostrophes. */
    private static final Pattern QUOTED =
            Pattern.compile("(?<!\\p{L})['\"\u2018\u201c]([^'\"\u2018\u2019\u201c\u201d]+)['\"\u2019\u201d](?!\\p{L})");

    public static Instruction of(String text) {
        return new Instruction(
                text, quotes(text).stream().map(Fold::ignoringCase).collect(Collectors.toUnmodifiableSet()));
    }

    /** The answers that a text quotes. */
    public static List<String> quotes(String text) {
        return QUOTED.matcher(text)
                .results()
                .map((MatchResult quote) -> quote.group(1).strip().replaceFirst("[.,;]$", ""))
                .toList();
    }

    /** Whether it can be asked with these options. */
    public boolean suits(List<String> options) {
        return quoted.isEmpty()
                || options.stream().map(Fold::ignoringCase).toList().containsAll(quoted);
    }
}
