package org.medmat.adapter;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every order that a few rows can stand in. */
final class Orders {

    private Orders() {}

    static List<List<String>> of(List<String> rows) {
        if (rows.isEmpty()) {
            return List.of(List.of());
        }
        List<List<String>> orders = new ArrayList<>();
        for (String first : rows) {
            List<String> others = new ArrayList<>(rows);
            others.remove(first);
            of(others)
                    .forEach(rest -> orders.add(
                            Stream.concat(Stream.of(first), rest.stream()).toList()));
        }
        return orders;
    }
}
