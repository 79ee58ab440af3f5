package org.medmat.score;

import java.util.HashMap;
import java.util.Map;

/** Counts the answers to some items, which come group by group. Whole numbers, so that no order matters; shares are made at the end. */
final class AnswerTally {

    private long items;
    private long right;
    private long unread;
    private long guessed;
    private final long[] byOptions = new long[27];
    private final Map<String, Long> answers = new HashMap<>();
    private double f1;
    private long withLabels;
    private double overlap;
    private long boxes;

    private boolean open;
    private long group;
    private long inGroup;
    private long rightInGroup;
    private long groups;
    private double squares;
    private double products;
    private double rightSquares;

    void add(AskedItem item, int said, boolean isGuessed) {
        if (!open || item.group() == 0 || item.group() != group) {
            closeGroup();
            group = item.group();
            open = true;
        }
        boolean isRight = said == item.right();
        items++;
        inGroup++;
        right += isRight ? 1 : 0;
        rightInGroup += isRight ? 1 : 0;
        unread += said < 0 ? 1 : 0;
        guessed += isGuessed ? 1 : 0;
        byOptions[Math.min(item.options().size(), byOptions.length - 1)]++;
        answers.merge(item.options().get(item.right()), 1L, Long::sum);
    }

    /** How much the chosen labels share with the right ones. */
    void labels(double share) {
        withLabels++;
        f1 += share;
    }

    void overlap(double share) {
        boxes++;
        overlap += share;
    }

    private void closeGroup() {
        if (open) {
            groups++;
            squares += (double) inGroup * inGroup;
            products += (double) inGroup * rightInGroup;
            rightSquares += (double) rightInGroup * rightInGroup;
            inGroup = 0;
            rightInGroup = 0;
        }
    }

    /** @param hasGuesser whether anybody guessed */
    Score score(ScoreFacet facet, String name, boolean hasGuesser) {
        closeGroup();
        open = false;
        double share = (double) right / items;
        double lot = 0;
        for (int options = 1; options < byOptions.length; options++) {
            lot += (double) byOptions[options] / options;
        }
        long commonest =
                answers.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return new Score(
                facet,
                name,
                new Score.Counts(items, right, unread, groups),
                share,
                Interval.wilson(share, independent(share)),
                new Score.Beside(
                        lot / items,
                        facet == ScoreFacet.LABEL ? -1 : (double) commonest / items,
                        hasGuesser ? (double) guessed / items : -1),
                withLabels == 0 ? -1 : f1 / withLabels,
                boxes == 0 ? -1 : overlap / boxes);
    }

    /**
     * As how many independent answers they count: fewer than they are, where those of a patient are alike. The variance between groups over
     * the variance that it would be without them divides the number; where all answers are alike, each group counts once.
     */
    private double independent(double share) {
        if (groups == items || groups < 2) {
            return groups < 2 ? groups : items;
        }
        if (right == 0 || right == items) {
            return groups;
        }
        double between = rightSquares - 2 * share * products + share * share * squares;
        double variance = between / items / items * groups / (groups - 1);
        double simple = share * (1 - share) / items;
        return variance <= simple ? items : items * simple / variance;
    }
}
