package org.medmat.verify;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medmat.region.Box;
import org.medmat.region.Size;

/** Reads boxes and sizes as items write them. */
final class BoxText {

    private static final int MOST = 1000;
    private static final String THOUSANDTH = "(0|[1-9]\\d{0,3})";
    private static final Pattern OPTION =
            Pattern.compile("\\[" + String.join(", ", THOUSANDTH, THOUSANDTH, THOUSANDTH, THOUSANDTH) + "]");
    private static final String NUMBER = "(-?\\d{1,20}(?:\\.\\d{1,30})?(?:[Ee]-?\\d{1,3})?)";
    private static final Pattern BOX = Pattern.compile("\\[" + String.join(",", NUMBER, NUMBER, NUMBER, NUMBER) + "]");
    private static final Pattern SIZE = Pattern.compile("\\[(\\d{1,5}),(\\d{1,5})]");

    private BoxText() {}

    /** An option in thousandths of an image, from 0 to 1000: {@code [x1, y1, x2, y2]}. */
    static Optional<Box> option(String text) {
        return read(OPTION, text).filter(box -> box.x2() <= MOST && box.y2() <= MOST);
    }

    /** The value of {@code box}, in pixels. */
    static Optional<Box> box(String json) {
        return read(BOX, json);
    }

    private static Optional<Box> read(Pattern pattern, String text) {
        Matcher sides = pattern.matcher(text);
        return sides.matches()
                ? Box.of(number(sides, 1), number(sides, 2), number(sides, 3), number(sides, 4))
                : Optional.empty();
    }

    private static double number(Matcher sides, int group) {
        return Double.parseDouble(sides.group(group));
    }

    /** The value of {@code size}. */
    static Optional<Size> size(String json) {
        Matcher sides = SIZE.matcher(json);
        if (!sides.matches()) {
            return Optional.empty();
        }
        int width = Integer.parseInt(sides.group(1));
        int height = Integer.parseInt(sides.group(2));
        boolean possible = width > 0
                && height > 0
                && Math.max(width, height) <= Size.MOST_SIDE
                && (long) width * height <= Size.MOST_PIXELS;
        return possible ? Optional.of(new Size(width, height)) : Optional.empty();
    }
}
