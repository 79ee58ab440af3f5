package org.medmat.score;

/**
 * What is reached over some items.
 *
 * @param name of these items within the facet
 * @param accuracy the share of right answers; what can't be read is wrong
 * @param f1 the mean of what the labels chosen and the right ones share; -1 where no answer is a set of labels
 * @param overlap the mean overlap of the box chosen with the right one; -1 where nobody asks for boxes
 */
public record Score(
        ScoreFacet facet,
        String name,
        Counts counts,
        double accuracy,
        Interval interval,
        Beside beside,
        double f1,
        double overlap) {

    /** @param groups how many patients, or single images where nobody knows them */
    public record Counts(long items, long right, long unread, long groups) {}

    /**
     * What is reached without the picture.
     *
     * @param chance by lot
     * @param base by always giving the commonest answer of these items; -1 where that says nothing
     * @param guesser by the best guesser of each subset; -1 where nobody guesses
     */
    public record Beside(double chance, double base, double guesser) {}
}
