package org.medmat.road;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.medmat.catalog.Catalog;
import org.medmat.output.Ledger;
import org.medmat.output.Manifest;

/** Gathers what is known of the files of a build, for the next one. */
final class Ledgers {

    private final Catalog catalog;
    private final BuildPlan plan;
    private final List<Ledger.Subset> known = new ArrayList<>();
    private final SortedMap<Integer, List<Ledger.Input>> made = new TreeMap<>();

    Ledgers(Catalog catalog, BuildPlan plan) {
        this.catalog = catalog;
        this.plan = plan;
    }

    /** An unchanged subset. */
    void keep(Ledger.Subset subset) {
        known.add(subset);
    }

    /** A subset that was made, of datasets none of which failed: what failed is tried again each time. */
    void make(int subset, List<Ledger.Input> inputs) {
        made.put(subset, inputs);
    }

    /** @param content what its files hold; empty where nobody asked */
    static Ledger.Input input(Prepared prepared, BuildReport.Built built, String content) {
        String stamp = prepared.download().stamp().settled()
                ? prepared.download().stamp().text()
                : "";
        return new Ledger.Input(prepared.dataset().number(), stamp, content, built.problems());
    }

    /**
     * By number.
     *
     * @param before the ledger before, if what it says holds for the new manifest too
     * @param times of the files that were made
     */
    List<Ledger.Subset> subsets(@Nullable Ledger before, Manifest manifest, SortedMap<String, Long> times) {
        List<Ledger.Subset> all = new ArrayList<>(known);
        made.forEach((number, inputs) -> {
            SortedMap<String, Long> outputs = new TreeMap<>();
            plan.files(number).forEach(path -> outputs.put(path, Objects.requireNonNull(times.get(path))));
            all.add(new Ledger.Subset(number, catalog.fingerprintOf(number), inputs, outputs));
        });
        if (before != null) {
            Set<String> listed = new HashSet<>(
                    manifest.files().stream().map(Manifest.File::path).toList());
            before.subsets().stream()
                    .filter(subset -> !plan.subsets().containsKey(subset.number())
                            && listed.containsAll(subset.outputs().keySet()))
                    .forEach(all::add);
        }
        all.sort(Comparator.comparingInt(Ledger.Subset::number));
        return all;
    }
}
