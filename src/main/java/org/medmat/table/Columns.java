package org.medmat.table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medmat.text.Fold;

/** The column names of a table, found exactly first, then without regard to case and blanks. */
public final class Columns {

    /** The name of a first column whose header cell is empty. */
    public static final String UNNAMED_FIRST = "#";

    private final List<String> names;
    private final Map<String, Integer> exact = new HashMap<>();
    private @Nullable Map<String, Integer> folded;
    private final Set<String> doubled = new HashSet<>();

    public Columns(List<String> names) {
        this.names = List.copyOf(names);
        for (int i = 0; i < names.size(); i++) {
            if (exact.putIfAbsent(names.get(i), i) != null) {
                doubled.add(names.get(i));
            }
        }
    }

    public List<String> names() {
        return names;
    }

    /** The column's place, or -1. */
    public int find(String name) {
        Integer at = exact.get(name);
        if (at == null) {
            at = folded().get(Fold.ignoringCaseAndBlanks(name));
            if (at == null) {
                return -1;
            }
            exact.put(name, at);
        }
        return at;
    }

    /** Whether the column at a place has another of its name. */
    boolean isDoubled(int at) {
        return !doubled.isEmpty() && doubled.contains(names.get(at));
    }

    /** Made when first needed: in most tables every column is spelt as asked for. */
    private Map<String, Integer> folded() {
        if (folded == null) {
            folded = new HashMap<>();
            for (int i = 0; i < names.size(); i++) {
                folded.putIfAbsent(Fold.ignoringCaseAndBlanks(names.get(i)), i);
            }
        }
        return folded;
    }
}
