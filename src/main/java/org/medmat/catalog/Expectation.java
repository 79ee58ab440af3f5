package org.medmat.catalog;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a complete download holds, in one of the forms it comes in.
 *
 * @param layout the form of the download that this is expected of; empty for any
 * @param images how many; null where nobody knows
 * @param labels images by label, where known; in the order written
 */
public record Expectation(String layout, @Nullable Range images, Map<String, Range> labels) {

    public static final Expectation NONE = new Expectation("", null, Map.of());

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

    /**
     * Of several versions of a download the one that a found number of images is nearest to; of equally near ones the one to which the
     * numbers of its labels are nearest, of these the first.
     */
    static Expectation nearest(List<Expectation> all, String layout, long found, Map<String, Long> byLabel) {
        return all.stream()
                .filter(each -> each.layout().isEmpty() || each.layout().equals(layout))
                .min(Comparator.<Expectation>comparingLong(each -> each.distance(found))
                        .thenComparingLong(each -> each.distance(byLabel)))
                .orElse(NONE);
    }

    private long distance(long found) {
        return images == null ? Long.MAX_VALUE : Math.abs(images.difference(found));
    }

    private long distance(Map<String, Long> byLabel) {
        return labels.entrySet().stream()
                .mapToLong(label -> Math.abs(label.getValue().difference(byLabel.getOrDefault(label.getKey(), 0L))))
                .sum();
    }

    /** By how many images too few (negative) or too many were found. */
    public long difference(long found) {
        return images == null ? 0 : images.difference(found);
    }

    /** The labels of which another number of images was found, with what is expected. */
    public Map<String, Range> differences(Map<String, Long> found) {
        Map<String, Range> differences = new LinkedHashMap<>();
        labels.forEach((label, range) -> {
            if (range.difference(found.getOrDefault(label, 0L)) != 0) {
                differences.put(label, range);
            }
        });
        return differences;
    }

    /** How many images, in words; empty where nobody knows. */
    public String imagesText() {
        return Objects.toString(images, "");
    }
}
