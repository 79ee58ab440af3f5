package org.medmat.catalog;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medmat.adapter.Adapter;
import org.medmat.problem.Place;
import org.medmat.synthetic.TreeRecipe;

/**
 * A public download.
 *
 * @param name as published
 * @param folder where it lies below {@code med-mat/}
 * @param home its page
 * @param published what the published table says of it
 * @param subset the number of its subset
 * @param notes what is wrong in the published table, what a user should know
 * @param unverified what nobody could see for himself
 * @param expectations what a complete download holds, for each of the forms it comes in
 * @param adapter null: listed, not built
 * @param sample a small tree in its layout
 * @param place the file that says all this
 */
public record Dataset(
        int number,
        String name,
        String folder,
        String home,
        Published published,
        int subset,
        String licence,
        Access access,
        List<String> notes,
        List<String> unverified,
        List<Expectation> expectations,
        @Nullable Adapter adapter,
        @Nullable TreeRecipe sample,
        Place place) {

    public record Published(String modality, String area, String task) {}

    /**
     * How to get it.
     *
     * @param kind open, account or request
     * @param urls direct downloads
     */
    public record Access(String kind, String how, List<String> urls, String size) {}

    /**
     * What a complete download holds, if it is of the form that was found.
     *
     * @param byLabel how many images were found of each label
     */
    public Expectation expected(String layout, long images, Map<String, Long> byLabel) {
        return Expectation.nearest(expectations, layout, images, byLabel);
    }

    /** What it holds in the form that is named first. */
    public Expectation expected() {
        return expectations.isEmpty() ? Expectation.NONE : expectations.get(0);
    }

    public boolean hasAdapter() {
        return adapter != null;
    }
}
