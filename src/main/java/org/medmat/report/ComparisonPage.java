package org.medmat.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.medmat.figures.Figures;
import org.medmat.figures.Sides;
import org.medmat.output.Manifest;
import org.medmat.page.Cell;
import org.medmat.page.Html;
import org.medmat.page.Page;
import org.medmat.page.Table;

/** Two builds side by side. What is equal in both is counted and not listed. */
public final class ComparisonPage {

    private final Figures older;
    private final Figures newer;

    private ComparisonPage(Figures older, Figures newer) {
        this.older = older;
        this.newer = newer;
    }

    /** A thing of both builds. */
    private record Line(String name, Sides before, Sides after) {
        boolean isEqual() {
            return before.equals(after);
        }
    }

    public static byte[] write(Figures older, Figures newer) throws IOException {
        return new ComparisonPage(older, newer).write();
    }

    private byte[] write() throws IOException {
        List<Page.Section> sections = new ArrayList<>();
        sections.add(
                new Page.Section("subsets", "Subsets", html -> table(html, "Items by subset", "subset", subsets())));
        sections.add(new Page.Section(
                "datasets", "Datasets", html -> table(html, "Items by dataset", "dataset", datasets())));
        sections.add(new Page.Section("labels", "Labels", html -> table(html, "Items by label", "label", labels())));
        new ComparedParts(older, newer).blind().ifPresent(sections::add);
        new ComparedParts(older, newer).skipped().ifPresent(sections::add);
        return new Page("What has changed", this::lead, sections).write();
    }

    private void lead(Html html) {
        Table.of("In all", "", Table.text("what"), Table.number("old"), Table.number("new"), Table.number("change"))
                .with(List.of(
                        total("items", older.items().total(), newer.items().total()),
                        total(
                                "for training",
                                older.items().train(),
                                newer.items().train()),
                        total("for testing", older.items().test(), newer.items().test()),
                        total(
                                "pictures",
                                Totals.pictures(older).total(),
                                Totals.pictures(newer).total()),
                        total(
                                "datasets",
                                older.datasets().size(),
                                newer.datasets().size()),
                        total("subsets", older.subsets().size(), newer.subsets().size()))
                        .stream())
                .write(html);
        html.element("p", settings(), "class", "settings");
    }

    private static List<Cell> total(String name, long before, long after) {
        return List.of(Cell.text(name), Cell.number(before), Cell.number(after), Cell.change(after - before));
    }

    private String settings() {
        Manifest.Settings before = older.settings();
        Manifest.Settings after = newer.settings();
        if (before == null || after == null) {
            return "Not both have a manifest: how they were built is unknown.";
        }
        List<String> differences = before.differences(after);
        return differences.isEmpty()
                ? "Both were built with the same settings: " + BuildPage.words(after)
                : "Built with other settings: " + String.join("; ", differences);
    }

    private List<Line> subsets() {
        SortedMap<Integer, Line> lines = new TreeMap<>();
        older.subsets()
                .forEach(each -> lines.put(
                        each.number(), new Line(each.number() + "  " + Totals.name(each), each.items(), Sides.NONE)));
        newer.subsets()
                .forEach(each -> lines.put(
                        each.number(),
                        new Line(
                                each.number() + "  " + Totals.name(each),
                                before(lines.get(each.number())),
                                each.items())));
        return List.copyOf(lines.values());
    }

    private List<Line> datasets() {
        SortedMap<Integer, Line> lines = new TreeMap<>();
        older.datasets()
                .forEach(each -> lines.put(
                        each.number(), new Line(each.number() + "  " + each.name(), each.items(), Sides.NONE)));
        newer.datasets()
                .forEach(each -> lines.put(
                        each.number(),
                        new Line(each.number() + "  " + each.name(), before(lines.get(each.number())), each.items())));
        return List.copyOf(lines.values());
    }

    private static Sides before(@Nullable Line line) {
        return line == null ? Sides.NONE : line.before();
    }

    private List<Line> labels() {
        Map<List<Object>, Line> lines = new TreeMap<>(Comparator.comparing((List<Object> key) -> (Integer) key.get(0))
                .thenComparing(key -> (String) key.get(1)));
        older.subsets().forEach(subset -> subset.labels()
                .forEach(label -> lines.put(
                        List.of(subset.number(), label.name()),
                        new Line(subset.number() + "  " + label.name(), label.items(), Sides.NONE))));
        newer.subsets().forEach(subset -> subset.labels().forEach(label -> {
            List<Object> key = List.of(subset.number(), label.name());
            lines.put(key, new Line(subset.number() + "  " + label.name(), before(lines.get(key)), label.items()));
        }));
        return List.copyOf(lines.values());
    }

    private static void table(Html html, String title, String of, List<Line> lines) {
        List<Line> changed = lines.stream().filter(line -> !line.isEqual()).toList();
        long equal = (long) lines.size() - changed.size();
        html.element(
                "p",
                changed.isEmpty()
                        ? "The same in both."
                        : Cell.Words.count(equal) + (equal == 1 ? " has" : " have") + " the same numbers in both.");
        long most = changed.stream()
                .mapToLong(line -> Math.max(line.before().total(), line.after().total()))
                .max()
                .orElse(0);
        Table.of(
                        title,
                        "",
                        Table.text(of),
                        Table.number("train, old"),
                        Table.number("new"),
                        Table.number("test, old"),
                        Table.number("new"),
                        Table.number("change"),
                        Table.bar("old above new"))
                .keyed("train", "test")
                .with(changed.stream()
                        .map(line -> List.of(
                                Cell.text(line.name()),
                                Cell.number(line.before().train()),
                                Cell.number(line.after().train()),
                                Cell.number(line.before().test()),
                                Cell.number(line.after().test()),
                                Cell.change(line.after().total() - line.before().total()),
                                bars(line, most))))
                .write(html);
    }

    private static Cell bars(Line line, long most) {
        Cell before = Cell.bar(List.of(line.before().train(), line.before().test()), most);
        Cell after = Cell.bar(List.of(line.after().train(), line.after().test()), most);
        return html -> html.add(before::write).add(after::write);
    }
}
