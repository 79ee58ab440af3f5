package org.medmat.adapter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives each different value a number. */
final class Distinct<T> {

    private final List<T> values = new ArrayList<>();
    private final Map<T, Integer> numbers = new HashMap<>();

    int number(T value) {
        Integer known = numbers.get(value);
        if (known == null) {
            known = values.size();
            values.add(value);
            numbers.put(value, known);
        }
        return known;
    }

    T get(int number) {
        return values.get(number);
    }

    int size() {
        return values.size();
    }

    List<T> values() {
        return values;
    }
}
