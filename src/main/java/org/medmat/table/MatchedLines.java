package org.medmat.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medmat.text.SafePattern;

/** Text that is no table: a line that matches an expression is a record, its fields are the named groups. */
final class MatchedLines {

    private static final Pattern ESCAPE_OR_GROUP = Pattern.compile("\\\\.|\\(\\?<([a-zA-Z][a-zA-Z0-9]*)>");

    private MatchedLines() {}

    static void read(PackedFile source, TableFormat format, SafePattern lines, RowSink sink) throws IOException {
        List<String> names = groups(lines.pattern());
        Columns columns = new Columns(names);
        try (TextFile text = TextFile.open(source, format.encoding())) {
            for (String line = text.nextLine(); line != null; line = text.nextLine()) {
                TableLimits.checkCell(source, text.lines(), line.length());
                Matcher matcher = line.isBlank() ? null : match(lines, line, source, text.lines());
                if (matcher != null) {
                    sink.row(new Row(columns, values(matcher, names), text.lines()));
                }
            }
        }
    }

    private static @Nullable Matcher match(SafePattern lines, String line, PackedFile source, int number)
            throws IOException {
        try {
            return lines.match(line);
        } catch (SafePattern.TooSlowException e) {
            throw source.wrong(number, "the expression in `lines` " + e.getMessage(), "write a simpler expression");
        }
    }

    private static String[] values(Matcher matcher, List<String> names) {
        String[] values = new String[names.size()];
        for (int i = 0; i < values.length; i++) {
            String value = matcher.group(names.get(i));
            values[i] = value == null ? "" : Blanks.strip(value);
        }
        return values;
    }

    private static List<String> groups(Pattern pattern) {
        List<String> names = new ArrayList<>();
        Matcher matcher = ESCAPE_OR_GROUP.matcher(pattern.pattern());
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                names.add(matcher.group(1));
            }
        }
        return names;
    }
}
