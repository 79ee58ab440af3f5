package org.medmat.catalog;

import java.util.List;
import java.util.Map;
import org.medmat.problem.Place;

/** A piece of a catalog file as written: every scalar is its text, whatever it looks like. */
sealed interface Node {

    Place place();

    record Text(String text, Place place) implements Node {}

    record Items(List<Node> items, Place place) implements Node {}

    /** @param keys where each key stands */
    record Fields(Map<String, Node> fields, Map<String, Place> keys, Place place) implements Node {}
}
