package org.medmat.text;

import java.util.regex.Pattern;

/** Numbers as people and tables write them. Java reads more than that: hexadecimal ones, NaN, {@code 1f}. */
public final class Decimal {

    /** Never so large that it would be endless. */
    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(\\d{1,18}(\\.\\d{0,40})?|\\.\\d{1,40})([eE][+-]?\\d{1,2})?");

    private Decimal() {}

    public static boolean isOne(String text) {
        return DECIMAL.matcher(text).matches();
    }
}
