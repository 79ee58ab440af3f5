package org.medmat.table;

import java.util.ArrayList;
import java.util.List;

/**
 * The way to the records of a JSON file: {@code datasets[].annotations[]}.
 *
 * @param text as written
 */
record JsonWay(String text, List<Step> steps) {

    /**
     * @param key of an object; empty for what is there already
     * @param each whether the way goes on with each element of what is found
     */
    record Step(String key, boolean each) {}

    static JsonWay of(String text) {
        List<Step> steps = new ArrayList<>();
        for (String part : text.split("\\.")) {
            boolean each = part.endsWith("[]");
            steps.add(new Step((each ? part.substring(0, part.length() - 2) : part).strip(), each));
        }
        return new JsonWay(text, List.copyOf(steps));
    }
}
