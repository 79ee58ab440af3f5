package org.medmat.answer;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a model says as plain text: without its thinking, the marks of Markdown and TeX, and wide letters. */
final class PlainAnswer {

    /** No answer needs more; of a longer text the end is read, where answers stand. */
    private static final int LONGEST = 1 << 14;

    private static final Pattern THINKING_ENDS =
            Pattern.compile("</(?:think|thinking|thought|reasoning|analysis)>|◁/think▷", Pattern.CASE_INSENSITIVE);
    private static final Pattern THINKING_BEGINS =
            Pattern.compile("<(?:think|thinking|thought|reasoning|analysis)>|◁think▷", Pattern.CASE_INSENSITIVE);
    private static final Pattern ANSWER =
            Pattern.compile("<answer>([^<]{0,2000})(?:</answer>|$)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BOXED = Pattern.compile("\\\\boxed\\{([^{}]{0,500}|\\\\text\\{([^{}]{0,500})\\})\\}");
    private static final Pattern JSON = Pattern.compile(
            "^\\{\\s{0,9}\"(?:answer|choice|prediction|option)\"\\s{0,9}:\\s{0,9}\"([^\"\\\\]{0,500})\"");
    private static final Pattern TAGS =
            Pattern.compile("<\\|[a-z_]{1,20}\\|>|</?s>|^(?:assistant|gpt)\\s{0,3}:", Pattern.CASE_INSENSITIVE);
    private static final Pattern FENCE = Pattern.compile("```[a-z]{0,10}");
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\x0b\\f\\u00a0\\u3000]+");

    private PlainAnswer() {}

    /** Whether it thinks, and never comes to an end. */
    static boolean isUnfinished(String text) {
        return THINKING_BEGINS.matcher(afterThinking(text)).find();
    }

    static String plain(String text) {
        String rest = afterThinking(text);
        if (rest.length() > LONGEST) {
            rest = rest.substring(rest.length() - LONGEST);
        }
        rest = Normalizer.normalize(rest, Normalizer.Form.NFKC);
        rest = FENCE.matcher(TAGS.matcher(rest).replaceAll(" ")).replaceAll(" ");
        rest = last(BOXED, last(ANSWER, rest)).strip();
        Matcher json = JSON.matcher(rest);
        if (json.find()) {
            rest = json.group(1);
        }
        return BLANKS.matcher(rest).replaceAll(" ").strip();
    }

    private static String afterThinking(String text) {
        Matcher ends = THINKING_ENDS.matcher(text);
        int from = 0;
        while (ends.find()) {
            from = ends.end();
        }
        return text.substring(from);
    }

    /** What stands in the last such mark; all where there is none. */
    private static String last(Pattern mark, String text) {
        Matcher matcher = mark.matcher(text);
        String inside = text;
        while (matcher.find()) {
            String inner = matcher.groupCount() > 1 ? matcher.group(2) : null;
            inside = inner == null ? matcher.group(1) : inner;
        }
        return inside;
    }
}
