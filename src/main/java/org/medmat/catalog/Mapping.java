package org.medmat.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.medmat.adapter.SyntaxException;
import org.medmat.problem.Place;
import org.medmat.text.Likeness;

/** The fields of a node, asked for by name. What is missing, of another shape or never asked for is a problem. */
final class Mapping {

    private final Node.Fields node;
    private final Problems problems;
    /** Whether something else stands where it should be; what it lacks is no further problem then. */
    private final boolean standsIn;

    private final Set<String> asked = new HashSet<>();

    private Mapping(Node.Fields node, Problems problems, boolean standsIn) {
        this.node = node;
        this.problems = problems;
        this.standsIn = standsIn;
    }

    /** An empty one, with a problem, where the node is none. */
    static Mapping of(Node node, Problems problems) {
        if (node instanceof Node.Fields fields) {
            return new Mapping(fields, problems, false);
        }
        problems.add(node.place(), "keys and values are expected here", "write them as `key: value`, one a line");
        return new Mapping(new Node.Fields(Map.of(), Map.of(), node.place()), problems, true);
    }

    Place place() {
        return node.place();
    }

    Place place(String key) {
        return node.keys().getOrDefault(key, node.place());
    }

    Problems problems() {
        return problems;
    }

    Set<String> keys() {
        return node.fields().keySet();
    }

    boolean has(String key) {
        asked.add(key);
        return node.fields().containsKey(key);
    }

    @Nullable
    Node node(String key) {
        asked.add(key);
        return node.fields().get(key);
    }

    @Nullable
    String text(String key) {
        Node value = node(key);
        if (value == null) {
            return null;
        }
        if (value instanceof Node.Text text) {
            return text.text();
        }
        problems.add(
                value.place(),
                "`" + key + "` must be one text",
                "write it in one line; quote it if it begins with [ or {");
        return null;
    }

    String text(String key, String otherwise) {
        String text = text(key);
        return text == null ? otherwise : text;
    }

    String required(String key) {
        if (!has(key)) {
            if (!standsIn) {
                problems.add(node.place(), "`" + key + "` is missing", "add a line `" + key + ": ...`");
            }
            return "";
        }
        String text = text(key, "");
        if (text.isBlank() && node.fields().get(key) instanceof Node.Text) {
            problems.add(place(key), "`" + key + "` is empty", "write its value behind the colon");
        }
        return text;
    }

    /** 0, with a problem, where there is none. */
    int requiredNumber(String key) {
        String text = required(key);
        int number = text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
        if (number == 0 && !text.isBlank()) {
            problems.add(place(key), "`" + key + "` is \"" + text + "\", no number", "write a whole number, from 1 on");
        }
        return number;
    }

    boolean flag(String key) {
        String text = text(key, "false");
        if (!text.equals("true") && !text.equals("false")) {
            problems.add(place(key), "`" + key + "` is \"" + text + "\"", "write true or false");
        }
        return text.equals("true");
    }

    /** A list of texts; a single text is a list of one; nothing is an empty one. */
    List<String> texts(String key) {
        Node value = node(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof Node.Text text) {
            return List.of(text.text());
        }
        List<String> texts = new ArrayList<>();
        for (Node item : items(key)) {
            if (item instanceof Node.Text text) {
                texts.add(text.text());
            } else {
                problems.add(
                        item.place(),
                        "an entry of `" + key + "` must be one text",
                        "quote it if it holds a colon or begins with a bracket");
            }
        }
        return texts;
    }

    List<Node> items(String key) {
        Node value = node(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof Node.Items items) {
            return items.items();
        }
        problems.add(
                value.place(), "`" + key + "` must be a list", "begin each entry in a line of its own with a dash");
        return List.of();
    }

    @Nullable
    Mapping mapping(String key) {
        Node value = node(key);
        return value == null ? null : of(value, problems);
    }

    /** Keys and texts, in the order written. */
    Map<String, String> map(String key) {
        Mapping mapping = mapping(key);
        if (mapping == null) {
            return Map.of();
        }
        Map<String, String> map = new LinkedHashMap<>();
        for (String each : mapping.keys()) {
            String text = mapping.text(each);
            if (text != null) {
                map.put(each, text);
            }
        }
        return map;
    }

    /** Keys and lists, in the order written. */
    Map<String, List<String>> lists(String key) {
        Mapping mapping = mapping(key);
        if (mapping == null) {
            return Map.of();
        }
        Map<String, List<String>> map = new LinkedHashMap<>();
        mapping.keys().forEach(each -> map.put(each, mapping.texts(each)));
        return map;
    }

    /** Reads a text of the catalog's language; null, with a problem, if it can't be read. */
    <T> @Nullable T parse(Place place, String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (SyntaxException e) {
            problems.add(place, e.getMessage() == null ? "can't be read" : e.getMessage(), e.remedy());
            return null;
        } catch (java.util.regex.PatternSyntaxException e) {
            problems.add(place, "\"" + text + "\" is no pattern: " + e.getDescription(), "mend the expression in it");
            return null;
        }
    }

    <T> List<T> parseAll(String key, Function<String, T> parser) {
        List<T> parsed = new ArrayList<>();
        for (String text : texts(key)) {
            T one = parse(place(key), text, parser);
            if (one != null) {
                parsed.add(one);
            }
        }
        return parsed;
    }

    /** To be called last: keys that nobody asked for are misspelt. */
    void refuseOthers() {
        for (String key : keys()) {
            if (!asked.contains(key)) {
                problems.add(
                        place(key),
                        "nobody knows the key `" + key + "`" + Likeness.hint(key, asked),
                        "the keys here are "
                                + String.join(", ", asked.stream().sorted().toList()));
            }
        }
    }
}
