package org.medmat.cli;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;

/** Numbers as people list them: {@code 2,5-9}. */
final class NumberList implements CommandLine.ITypeConverter<NumberList> {

    private static final Pattern PART = Pattern.compile("\\s*(\\d{1,6})\\s*(?:-\\s*(\\d{1,6})\\s*)?");
    private static final int WIDEST = 100_000;

    private final Set<Integer> numbers = new TreeSet<>();

    @Override
    public NumberList convert(String text) {
        NumberList read = new NumberList();
        for (String part : text.split(",", -1)) {
            Matcher matcher = PART.matcher(part);
            if (!matcher.matches()) {
                throw new CommandLine.TypeConversionException("\"" + part + "\" is no number; write 2 or 2,5-9");
            }
            int from = Integer.parseInt(matcher.group(1));
            int to = matcher.group(2) == null ? from : Integer.parseInt(matcher.group(2));
            if (to < from || to - from > WIDEST) {
                throw new CommandLine.TypeConversionException(
                        "\"" + part + "\" is no range; the smaller number comes first");
            }
            for (int number = from; number <= to; number++) {
                read.numbers.add(number);
            }
        }
        return read;
    }

    static Set<Integer> all(List<NumberList> lists) {
        Set<Integer> all = new TreeSet<>();
        lists.forEach(list -> all.addAll(list.numbers));
        return all;
    }
}
