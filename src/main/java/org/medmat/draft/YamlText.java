package org.medmat.draft;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Writes texts of strangers into YAML. */
final class YamlText {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z](?:[A-Za-z0-9 _-]*[A-Za-z0-9])?");
    /** Words that other readers of YAML, and editors, take for something else than text. */
    private static final Pattern NO_TEXT = Pattern.compile("(?i)y|n|yes|no|on|off|true|false|null");

    private static final int LONGEST_IN_COMMENT = 80;

    private YamlText() {}

    static String of(String text) {
        return PLAIN.matcher(text).matches() && !NO_TEXT.matcher(text).matches() ? text : quoted(text);
    }

    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (Invisible.is(c)) {
                quoted.append(String.format(Locale.ROOT, c > 0xffff ? "\\U%08x" : "\\u%04x", c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }

    /** A list in one line; a single text stands alone. */
    static String oneOrList(List<String> texts) {
        List<String> quoted = texts.stream().map(YamlText::quoted).toList();
        return quoted.size() == 1 ? quoted.get(0) : "[" + String.join(", ", quoted) + "]";
    }

    /** For a comment or a message: one line, nothing invisible, not too long. */
    static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(LONGEST_IN_COMMENT).forEach(c -> shown.appendCodePoint(Invisible.is(c) ? '?' : c));
        return text.codePointCount(0, text.length()) > LONGEST_IN_COMMENT ? shown + "..." : shown.toString();
    }
}
