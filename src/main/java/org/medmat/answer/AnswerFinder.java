package org.medmat.answer;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medmat.text.Fold;

/** Finds the option that an answer means. */
public final class AnswerFinder {

    private static final int NONE = -1;
    private static final Pattern LETTER =
            Pattern.compile("[\\[({<\"'*_$.\\s]{0,6}([A-Za-z])[\\])}>\"'*_$.,;:!。、\\s]{0,6}");
    private static final Pattern LETTERS =
            Pattern.compile("\\W{0,3}[A-Z](?:\\W{0,3}(?:,|/|&|\\s|and|or|和|或)\\W{0,3}[A-Z]){1,25}\\W{0,3}");
    private static final Pattern LED = Pattern.compile(
            "^[\\[({\"'*_]{0,4}([A-Za-z])(?:[\\])}\"'*_]{0,4}[).:,、。\\]*]|\\s[-–—]|\\n)[\\])}\"'*_]{0,4}\\s{0,9}(?=\\S)");
    private static final String BEFORE =
            "(?:answer(?: choice)?|correct (?:option|choice|letter)|(?:option|choice) is|i(?:'d| would)? (?:choose|select|pick|go with)|therefore,?"
                    + "|答案|选择|选|回答|答え|正解|정답|réponse|respuesta|resposta|risposta|antwort|ответ|الجواب|الإجابة)";
    private static final String LINK =
            "(?:\\s{0,3}(?:is|are|be|was|would be|should be|letter|option|choice|est|es|é|è|ist|das|die|la|le|the|most likely|probably|clearly"
                    + "|应该是|应为|是|为|は|이|은|는|:|：|=|-|—|,)){0,6}\\s{0,3}";
    private static final Pattern STATED_LETTER = Pattern.compile(
            BEFORE + LINK + "(?:(?:option|choice)\\s)?[\\[({\"'*_$<]{0,6}([A-Z])(?![A-Za-z0-9'’])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern STATED =
            Pattern.compile(BEFORE + LINK, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern FINAL = Pattern.compile("final answer|最终答案", Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHERS = Pattern.compile(
            "^[\\])}\"'*_]{0,4}\\s?(?:,|/|&|;|and|or|or maybe|和|或)\\s?(?:option\\s)?[\\[(\"'*]{0,3}([A-Z])(?![A-Za-z0-9'’])");
    private static final Pattern MARKED = Pattern.compile(
            "\\(([A-Z])\\)|\\[([A-Z])\\]|\\*\\*([A-Z])[.:)]?\\*\\*|(?<![\\p{L}])(?:[Oo]ption|[Cc]hoice|选项)\\s?\\(?([A-Z])(?![\\p{L}\\p{N}])"
                    + "|(?m)^([A-Z])[.:)]?$");
    private static final Pattern REFUSAL = Pattern.compile(
            "\\b(?:i|we)(?:'m| am|'re| are)? (?:sorry|cannot|can't|can not|unable|not able|won't|don't know|do not know|am unable)"
                    + "|\\b(?:cannot|can't|unable to|impossible to|not possible to) (?:be )?(?:determine|answer|provide|assist|help|tell|identif|diagnos|interpret|say)"
                    + "|as an ai\\b|none of the (?:above|options|given)|无法|不能(?:确定|判断|回答)|抱歉",
            Pattern.CASE_INSENSITIVE);

    private AnswerFinder() {}

    /** @param options two or more, without letters */
    public static AnswerReading find(String said, List<String> options) {
        if (PlainAnswer.isUnfinished(said)) {
            return AnswerReading.not(Unread.UNFINISHED);
        }
        String text = PlainAnswer.plain(said);
        if (text.isEmpty()) {
            return AnswerReading.not(Unread.NOTHING);
        }
        AnswerReading found = whole(text, options);
        found = found == null ? stated(text, options) : found;
        found = found == null ? led(text, options) : found;
        if (found != null) {
            return found;
        }
        return REFUSAL.matcher(text.replace('’', '\'')).find()
                ? AnswerReading.not(Unread.REFUSAL)
                : named(text, options);
    }

    private static @Nullable AnswerReading whole(String text, List<String> options) {
        int option = same(text, options);
        Matcher letter = LETTER.matcher(text);
        int place = letter.matches() ? place(letter.group(1)) : NONE;
        if (option >= 0) {
            return place >= 0 && place < options.size() && place != option
                    ? AnswerReading.not(Unread.CONTRADICTION)
                    : AnswerReading.of(option, AnswerRule.OPTION);
        }
        if (place < 0) {
            return LETTERS.matcher(text).matches() ? AnswerReading.not(Unread.SEVERAL) : null;
        }
        return offered(place, options, AnswerRule.LETTER);
    }

    private static AnswerReading offered(int place, List<String> options, AnswerRule rule) {
        return place < options.size() ? AnswerReading.of(place, rule) : AnswerReading.not(Unread.OUTSIDE);
    }

    private static int place(String letter) {
        return Character.toUpperCase(letter.charAt(0)) - 'A';
    }

    /** The option that says just this: its words, or its labels in another order. */
    private static int same(String text, List<String> options) {
        String folded = bare(text);
        int found = NONE;
        for (int option = 0; option < options.size(); option++) {
            String fold = bare(options.get(option));
            if (fold.equals(folded)) {
                return option;
            }
            if (fold.indexOf(',') >= 0 && Arrays.equals(parts(fold), parts(folded))) {
                found = option;
            }
        }
        return found;
    }

    private static String[] parts(String list) {
        return Arrays.stream(list.split(",", -1)).map(String::strip).sorted().toArray(String[]::new);
    }

    /** Without what may stand around it. */
    private static String bare(String text) {
        String folded = Fold.ignoringCaseAndBlanks(text);
        int from = 0;
        int to = folded.length();
        while (from < to && "\"'*_`“‘".indexOf(folded.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && "\"'*_`.!。”’".indexOf(folded.charAt(to - 1)) >= 0) {
            to--;
        }
        return folded.substring(from, to).strip();
    }

    /** What the text says is the answer. A final one outweighs those before; else all must agree. */
    private static @Nullable AnswerReading stated(String text, List<String> options) {
        Matcher last = FINAL.matcher(text);
        String rest = text;
        while (last.find()) {
            rest = text.substring(last.start());
        }
        BitSet stated = new BitSet();
        Matcher letter = STATED_LETTER.matcher(rest);
        while (letter.find()) {
            if (!isArticle(rest, letter)) {
                stated.set(place(letter.group(1)));
                Matcher other = OTHERS.matcher(rest.substring(letter.end()));
                if (other.find()) {
                    stated.set(place(other.group(1)));
                }
            }
        }
        if (stated.isEmpty()) {
            Matcher begins = STATED.matcher(rest);
            while (begins.find()) {
                int option = leading(rest.substring(begins.end()), options);
                if (option >= 0) {
                    stated.set(option);
                }
            }
        }
        if (stated.isEmpty()) {
            return null;
        }
        return stated.cardinality() > 1
                ? AnswerReading.not(Unread.SEVERAL)
                : offered(stated.nextSetBit(0), options, AnswerRule.STATED);
    }

    /** "The answer is a cyst" states no letter. Nor does a small letter at all, but alone at the end. */
    private static boolean isArticle(String text, Matcher letter) {
        char found = letter.group(1).charAt(0);
        String rest = text.substring(letter.end());
        boolean ends = rest.isEmpty() || ".,:;)]}*\"'\n".indexOf(rest.charAt(0)) >= 0;
        return !ends && (Character.isLowerCase(found) || found == 'A' && rest.matches("(?s) (?!(?:or|and) )[a-z].*"));
    }

    /** The longest option that the text begins with. */
    private static int leading(String text, List<String> options) {
        String folded = bare(text).replaceFirst("^(?:an?|the) ", "");
        int found = NONE;
        for (int option = 0; option < options.size(); option++) {
            String words = Fold.ignoringCaseAndBlanks(options.get(option));
            boolean longer = found < 0 || words.length() > options.get(found).length();
            if (longer && !words.isEmpty() && folded.startsWith(words) && Mentions.isEdge(folded, words.length())) {
                found = option;
            }
        }
        return found;
    }

    private static @Nullable AnswerReading led(String text, List<String> options) {
        Matcher led = LED.matcher(text);
        if (!led.find()) {
            return null;
        }
        int place = place(led.group(1));
        String rest = text.substring(led.end());
        boolean isList = Character.isUpperCase(led.group(1).charAt(0))
                && (OTHERS.matcher(text.substring(led.end(1))).find()
                        || rest.matches("(?s).{0,9999}\\n\\s{0,9}[\\[(*]{0,3}[A-Z][).:\\]].*"));
        if (isList || rest.matches("[A-Za-z](?:[\\s,;/]{1,3}[A-Za-z])*[.]?")) {
            return AnswerReading.not(Unread.SEVERAL);
        }
        if (place >= options.size()) {
            return AnswerReading.not(Unread.OUTSIDE);
        }
        int option = leading(rest, options);
        int whole = same(rest, options);
        int words = whole >= 0 ? whole : option;
        return words >= 0 && words != place
                ? AnswerReading.not(Unread.CONTRADICTION)
                : AnswerReading.of(place, AnswerRule.LED);
    }

    private static AnswerReading named(String text, List<String> options) {
        Mentions mentions = Mentions.in(Fold.ignoringCaseAndBlanks(text), options);
        BitSet letters = new BitSet();
        Matcher marked = MARKED.matcher(text);
        while (marked.find()) {
            for (int group = 1; group <= marked.groupCount(); group++) {
                String letter = marked.group(group);
                if (letter != null) {
                    letters.set(place(letter));
                }
            }
        }
        BitSet both = new BitSet();
        both.or(mentions.named);
        both.or(letters);
        if (both.cardinality() > 1) {
            boolean each = mentions.named.cardinality() == 1 && letters.cardinality() == 1;
            return AnswerReading.not(each ? Unread.CONTRADICTION : Unread.SEVERAL);
        }
        if (both.isEmpty()) {
            return AnswerReading.not(mentions.denied.isEmpty() ? Unread.NO_OPTION : Unread.DENIED);
        }
        int option = both.nextSetBit(0);
        if (mentions.denied.get(option)) {
            return AnswerReading.not(Unread.DENIED);
        }
        return offered(option, options, mentions.named.isEmpty() ? AnswerRule.MARKED : AnswerRule.NAMED);
    }
}
