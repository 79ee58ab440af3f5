package org.medmat.score;

import java.util.HashMap;
import java.util.Map;

/** Counts the answers to some items, which come group by group. Whole numbers, so that no order matters; shares are made at the end. */
final class AnswerTally {

    /** As many options as there are letters. */
    private static final int MOST_OPTIONS = 26;

    private final ScoreFacet facet;
    private final String name;
    private long items;
    private long right;
    private long unread;
    private long guessed;
    private final long[] byOptions = new long[MOST_OPTIONS + 1];
    private final Map<String, Long> answers = new HashMap<>();
    private double f1;
    private long withLabels;
    private double overlap;
    private long boxes;

    private int group = -1;
    private long inGroup;
    private long rightInGroup;
    private long groups;
    private double squares;
    private double products;
    private double rightSquares;

    AnswerTally(ScoreFacet facet, String name) {
        this.facet = facet;
        this.name = name;
    }

    /**
     * @param of its group; 0 where nobody knows it, so that it is one of its own
     * @param options how many it has
     */
    void add(int of, int options, boolean isRight, boolean isRead, boolean isGuessed) {
        if (of == 0 || of != group) {
            closeGroup();
            group = of;
        }
        items++;
        inGroup++;
        right += isRight ? 1 : 0;
        rightInGroup += isRight ? 1 : 0;
        unread += isRead ? 0 : 1;
        guessed += isGuessed ? 1 : 0;
        byOptions[Math.min(options, MOST_OPTIONS)]++;
    }

    /** That so many of the items have this answer. */
    void answer(String answer, long count) {
        answers.merge(answer, count, Long::sum);
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
        if (inGroup > 0) {
            groups++;
            squares += (double) inGroup * inGroup;
            products += (double) inGroup * rightInGroup;
            rightSquares += (double) rightInGroup * rightInGroup;
            inGroup = 0;
            rightInGroup = 0;
        }
    }

    /** @param hasGuesser whether anybody guessed */
    Score score(boolean hasGuesser) {
        closeGroup();
        double share = (double) right / items;
        double lot = 0;
        for (int options = 1; options < byOptions.length; options++) {
            lot += (double) byOptions[options] / options;
        }
        // No two boxes are the same.
        long commonest =
                answers.values().stream().mapToLong(Long::longValue).max().orElse(boxes > 0 ? 1 : 0);
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
