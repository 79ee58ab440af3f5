package org.medmat.item;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An origin as it stands in a file.
 *
 * @param number its place in the file, counted from 1, which is the id of its item
 * @param key a stable name of the item across builds
 * @param kind the word for what the item asks; empty where it asks what the image shows
 * @param evidence the dataset's words, the rule that mapped them, and where they stand
 * @param placing what it stands together with, and why on this side
 * @param shared for each of the dataset's shares the name of the picture, empty where it is none of the shared
 */
public record WrittenOrigin(
        long number, String key, String kind, Evidence evidence, Placing placing, List<String> shared, int subset) {

    /** Of another item that was made of it. Its picture may be another one, so that nothing is said of who shares it. */
    public WrittenOrigin ofItem(String other) {
        return new WrittenOrigin(number, other, kind, evidence, placing, List.of(), subset);
    }

    /**
     * Why it is on its side.
     *
     * @param patient a short hash; empty where nobody is known
     * @param group a short hash of what had to stay on one side
     * @param own what the dataset itself says; null where it says nothing
     * @param why the rule that put it there
     */
    public record Placing(
            String patient, String group, @Nullable OwnSplit own, String why) {}
}
