package org.medmat.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Forms in which two spellings of one name are equal. */
public final class Fold {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\ufeff]+");

    private Fold() {}

    /** Composed characters: what macOS writes as e and an accent is one character. */
    public static String nfc(String text) {
        return isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Composed and without regard to case, the same in every locale. */
    public static String ignoringCase(String text) {
        // Upper case first: some small letters have the same capital. Those of ASCII have not.
        return isAscii(text)
                ? text.toLowerCase(Locale.ROOT)
                : nfc(text).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /** As {@link #ignoringCase}, and every run of blanks, no-break ones too, is one blank. */
    public static String ignoringCaseAndBlanks(String text) {
        return BLANKS.matcher(ignoringCase(text)).replaceAll(" ").strip();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
