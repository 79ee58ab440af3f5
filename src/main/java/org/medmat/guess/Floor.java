package org.medmat.guess;

import java.util.SortedMap;
import java.util.TreeMap;

/** What is reached without having learnt anything but the commonest answer of each dataset. Counts whole numbers, so that no order matters. */
final class Floor {

    private final int items;
    private final Tally all;
    private final SortedMap<Integer, Tally> datasets = new TreeMap<>();

    /** Items with as many options, and the commonest answer among all. */
    private static final class Tally {

        private final HitCounts answers;
        private final long[] byOptions = new long[Texts.MOST_OPTIONS + 1];
        private long commonest;

        Tally(int most) {
            this.answers = new HitCounts(most);
        }

        void add(Texts asked, int item) {
            long answer = asked.option(item, asked.right(item));
            byOptions[asked.options(item)]++;
            answers.add(answer, true);
            commonest = Math.max(commonest, answers.right(answer));
        }

        /** How many are right by lot. */
        double byLot() {
            double right = 0;
            for (int options = 1; options < byOptions.length; options++) {
                right += (double) byOptions[options] / options;
            }
            return right;
        }

        long options() {
            long all = 0;
            for (int options = 1; options < byOptions.length; options++) {
                all += byOptions[options] * options;
            }
            return all;
        }
    }

    /** @param asked all test items, at least one */
    Floor(Texts asked) {
        this.items = asked.count();
        this.all = new Tally(items);
        int last = asked.dataset(0);
        Tally tally = datasets.computeIfAbsent(last, number -> new Tally(items));
        for (int item = 0; item < items; item++) {
            if (asked.dataset(item) != last) {
                last = asked.dataset(item);
                tally = datasets.computeIfAbsent(last, number -> new Tally(items));
            }
            tally.add(asked, item);
            all.add(asked, item);
        }
    }

    double options() {
        return (double) all.options() / items;
    }

    double chance() {
        return all.byLot() / items;
    }

    double base() {
        return (double) all.commonest / items;
    }

    double floor() {
        double right = 0;
        for (Tally each : datasets.values()) {
            right += Math.max(each.byLot(), each.commonest);
        }
        return right / items;
    }
}
