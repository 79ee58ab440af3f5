package org.medmat.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/**
 * A way in which the images may get their labels.
 *
 * @param source the source's keys with their values, as YAML
 * @param raws raw values that are known to occur
 * @param multiLabel whether an image may have several
 * @param splits the dataset's own words for the sides of the split
 * @param explained how many images it is about
 * @param trust how likely it is meant: more is better
 * @param seen a sentence for people
 * @param toEdit what may be wrong in it
 */
record Finding(
        Map<String, String> source,
        SortedSet<String> raws,
        boolean multiLabel,
        Map<String, String> splits,
        int explained,
        Trust trust,
        String seen,
        List<String> toEdit) {

    /** Least trusted first. */
    enum Trust {
        /** The beginning of the images' names. */
        NAMES,
        /** Folders that look numbered. */
        NUMBERED_FOLDERS,
        /** A column that only has few values. */
        SOME_COLUMN,
        /** Folders with words for names. */
        FOLDERS,
        /** A column that is called label, class, diagnosis; or columns of yes and no. */
        LABEL_COLUMN
    }

    Finding asMultiLabel() {
        return new Finding(source, raws, true, splits, explained, trust, seen, toEdit);
    }

    Finding withoutSplit() {
        Map<String, String> rest = new LinkedHashMap<>(source);
        rest.remove("split");
        return new Finding(rest, raws, multiLabel, Map.of(), explained, trust, seen, toEdit);
    }

    boolean hasSplit() {
        return source.containsKey("split");
    }
}
