package org.medmat.catalog;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medmat.adapter.SyntaxException;
import org.medmat.table.TableFormat;
import org.medmat.text.SafePattern;

/** Makes what a source or join says of its table's form. */
final class TableFormatResolver {

    private static final Pattern LINE_BREAK = Pattern.compile("[\\r\\n]");
    private static final Pattern NAMED_GROUP = Pattern.compile("\\(\\?<[a-zA-Z]");

    private TableFormatResolver() {}

    static TableFormat resolve(Mapping written) {
        return new TableFormat(
                encoding(written),
                separator(written),
                header(written),
                written.text("sheet"),
                written.text("rows"),
                lines(written));
    }

    private static @Nullable Charset encoding(Mapping written) {
        String name = written.text("encoding");
        if (name == null) {
            return null;
        }
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            written.problems()
                    .add(
                            written.place("encoding"),
                            "nobody knows the encoding \"" + name + "\"",
                            "write UTF-8, windows-1252, GB18030 or another known name");
            return null;
        }
    }

    private static @Nullable String separator(Mapping written) {
        String separator = written.text("separator");
        boolean one = separator != null && separator.length() == 1 && "\"\r\n".indexOf(separator.charAt(0)) < 0;
        if (separator == null || one) {
            return separator;
        }
        if (separator.equals("tab")) {
            return "\t";
        }
        written.problems()
                .add(
                        written.place("separator"),
                        "\"" + LINE_BREAK.matcher(separator).replaceAll(" ") + "\" is no separator",
                        "write one character, or tab; a quote or a line break can't separate values");
        return null;
    }

    private static TableFormat.Header header(Mapping written) {
        Node header = written.node("header");
        if (header == null) {
            return new TableFormat.Header.Line(1);
        }
        if (header instanceof Node.Items) {
            return new TableFormat.Header.Names(written.texts("header"));
        }
        String number = written.text("header", "");
        if (number.matches("[1-9]\\d{0,4}")) {
            return new TableFormat.Header.Line(Integer.parseInt(number));
        }
        written.problems()
                .add(
                        written.place("header"),
                        "`header` is \"" + number + "\"",
                        "write the number of the line with the column names, or a list of names if there is none");
        return new TableFormat.Header.Line(1);
    }

    private static @Nullable SafePattern lines(Mapping written) {
        String lines = written.text("lines");
        return lines == null ? null : written.parse(written.place("lines"), lines, TableFormatResolver::expression);
    }

    private static SafePattern expression(String text) {
        if (!NAMED_GROUP.matcher(text).find()) {
            throw new SyntaxException(
                    "`lines` keeps nothing: \"" + text + "\" has no named group",
                    "name what to keep: (?<id>\\d+) (?<class>\\w+)");
        }
        return new SafePattern(Pattern.compile(text));
    }
}
