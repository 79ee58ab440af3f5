package org.medmat.encoding;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Texts as they stand between quotes in JSON: nothing is escaped that need not be. Several threads may use one. */
final class JsonTexts {

    private static final String HEX = "0123456789abcdef";
    /** Questions and labels come again and again; boxes don't, and must not fill the memory. */
    private static final int KNOWN = 4096;

    private final Map<String, byte[]> known = new ConcurrentHashMap<>();

    /** Most texts are the very ones of the items before, and need not be compared letter by letter. */
    byte[] known(String text, EncodedItems to) {
        byte[] before = to.recent().get(text);
        if (before != null) {
            return before;
        }
        byte[] escaped = known(text);
        to.recent().put(text, escaped);
        return escaped;
    }

    private byte[] known(String text) {
        byte[] escaped = known.get(text);
        if (escaped == null) {
            escaped = escaped(text);
            if (known.size() < KNOWN) {
                known.put(text, escaped);
            }
        }
        return escaped;
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isEscaped(text.charAt(i))) {
                return utf8(escaped(text, i));
            }
        }
        return utf8(text);
    }

    private static String escaped(String text, int from) {
        StringBuilder escaped = new StringBuilder(text.length() + 16).append(text, 0, from);
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isEscaped(c)) {
                appendEscaped(c, escaped);
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static boolean isEscaped(char c) {
        return c < 0x20 || c == '"' || c == '\\';
    }

    private static void appendEscaped(char c, StringBuilder text) {
        switch (c) {
            case '"', '\\' -> text.append('\\').append(c);
            case '\n' -> text.append("\\n");
            case '\t' -> text.append("\\t");
            case '\r' -> text.append("\\r");
            default -> text.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
        }
    }
}
