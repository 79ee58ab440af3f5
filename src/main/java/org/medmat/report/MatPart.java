package org.medmat.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.medmat.figures.Figures;
import org.medmat.page.Cell;
import org.medmat.page.Html;
import org.medmat.page.Matrix;
import org.medmat.page.Page;
import org.medmat.page.Table;

/** Modality by area: what there is, what is missing here, and where nobody has anything. */
final class MatPart {

    private static final List<String> LEVELS = List.of("below 100", "100", "1,000", "10,000", "100,000 items or more");

    private MatPart() {}

    static Optional<Page.Section> of(Figures figures) {
        return Optional.of(new Page.Section("mat", "The mat", html -> write(html, figures.mat())));
    }

    private static void write(Html html, Figures.Mat mat) {
        keys(html);
        matrix(mat).write(html);
        table(mat).write(html);
    }

    private static void keys(Html html) {
        html.open("p", "class", "keys");
        for (int level = 0; level < LEVELS.size(); level++) {
            key(html, "level" + (level + 1), LEVELS.get(level));
        }
        key(html, "level0", "in the catalog, not built here");
        key(html, "hole", "hole: the catalog has no such dataset");
        html.close();
    }

    private static void key(Html html, String as, String meaning) {
        html.open("span", "class", "key")
                .empty("i", "class", as, "aria-hidden", "true")
                .text(meaning)
                .close();
    }

    private static Matrix matrix(Figures.Mat mat) {
        Map<String, Figures.Field> fields = new TreeMap<>();
        mat.fields().forEach(field -> fields.put(field.modality() + "\n" + field.area(), field));
        List<Matrix.Row> rows = new ArrayList<>();
        for (Figures.Modality modality : mat.modalities()) {
            List<Matrix.Field> cells = mat.areas().stream()
                    .map(area -> field(fields.get(modality.word() + "\n" + area)))
                    .toList();
            rows.add(new Matrix.Row(modality.word(), modality.meaning(), cells));
        }
        return new Matrix(
                "Modality by area",
                "Each field tells its items and, below, its subsets.",
                "modality",
                mat.areas(),
                rows);
    }

    private static Matrix.Field field(Figures.@Nullable Field field) {
        if (field == null) {
            return Matrix.Field.HOLE;
        }
        if (field.built().isEmpty()) {
            return new Matrix.Field(0, false, Cell.text("not built"));
        }
        long items = field.items().total();
        return new Matrix.Field(Matrix.level(items), false, html -> html.element("strong", Cell.Words.brief(items))
                .add(inner -> links(inner, field.built())));
    }

    private static void links(Html html, Collection<Integer> subsets) {
        String before = "";
        for (int subset : subsets) {
            html.text(before).link(Totals.address(subset), Integer.toString(subset));
            before = " ";
        }
    }

    private static Table table(Figures.Mat mat) {
        return Table.of(
                        "The same in words",
                        "",
                        Table.text("modality"),
                        Table.text("area"),
                        Table.text("tasks"),
                        Table.text("subsets"),
                        Table.number("train"),
                        Table.number("test"))
                .with(mat.fields().stream()
                        .map(field -> List.of(
                                Cell.text(field.modality()),
                                Cell.text(field.area()),
                                Cell.text(String.join("; ", field.tasks())),
                                html -> subsets(html, field),
                                Cell.number(field.items().train()),
                                Cell.number(field.items().test()))));
    }

    private static void subsets(Html html, Figures.Field field) {
        links(html, field.built());
        if (!field.missing().isEmpty()) {
            html.text(" ").element("span", "not built: " + Totals.list(field.missing()), "class", "quiet");
        }
    }
}
