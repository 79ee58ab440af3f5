package org.medmat.adapter;

import java.util.ArrayList;
import java.util.List;

/** A piece of a pattern or template as written. */
sealed interface PatternToken {

    record Literal(String text) implements PatternToken {}

    /** {@code *}: anything within one name. */
    record Star() implements PatternToken {}

    /** {@code **}, with its slash if one follows: any folders. */
    record Folders() implements PatternToken {}

    /** What stands between braces. */
    record Braces(String inner) implements PatternToken {}

    /** Takes a text apart. Braces within braces, as regular expressions have them, belong to the outer pair. */
    static List<PatternToken> parse(String text, boolean wildcards) {
        List<PatternToken> tokens = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '{') {
                flush(literal, tokens);
                int end = endOfBraces(text, at);
                tokens.add(new Braces(text.substring(at + 1, end)));
                at = end + 1;
            } else if (wildcards && c == '*') {
                flush(literal, tokens);
                boolean folders = text.startsWith("**", at);
                tokens.add(folders ? new Folders() : new Star());
                at += folders ? (text.startsWith("**/", at) ? 3 : 2) : 1;
            } else {
                literal.append(c);
                at++;
            }
        }
        flush(literal, tokens);
        return tokens;
    }

    private static void flush(StringBuilder literal, List<PatternToken> tokens) {
        if (!literal.isEmpty()) {
            tokens.add(new Literal(literal.toString()));
            literal.setLength(0);
        }
    }

    private static int endOfBraces(String text, int begin) {
        int depth = 0;
        for (int i = begin; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return i;
            }
        }
        throw new SyntaxException("\"" + text + "\" opens a brace that is never closed", "add the missing }");
    }
}
