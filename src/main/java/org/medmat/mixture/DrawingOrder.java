package org.medmat.mixture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * In which order items are chosen. Whoever wants more of them takes more of the same order: the more hold the fewer.
 *
 * <p>An order by turns gives each of some lists its turn until none is left: as equal as the lists allow, however many are taken.
 */
final class DrawingOrder {

    private DrawingOrder() {}

    /** Labels come by turns, within kinds of questions that come by turns; else each item where it was drawn. */
    static List<MixtureItem> of(Collection<MixtureItem> items, boolean isBalanced) {
        return isBalanced
                ? turns(by(items, each -> each.traits().kind()).values().stream()
                        .map(kind ->
                                turns(by(kind, each -> each.traits().label()).values()))
                        .toList())
                : drawn(items);
    }

    /** The first of each list, the second of each, and so on. */
    static List<MixtureItem> turns(Collection<List<MixtureItem>> lists) {
        List<MixtureItem> all = new ArrayList<>();
        List<List<MixtureItem>> left = new ArrayList<>(lists);
        for (int turn = 0; !left.isEmpty(); turn++) {
            List<List<MixtureItem>> longer = new ArrayList<>();
            for (List<MixtureItem> list : left) {
                if (turn < list.size()) {
                    all.add(list.get(turn));
                    longer.add(list);
                }
            }
            left = longer;
        }
        return all;
    }

    /** As many of each label as the rarest has, for each kind of question. */
    static List<MixtureItem> equal(Collection<MixtureItem> items) {
        List<MixtureItem> chosen = new ArrayList<>();
        for (List<MixtureItem> kind : by(items, each -> each.traits().kind()).values()) {
            Collection<List<MixtureItem>> labels =
                    by(kind, each -> each.traits().label()).values();
            int rarest = labels.stream().mapToInt(List::size).min().orElse(0);
            labels.forEach(label -> chosen.addAll(label.subList(0, rarest)));
        }
        return chosen;
    }

    /** Lists by what their items have in common, each in drawn order. */
    static <K extends Comparable<K>> SortedMap<K, List<MixtureItem>> by(
            Collection<MixtureItem> items, Function<MixtureItem, K> what) {
        SortedMap<K, List<MixtureItem>> lists = new TreeMap<>();
        for (MixtureItem item : drawn(items)) {
            lists.computeIfAbsent(what.apply(item), key -> new ArrayList<>()).add(item);
        }
        return lists;
    }

    static List<MixtureItem> first(List<MixtureItem> items, long most) {
        return most < items.size() ? items.subList(0, (int) most) : items;
    }

    private static List<MixtureItem> drawn(Collection<MixtureItem> items) {
        List<MixtureItem> drawn = new ArrayList<>(items);
        drawn.sort(MixtureItem.BY_DRAW);
        return drawn;
    }
}
