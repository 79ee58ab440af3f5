package org.medmat.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Rows under a title; with bars in it, a chart that carries its own numbers. The first cell of a row names it.
 *
 * @param description what it shows and how it is read; may be empty
 * @param keys what the colours of its bars mean; none where it has one colour
 */
public record Table(String title, String description, List<Column> columns, List<String> keys, List<List<Cell>> rows) {

    /** More columns than these a narrow screen has to move aside, which the keyboard must be able to. */
    private static final int FEW = 4;

    private static final Cell UNKNOWN = Cell.quiet("\u2013");

    /** How a column stands. */
    public enum Kind {
        TEXT("text"),
        NUMBER("number"),
        BAR("chart");

        private final String as;

        Kind(String as) {
            this.as = as;
        }
    }

    public record Column(String name, Kind kind) {}

    public Table {
        keys = List.copyOf(keys);
        columns = List.copyOf(columns);
        rows = Collections.unmodifiableList(new ArrayList<>(rows));
    }

    public static Table of(String title, String description, Column... columns) {
        return new Table(title, description, Arrays.asList(columns), List.of(), List.of());
    }

    public static Column text(String name) {
        return new Column(name, Kind.TEXT);
    }

    public static Column number(String name) {
        return new Column(name, Kind.NUMBER);
    }

    public static Column bar(String name) {
        return new Column(name, Kind.BAR);
    }

    /** The same with a meaning for each part of its bars. */
    public Table keyed(String... meanings) {
        return new Table(title, description, columns, Arrays.asList(meanings), rows);
    }

    public Table with(Stream<List<Cell>> more) {
        return new Table(
                title,
                description,
                columns,
                keys,
                Stream.concat(rows.stream(), more).toList());
    }

    /** Its HTML; nothing where it has no rows. A column of which nothing is known in any row is left out. */
    public void write(Html html) {
        if (rows.isEmpty()) {
            return;
        }
        List<Integer> shown = IntStream.range(0, columns.size())
                .filter(column -> rows.stream().anyMatch(row -> row.get(column) != Cell.NONE))
                .boxed()
                .toList();
        html.line().open("figure");
        caption(html, title, description);
        if (!keys.isEmpty()) {
            html.open("p", "class", "keys");
            for (int key = 0; key < keys.size(); key++) {
                html.open("span", "class", "key");
                html.empty("i", "class", "part" + key, "aria-hidden", "true").text(keys.get(key));
                html.close();
            }
            html.close();
        }
        scroll(html, title, shown.size() > FEW);
        boolean isCompact = shown.stream().allMatch(each -> columns.get(each).kind() == Kind.NUMBER);
        html.open("table", "class", isCompact ? "compact" : "").open("thead").open("tr");
        for (int each : shown) {
            Column column = columns.get(each);
            html.element("th", column.name(), "scope", "col", "class", column.kind().as);
        }
        html.close().close().open("tbody");
        rows.forEach(row -> write(html, row, shown));
        html.close().close().close().close();
    }

    static void caption(Html html, String title, String description) {
        html.open("figcaption").element("h3", title);
        if (!description.isEmpty()) {
            html.element("p", description);
        }
        html.close();
    }

    static void scroll(Html html, String title, boolean isWide) {
        html.open(
                "div",
                "class",
                "scroll",
                "role",
                isWide ? "region" : "",
                "aria-label",
                isWide ? title : "",
                "tabindex",
                isWide ? "0" : "");
    }

    private void write(Html html, List<Cell> row, List<Integer> shown) {
        html.line().open("tr");
        for (int cell : shown) {
            Kind kind = columns.get(cell).kind();
            if (cell == 0) {
                html.open("th", "scope", "row", "class", kind.as);
            } else {
                html.open("td", "class", kind.as);
            }
            boolean isUnknown = row.get(cell) == Cell.NONE && kind == Kind.NUMBER;
            html.add(isUnknown ? UNKNOWN::write : row.get(cell)::write).close();
        }
        html.close();
    }
}
