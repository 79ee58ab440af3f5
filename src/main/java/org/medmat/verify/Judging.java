package org.medmat.verify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.Dataset;
import org.medmat.catalog.DatasetAsking;
import org.medmat.catalog.Subset;
import org.medmat.output.Manifest;
import org.medmat.question.Asking;

/**
 * What questions are made again from.
 *
 * @param settings of the build
 * @param with what they say; null where nobody knows
 * @param subsets those whose questions are made again: of which the catalog says what it said then
 * @param notes why others are not, in words
 */
record Judging(Manifest.Settings settings, @Nullable MadeWith with, SortedSet<Integer> subsets, List<String> notes) {

    private static final String UNJUDGED =
            ": questions, options and sides can't be made again; their bytes, and the rules for items, are checked";

    /** @param version of this program, which draws as those do whose first two numbers are the same */
    static Judging of(Manifest manifest, Catalog catalog, String version) {
        Manifest.Settings settings = manifest.settings();
        MadeWith with = MadeWith.of(settings).orElse(null);
        List<String> notes = new ArrayList<>();
        SortedSet<Integer> same = new TreeSet<>();
        SortedSet<Integer> others = new TreeSet<>();
        manifest.subsets().forEach((number, fingerprint) -> {
            boolean isSame = catalog.subsets().containsKey(number)
                    && catalog.fingerprintOf(number).equals(fingerprint);
            (isSame ? same : others).add(number);
        });
        if (!others.isEmpty()) {
            notes.add("the catalog says something else than then of subset "
                    + others.stream().map(String::valueOf).collect(Collectors.joining(", ")) + UNJUDGED);
        }
        if (!series(settings.version()).equals(series(version))) {
            notes.add("medmat " + settings.version() + " made these items, and " + version + " may draw others"
                    + UNJUDGED);
            same.clear();
        }
        if (with == null) {
            notes.add("the manifest names kinds of questions, or of wrong options, that nobody knows" + UNJUDGED);
            same.clear();
        }
        return new Judging(settings, with, Collections.unmodifiableSortedSet(same), List.copyOf(notes));
    }

    /** A change that alters items raises one of the first two numbers. */
    private static String series(String version) {
        int dot = version.lastIndexOf('.');
        return dot < 0 ? version : version.substring(0, dot);
    }

    /** How a dataset is asked about; null where that is not judged. */
    @Nullable
    Asking asking(Dataset dataset, Subset subset) {
        return with == null || !subsets.contains(subset.number()) || !dataset.hasAdapter()
                ? null
                : DatasetAsking.of(
                        dataset,
                        subset,
                        new Asking.Options(settings.maxOptions(), with.distractors()),
                        with.kinds(),
                        settings.seed());
    }

    /** Tells a difference. */
    String drawn(String what, String written, String drawn) {
        return "its " + what + " is \"" + written + "\", but seed " + settings.seed() + " draws \"" + drawn + "\"";
    }
}
