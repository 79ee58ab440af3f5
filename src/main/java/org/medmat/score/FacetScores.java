package org.medmat.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.medmat.finished.Entry;

/** Counts the answers by everything that scores are told apart by. For one thread, and once. */
final class FacetScores {

    private final AskedItems items;
    private final NearMiss near;
    private final SortedMap<ScoreFacet, SortedMap<String, AnswerTally>> tallies = new TreeMap<>();
    /** Those to which items of a sort count, by the sort. */
    private final AnswerTally[][] ofSort;

    private final long[] counts;

    private FacetScores(AskedItems items) {
        this.items = items;
        this.near = new NearMiss(items.catalog());
        this.ofSort = new AnswerTally[items.sorts()][];
        this.counts = new long[ofSort.length];
    }

    /** @param guesses the options that guessers take */
    static List<Score> of(AskedItems items, SaidOptions said, byte[] guesses) {
        FacetScores all = new FacetScores(items);
        for (int item : byGroup(items)) {
            if (!said.isMissing(item)) {
                all.add(item, said.get(item), guesses[item] == items.right(item));
            }
        }
        return all.scores();
    }

    /** The items in the order of their groups, each group's in their own. */
    private static int[] byGroup(AskedItems items) {
        int[] ends = new int[items.groups() + 2];
        for (int item = 0; item < items.size(); item++) {
            ends[items.group(item) + 1]++;
        }
        for (int group = 1; group < ends.length; group++) {
            ends[group] += ends[group - 1];
        }
        int[] order = new int[items.size()];
        for (int item = 0; item < order.length; item++) {
            order[ends[items.group(item)]++] = item;
        }
        return order;
    }

    private void add(int item, int option, boolean isGuessed) {
        int number = items.sort(item);
        AskedSort sort = items.ofSort(number);
        if (counts[number]++ == 0) {
            ofSort[number] = tallies(sort);
        }
        List<String> options = items.options(item);
        int right = items.right(item);
        double f1 = near.f1(sort, options, right, option);
        double overlap = NearMiss.overlap(sort, options, right, option);
        for (AnswerTally tally : ofSort[number]) {
            tally.add(items.group(item), options.size(), option == right, option >= 0, isGuessed);
            if (f1 >= 0) {
                tally.labels(f1);
            }
            if (overlap >= 0) {
                tally.overlap(overlap);
            }
        }
    }

    private AnswerTally[] tallies(AskedSort sort) {
        Entry.Home home = sort.home();
        String subset = String.format(Locale.ROOT, "%02d", home.subset());
        List<AnswerTally> found = new ArrayList<>();
        found.add(tally(ScoreFacet.ALL, "all"));
        found.add(tally(ScoreFacet.MODALITY, home.modality()));
        found.add(tally(ScoreFacet.AREA, home.area()));
        found.add(tally(ScoreFacet.TASK, home.task()));
        found.add(tally(ScoreFacet.SUBSET, subset));
        found.add(tally(ScoreFacet.DATASET, String.format(Locale.ROOT, "%03d %s", home.dataset(), home.name())));
        found.add(tally(ScoreFacet.KIND, sort.kind()));
        sort.labels().forEach(label -> found.add(tally(ScoreFacet.LABEL, subset + " " + label)));
        return found.toArray(AnswerTally[]::new);
    }

    private AnswerTally tally(ScoreFacet facet, String name) {
        return tallies.computeIfAbsent(facet, key -> new TreeMap<>())
                .computeIfAbsent(name, key -> new AnswerTally(facet, name));
    }

    private List<Score> scores() {
        for (int number = 0; number < ofSort.length; number++) {
            AskedSort sort = items.ofSort(number);
            if (counts[number] > 0 && !sort.isOfBoxes()) {
                for (AnswerTally tally : ofSort[number]) {
                    tally.answer(sort.answer(), counts[number]);
                }
            }
        }
        return tallies.values().stream()
                .flatMap(byName -> byName.values().stream())
                .map(tally -> tally.score(!items.isOfTraining()))
                .toList();
    }
}
