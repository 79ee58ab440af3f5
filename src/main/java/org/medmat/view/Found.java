package org.medmat.view;

import java.util.List;
import java.util.Map;

/**
 * What a search found.
 *
 * @param items in the order of the folder
 * @param choices for each facet its values, and how many items there would be if this value alone of the facet were wanted
 */
public record Found(int[] items, Map<Facet, List<Choice>> choices) {

    /** @param title as people read it */
    public record Choice(String value, String title, int count) {}
}
