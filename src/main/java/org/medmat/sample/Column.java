package org.medmat.sample;

import java.util.List;

/**
 * A value for each of many samples, of which few are different: each of those is kept once.
 *
 * @param places for each sample its value's place among the values; of the places there may be more
 */
public record Column<T>(PackedNumbers places, List<T> values) {

    public Column {
        values = List.copyOf(values);
    }

    public T get(int sample) {
        return values.get(places.get(sample));
    }

    /** Equal where the values are. */
    public int number(int sample) {
        return places.get(sample);
    }
}
