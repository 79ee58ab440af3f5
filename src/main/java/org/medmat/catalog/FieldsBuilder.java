package org.medmat.catalog;

import java.util.LinkedHashMap;
import java.util.Map;
import org.medmat.problem.Place;

/** Takes the keys of a mapping one by one, each once. */
final class FieldsBuilder {

    private final Map<String, Node> fields = new LinkedHashMap<>();
    private final Map<String, Place> keys = new LinkedHashMap<>();

    /** A key in its place; its value is put after it. */
    void key(String key, Place place) {
        Place before = keys.put(key, place);
        if (before != null) {
            throw Nodes.refusal(
                    place, "the key \"" + key + "\" stands here and in line " + before.line(), "keep one of them");
        }
    }

    void value(String key, Node value) {
        fields.put(key, value);
    }

    Node.Fields build(Place place) {
        return new Node.Fields(fields, keys, place);
    }
}
