package org.medmat.text;

import java.util.regex.PatternSyntaxException;

/**
 * Looks for a part of a regular expression that is counted though it can match nothing: Java turns it as often as the count says, and reads
 * no character that anybody could count.
 */
final class Repeats {

    private static final String QUANTIFIERS = "?*+{";

    private final String regex;
    private int at;

    private Repeats(String regex) {
        this.regex = regex;
    }

    /**
     * Refuses such an expression.
     *
     * @param regex one that Java understands
     */
    static void check(String regex) {
        new Repeats(regex).alternatives();
    }

    /** Whether what stands before the next closing parenthesis can match nothing. */
    private boolean alternatives() {
        boolean empty = false;
        boolean sequence = true;
        while (at < regex.length() && regex.charAt(at) != ')') {
            if (regex.charAt(at) == '|') {
                at++;
                empty |= sequence;
                sequence = true;
            } else {
                sequence &= piece();
            }
        }
        return empty | sequence;
    }

    private boolean piece() {
        int begin = at;
        boolean empty = atom();
        while (at < regex.length() && QUANTIFIERS.indexOf(regex.charAt(at)) >= 0) {
            if (regex.charAt(at) == '{') {
                int end = regex.indexOf('}', at);
                String count = regex.substring(at + 1, end);
                if (empty && !count.equals("0") && !count.equals("1")) {
                    throw new PatternSyntaxException("counts what can match nothing", regex, begin);
                }
                empty |= count.startsWith("0");
                at = end + 1;
            } else {
                // A plus may also stand behind another quantifier, which then gives nothing back.
                empty |= regex.charAt(at) != '+';
                at++;
            }
        }
        return empty;
    }

    private boolean atom() {
        char c = regex.charAt(at++);
        return switch (c) {
            case '(' -> group();
            case '[' -> {
                charClass();
                yield false;
            }
            case '\\' -> escape();
            case '^', '$' -> true;
            default -> false;
        };
    }

    private boolean group() {
        boolean looksAround = regex.startsWith("?=", at)
                || regex.startsWith("?!", at)
                || regex.startsWith("?<=", at)
                || regex.startsWith("?<!", at);
        if (regex.startsWith("?", at)) {
            at++;
            if (!looksAround && regex.startsWith("<", at)) {
                at = regex.indexOf('>', at) + 1;
            } else {
                while (at < regex.length() && ":=!>)".indexOf(regex.charAt(at)) < 0) {
                    at++;
                }
                // What sets flags for the rest ends here.
                at += regex.startsWith(")", at) ? 0 : 1;
            }
        }
        boolean empty = alternatives();
        at++;
        return empty | looksAround;
    }

    private void charClass() {
        int depth = 1;
        // A closing bracket that stands first is one of the class.
        at += regex.startsWith("^", at) ? 1 : 0;
        at += regex.startsWith("]", at) ? 1 : 0;
        while (depth > 0 && at < regex.length()) {
            char c = regex.charAt(at++);
            if (c == '\\') {
                escape();
            } else if (c == '[') {
                depth++;
            } else if (c == ']') {
                depth--;
            }
        }
    }

    private boolean escape() {
        char c = regex.charAt(at++);
        if (c == 'Q') {
            int end = regex.indexOf("\\E", at);
            boolean empty = end == at;
            at = end < 0 ? regex.length() : end + 2;
            return empty;
        }
        if (c == 'k') {
            at = regex.indexOf('>', at) + 1;
            return true;
        }
        if ("pPxN".indexOf(c) >= 0 && regex.startsWith("{", at)) {
            at = regex.indexOf('}', at) + 1;
        } else if (c == 'b' && regex.startsWith("{g}", at)) {
            at += 3;
        }
        return "bBAGZz".indexOf(c) >= 0 || Character.isDigit(c);
    }
}
