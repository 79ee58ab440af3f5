package org.medmat.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines that stand for many: {@code img_{001..012}.png}. */
final class Ranges {

    private static final Pattern RANGE = Pattern.compile("\\{(\\d{1,9})\\.\\.(\\d{1,9})\\}");

    private Ranges() {}

    /** The lines that a line stands for. The same range twice counts together; different ones give every combination. */
    static List<String> expand(String line) {
        Matcher range = RANGE.matcher(line);
        if (!range.find()) {
            return List.of(line);
        }
        int from = Integer.parseInt(range.group(1));
        int to = Integer.parseInt(range.group(2));
        int width = range.group(1).length();
        List<String> lines = new ArrayList<>();
        for (int number = from; number <= to; number++) {
            String digits = Integer.toString(number);
            String padded = "0".repeat(Math.max(0, width - digits.length())) + digits;
            lines.addAll(expand(line.replace(range.group(), padded)));
        }
        return lines;
    }

    static String expandLines(String text) {
        StringBuilder expanded = new StringBuilder();
        text.lines().forEach(line -> expand(line).forEach(each -> expanded.append(each).append('\n')));
        return expanded.toString();
    }
}
