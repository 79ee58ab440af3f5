package org.medmat.question;

import org.medmat.item.Evidence;
import org.medmat.item.Origin;
import org.medmat.random.StableHash;
import org.medmat.sample.Grouping;
import org.medmat.sample.Samples;
import org.medmat.split.Split;

/** What is asked about: the samples of a dataset, each on its side. */
public record Asked(Samples samples, Grouping grouping, Split split) {

    /** An item's name across builds. */
    public static long key(int dataset, long picture, QuestionKind kind, String thing) {
        return StableHash.of(Integer.toString(dataset), Long.toHexString(picture), kind.word(), thing);
    }

    /**
     * Where an item comes from.
     *
     * @param kind what it asks
     * @param thing the answer, as the dataset's subset calls it
     */
    Origin origin(Origin.Home home, int sample, QuestionKind kind, String thing, Evidence evidence) {
        return new Origin(
                home,
                key(home.dataset(), samples.identity(sample), kind, thing),
                kind.isAboutRegions() ? kind.word() : "",
                evidence,
                new Origin.Placing(
                        split.side(sample),
                        split.rule().words(),
                        samples.ownSplit(sample),
                        samples.patient(sample),
                        grouping.group(sample)),
                samples.shared(sample));
    }
}
