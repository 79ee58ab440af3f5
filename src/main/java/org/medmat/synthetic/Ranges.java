package org.medmat.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lines that stand for many: {@code img_{001..012}.png}. */
final class Ranges {

    private static final Pattern RANGE = Pattern.compile("\\{(\\d+)\\.\\.(\\d+)\\}");
    private static final int MOST_DIGITS = 18;

    private Ranges() {}

    /** The lines that a line stands for. The same range twice counts together; different ones combine. */
    static List<String> expand(String line) {
        Matcher range = RANGE.matcher(line);
        if (!range.find()) {
            return List.of(line);
        }
        long from = Long.parseLong(range.group(1));
        long to = Long.parseLong(range.group(2));
        int width = range.group(1).length();
        List<String> lines = new ArrayList<>();
        for (long number = from; number <= to; number++) {
            String digits = Long.toString(number);
            String padded = "0".repeat(Math.max(0, width - digits.length())) + digits;
            lines.addAll(expand(line.replace(range.group(), padded)));
        }
        return lines;
    }

    static String expandLines(String text) {
        return text.lines()
                .flatMap(line -> expand(line).stream())
                .map(line -> line + '\n')
                .collect(Collectors.joining());
    }

    /** How many lines a line stands for; {@code most} stands for that many or more. */
    static long count(String line, long most) {
        long count = 1;
        for (String written : written(line)) {
            Matcher range = range(written);
            long length = Long.parseLong(range.group(2)) - Long.parseLong(range.group(1)) + 1;
            count = length > most / count ? most : count * length;
        }
        return count;
    }

    static long countLines(String text, long most) {
        long count = 0;
        for (String line : text.lines().toList()) {
            count = Math.min(most, count + count(line, most));
        }
        return count;
    }

    /** The ranges of a text that can't be counted: they run backwards, or their numbers are too long. */
    static List<String> wrong(String text) {
        return written(text).stream().filter(Ranges::isWrong).toList();
    }

    private static boolean isWrong(String written) {
        Matcher range = range(written);
        return range.group(1).length() > MOST_DIGITS
                || range.group(2).length() > MOST_DIGITS
                || Long.parseLong(range.group(1)) > Long.parseLong(range.group(2));
    }

    /** The ranges as written, each once. */
    private static List<String> written(String text) {
        List<String> written = new ArrayList<>();
        Matcher range = RANGE.matcher(text);
        // From brace to brace: most texts have none, and a look at each character takes long at a start.
        for (int at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at + 1)) {
            if (range.region(at, text.length()).lookingAt() && !written.contains(range.group())) {
                written.add(range.group());
            }
        }
        return written;
    }

    private static Matcher range(String written) {
        Matcher range = RANGE.matcher(written);
        if (!range.matches()) {
            throw new IllegalArgumentException("no range: " + written);
        }
        return range;
    }
}
