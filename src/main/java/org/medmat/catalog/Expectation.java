package org.medmat.catalog;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a complete download holds.
 *
 * @param images how many; null where nobody knows
 * @param labels by label, where known; in the order written
 */
public record Expectation(@Nullable Range images, Map<String, Range> labels) {

    public static final Expectation NONE = new Expectation(null, Map.of());

    /** A number, or as good as one. */
    public record Range(long least, long most) {

        /** 0 if it fits, else by how much it is too few (negative) or too many. */
        public long difference(long found) {
            return found < least ? found - least : Math.max(0, found - most);
        }

        @Override
        public String toString() {
            return least == most ? Long.toString(least) : least + ".." + most;
        }
    }
}
