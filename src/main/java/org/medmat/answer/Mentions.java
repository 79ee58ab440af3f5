package org.medmat.answer;

import java.util.BitSet;
import java.util.List;
import org.medmat.text.Fold;

/** Which options a text names, each as whole words; one that stands inside a longer one that is named there isn't meant. */
final class Mentions {

    private static final List<String> DENIALS = List.of(
            "not ",
            "no ",
            "isn't ",
            "without ",
            "rather than ",
            "rule out ",
            "ruled out ",
            "not a ",
            "not an ",
            "not the ",
            "instead of ",
            "unlike ",
            "excludes ",
            "no evidence of ",
            "no sign of ",
            "no signs of ",
            "不是",
            "没有",
            "非");

    final BitSet named = new BitSet();
    final BitSet denied = new BitSet();

    /** @param folded as {@link Fold#ignoringCaseAndBlanks} makes it */
    static Mentions in(String folded, List<String> options) {
        Mentions found = new Mentions();
        List<String> folds = options.stream().map(Fold::ignoringCaseAndBlanks).toList();
        for (int option = 0; option < folds.size(); option++) {
            String words = folds.get(option);
            for (int at = folded.indexOf(words); at >= 0 && !words.isEmpty(); at = folded.indexOf(words, at + 1)) {
                if (isWhole(folded, at, words.length()) && !isInside(folded, at, words, folds)) {
                    (isDenied(folded, at) ? found.denied : found.named).set(option);
                }
            }
        }
        return found;
    }

    private static boolean isWhole(String text, int at, int length) {
        return isEdge(text, at) && isEdge(text, at + length);
    }

    /** Between two words; Chinese, Japanese and Korean write none apart. */
    static boolean isEdge(String text, int at) {
        return at == 0 || at == text.length() || !isWord(text.charAt(at - 1)) || !isWord(text.charAt(at));
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) && !Character.isIdeographic(c) && !(c >= '\u3040' && c <= '\u30ff');
    }

    private static boolean isInside(String text, int at, String words, List<String> options) {
        for (String other : options) {
            if (other.length() > words.length()) {
                for (int inner = other.indexOf(words); inner >= 0; inner = other.indexOf(words, inner + 1)) {
                    int from = at - inner;
                    if (from >= 0 && text.startsWith(other, from) && isWhole(text, from, other.length())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean isDenied(String text, int at) {
        return DENIALS.stream()
                .anyMatch(word -> text.startsWith(word, at - word.length())
                        && (word.charAt(0) > 0x7f || isEdge(text, at - word.length())));
    }
}
