package org.medmat.item;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an item beyond what its file says.
 *
 * @param key a stable name of the item across builds
 * @param evidence the raw words that became the answer
 * @param kind the word for what it asks; empty where it asks what the image shows
 * @param shared for each of the dataset's shares the name of the picture, 0 where it is none of the shared
 */
public record Origin(Home home, long key, String kind, Evidence evidence, Placing placing, List<Long> shared) {

    /** Where it belongs. */
    public record Home(int dataset, int subset, String licence) {}

    /**
     * Why it is on its side.
     *
     * @param why the rule that put it there
     * @param own what the dataset itself says of the image; null where it says nothing
     * @param patient equal for the images of one patient; 0 where nobody is known
     * @param group equal for what had to stay on one side
     */
    public record Placing(Side side, String why, @Nullable OwnSplit own, long patient, long group) {}
}
