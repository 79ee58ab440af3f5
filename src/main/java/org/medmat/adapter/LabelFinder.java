package org.medmat.adapter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a row gives its raw values. */
public sealed interface LabelFinder {

    /** The raw values of a row, and those of which it isn't known whether they hold. */
    record Raw(List<String> values, List<String> unsure) {
        static final Raw NONE = new Raw(List.of(), List.of());

        static Raw of(String value) {
            return value.isEmpty() ? NONE : new Raw(List.of(value), List.of());
        }

        String text() {
            return values.size() == 1 ? values.get(0) : String.join(" + ", values);
        }
    }

    Raw find(NamedFields fields);

    /** The fields it names. */
    Stream<String> fields();

    /** Whether some of its values may be unsure. */
    default boolean mayBeUnsure() {
        return false;
    }

    /** One value. */
    record One(Template value) implements LabelFinder {
        @Override
        public Raw find(NamedFields fields) {
            return Raw.of(value.fill(fields).strip());
        }

        @Override
        public Stream<String> fields() {
            return value.fields();
        }
    }

    /**
     * Several values in one text.
     *
     * @param separator between them
     * @param trim characters cut off both ends
     * @param none the raw value of a text without any
     */
    record Separated(
            Template value,
            Pattern separator,
            String trim,
            @Nullable String none) implements LabelFinder {

        public static Separated of(Template value, List<String> separators, String trim, @Nullable String none) {
            String any = separators.stream()
                    .map(separator -> separator.equals("lines") ? "\\R" : Pattern.quote(separator))
                    .collect(Collectors.joining("|"));
            return new Separated(value, Pattern.compile(any), trim, none);
        }

        @Override
        public Raw find(NamedFields fields) {
            List<String> values = new ArrayList<>();
            for (String part : separator.split(cut(value.fill(fields)))) {
                String one = cut(part);
                if (!one.isEmpty()) {
                    values.add(one);
                }
            }
            return values.isEmpty() && none != null ? Raw.of(none) : new Raw(values, List.of());
        }

        private String cut(String text) {
            int from = 0;
            int to = text.length();
            while (from < to && isCut(text.charAt(from))) {
                from++;
            }
            while (to > from && isCut(text.charAt(to - 1))) {
                to--;
            }
            return text.substring(from, to);
        }

        private boolean isCut(char c) {
            return Character.isWhitespace(c) || trim.indexOf(c) >= 0;
        }

        @Override
        public Stream<String> fields() {
            return value.fields();
        }
    }

    /**
     * A column for each value.
     *
     * @param columns whose names are the raw values
     * @param yes what a cell holds when its value is true
     * @param unsure what it holds when nobody knows
     * @param none the raw value of a row in which no column says yes
     */
    record OneHot(
            List<String> columns,
            Cells yes,
            Cells unsure,
            @Nullable String none) implements LabelFinder {

        private static final Cells NO = new Cells(List.of("0", ""));

        @Override
        public Raw find(NamedFields fields) {
            List<String> values = new ArrayList<>();
            List<String> unknown = new ArrayList<>();
            for (String column : columns) {
                String cell = fields.get(column);
                if (cell == null) {
                    throw new MissingFieldException(column, column);
                }
                if (yes.contain(cell)) {
                    values.add(column);
                } else if (unsure.contain(cell)) {
                    unknown.add(column);
                } else if (!NO.contain(cell)) {
                    values.add(column + "=" + cell);
                }
            }
            if (values.isEmpty() && none != null) {
                values.add(none);
            }
            return new Raw(values, unknown);
        }

        @Override
        public Stream<String> fields() {
            return columns.stream();
        }

        @Override
        public boolean mayBeUnsure() {
            return !unsure.words().isEmpty();
        }
    }

    /** What cells may hold; numbers are compared as numbers. */
    record Cells(List<String> words) {

        public Cells(List<String> words) {
            this.words = words.stream().map(Cells::plain).toList();
        }

        boolean contain(String cell) {
            return words.contains(cell) || cell.indexOf('.') > 0 && words.contains(plain(cell));
        }

        /** 1 for 1.0: a table may have millions of such cells. */
        private static String plain(String cell) {
            int point = cell.indexOf('.');
            int from = !cell.isEmpty() && "+-".indexOf(cell.charAt(0)) >= 0 ? 1 : 0;
            boolean isWhole = point > from && point < cell.length() - 1;
            for (int i = from; isWhole && i < cell.length(); i++) {
                char c = cell.charAt(i);
                isWhole = i < point ? c >= '0' && c <= '9' : i == point || c == '0';
            }
            return isWhole ? cell.substring(0, point) : cell;
        }
    }
}
