package org.medmat.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.medmat.figures.BlindGuess;
import org.medmat.figures.Figures;
import org.medmat.output.Manifest;
import org.medmat.page.Cell;
import org.medmat.page.Page;
import org.medmat.page.Table;

/** What guessers reach in two builds, and what both skipped. */
final class ComparedParts {

    private final Figures older;
    private final Figures newer;

    ComparedParts(Figures older, Figures newer) {
        this.older = older;
        this.newer = newer;
    }

    Optional<Page.Section> blind() {
        SortedMap<String, BlindGuess> before = blind(older);
        SortedMap<String, BlindGuess> after = blind(newer);
        SortedSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        if (names.isEmpty()) {
            return Optional.empty();
        }
        Table table = Table.of(
                        "The best guesser by subset",
                        "The share of test items that it answers from the texts alone; the broad bar is what nobody can be denied. Old above new.",
                        Table.text("subset"),
                        Table.number("old"),
                        Table.number("new"),
                        Table.bar(""))
                .with(names.stream()
                        .filter(name -> !equal(before.get(name), after.get(name)))
                        .map(name -> List.of(
                                Cell.text(name.strip()),
                                share(before.get(name)),
                                share(after.get(name)),
                                html -> html.add(bullet(before.get(name))::write)
                                        .add(bullet(after.get(name))::write))));
        return Optional.of(new Page.Section("blind", "Without the picture", html -> html.element(
                        "p", table.rows().isEmpty() ? "The same in both." : "")
                .add(table::write)));
    }

    private static SortedMap<String, BlindGuess> blind(Figures figures) {
        SortedMap<String, BlindGuess> all = new TreeMap<>();
        figures.subsets().forEach(subset -> subset.blind()
                .forEach(blind -> all.put(
                        " "
                                        .repeat(Math.max(
                                                0,
                                                6
                                                        - Integer.toString(subset.number())
                                                                .length()))
                                + subset.number()
                                + "  "
                                + Totals.name(subset)
                                + (blind.ofBoxes() ? ", boxes" : ""),
                        blind)));
        return all;
    }

    private static boolean equal(@Nullable BlindGuess before, @Nullable BlindGuess after) {
        return before != null && before.equals(after);
    }

    private static Cell share(@Nullable BlindGuess blind) {
        return blind == null ? Cell.NONE : Cell.share(blind.share());
    }

    private static Cell bullet(@Nullable BlindGuess blind) {
        return blind == null ? Cell.NONE : Cell.bullet(blind.share(), blind.floor(), blind.isOver());
    }

    Optional<Page.Section> skipped() {
        SortedMap<String, Long> before = skipped(older);
        SortedMap<String, Long> after = skipped(newer);
        SortedSet<String> reasons = new TreeSet<>(before.keySet());
        reasons.addAll(after.keySet());
        if (reasons.isEmpty()) {
            return Optional.empty();
        }
        Table table = Table.of(
                        "Rows that gave no item",
                        "",
                        Table.text("reason"),
                        Table.number("old"),
                        Table.number("new"),
                        Table.number("change"))
                .with(reasons.stream().map(reason -> {
                    long old = before.getOrDefault(reason, 0L);
                    long now = after.getOrDefault(reason, 0L);
                    return List.of(Cell.text(reason), Cell.number(old), Cell.number(now), Cell.change(now - old));
                }));
        return Optional.of(new Page.Section("skipped", "Skipped", table::write));
    }

    private static SortedMap<String, Long> skipped(Figures figures) {
        SortedMap<String, Long> sums = new TreeMap<>();
        for (Figures.OfDataset dataset : figures.datasets()) {
            Manifest.Dataset built = dataset.built();
            if (built != null) {
                for (Map.Entry<String, Long> each : built.rows().skipped().entrySet()) {
                    sums.merge(each.getKey(), each.getValue(), Long::sum);
                }
            }
        }
        return sums;
    }
}
