package org.medmat.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.medmat.figures.Figures;
import org.medmat.page.Cell;
import org.medmat.page.Table;

/** How often each letter is right, among as many options. */
final class LettersTable {

    private LettersTable() {}

    static Table of(List<Figures.Letters> letters) {
        int most = letters.stream().mapToInt(Figures.Letters::options).max().orElse(0);
        List<Table.Column> columns = new ArrayList<>(List.of(Table.number("options"), Table.number("items")));
        IntStream.range(0, most).forEach(letter -> columns.add(Table.number(letter(letter))));
        return Table.of(
                        "Options and letters",
                        "How many options an item has, and how often each letter is right: drawn by lot, each should be equally often.",
                        columns.toArray(Table.Column[]::new))
                .with(letters.stream().map(each -> row(each, most)));
    }

    private static List<Cell> row(Figures.Letters letters, int most) {
        List<Cell> row =
                new ArrayList<>(List.of(Cell.text(Integer.toString(letters.options())), Cell.number(letters.items())));
        for (int letter = 0; letter < most; letter++) {
            row.add(
                    letter < letters.options()
                            ? Cell.share(Totals.share(letters.right().get(letter), letters.items()))
                            : Cell.NONE);
        }
        return row;
    }

    private static String letter(int place) {
        return Character.toString('A' + place);
    }

    /** Those of all subsets together. */
    static List<Figures.Letters> together(List<Figures.OfSubset> subsets) {
        Map<Integer, long[]> sums = new TreeMap<>();
        subsets.stream().flatMap(subset -> subset.letters().stream()).forEach(each -> {
            long[] sum = sums.computeIfAbsent(each.options(), long[]::new);
            for (int letter = 0; letter < sum.length; letter++) {
                sum[letter] += each.right().get(letter);
            }
        });
        return sums.entrySet().stream()
                .map(each -> new Figures.Letters(
                        each.getKey(),
                        IntStream.range(0, each.getKey())
                                .mapToLong(letter -> each.getValue()[letter])
                                .sum(),
                        IntStream.range(0, each.getKey())
                                .mapToObj(letter -> each.getValue()[letter])
                                .toList()))
                .toList();
    }
}
