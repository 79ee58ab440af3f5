package org.medmat.page;

import java.util.List;

/**
 * Two things against each other, as a table whose cells are tinted by how much they hold. A cell tells its content in words too.
 *
 * @param corner what the rows are, and what the columns
 */
public record Matrix(String title, String description, String corner, List<String> columns, List<Row> rows) {

    /** The darkest tint. */
    public static final int MOST = 5;

    /**
     * @param meaning what the name stands for; empty where it is plain
     * @param cells one for each column
     */
    public record Row(String name, String meaning, List<Field> cells) {}

    /**
     * A field.
     *
     * @param level from 0, which is nothing, to {@link #MOST}
     * @param isHole whether there can't be anything
     */
    public record Field(int level, boolean isHole, Cell content) {
        public static final Field HOLE = new Field(0, true, Cell.NONE);
    }

    /** The tint of a count: another one for each ten times as many, from below a hundred to above a hundred thousand. */
    public static int level(long count) {
        int level = count > 0 ? 1 : 0;
        for (long bound = 100; level > 0 && level < MOST && count >= bound; bound *= 10) {
            level++;
        }
        return level;
    }

    public void write(Html html) {
        html.line().open("figure");
        Table.caption(html, title, description);
        Table.scroll(html, title, true);
        html.open("table", "class", "matrix").open("thead").open("tr");
        html.element("th", corner, "scope", "col");
        columns.forEach(column -> html.element("th", column, "scope", "col"));
        html.close().close().open("tbody");
        for (Row row : rows) {
            html.line().open("tr").open("th", "scope", "row").text(row.name());
            if (!row.meaning().isEmpty()) {
                html.text(" ").element("span", row.meaning(), "class", "quiet");
            }
            html.close();
            for (Field field : row.cells()) {
                html.open("td", "class", field.isHole() ? "hole" : "level" + field.level());
                field.content().write(html);
                html.close();
            }
            html.close();
        }
        html.close().close().close().close();
    }
}
