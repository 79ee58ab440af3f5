package org.medmat.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the library "datasets" should make of the columns of a file, in the words of its footer. {@code Sequence} is read by old and new
 * versions of it.
 */
final class Features {

    private static final Map<String, Object> IMAGE = Map.of("_type", "Image");

    private final Map<String, Object> features = new LinkedHashMap<>();

    Features text(String name) {
        features.put(name, value("string"));
        return this;
    }

    Features number(String name) {
        features.put(name, value("int64"));
        return this;
    }

    Features texts(String name) {
        features.put(name, sequence(value("string")));
        return this;
    }

    Features picture(String name) {
        features.put(name, IMAGE);
        return this;
    }

    Features pictures(String name) {
        features.put(name, sequence(IMAGE));
        return this;
    }

    Features classLabel(String name, List<String> names) {
        Map<String, Object> label = new LinkedHashMap<>();
        label.put("names", names);
        label.put("_type", "ClassLabel");
        features.put(name, label);
        return this;
    }

    /** A list of structs, all of whose fields are texts. */
    Features structs(String name, String... fields) {
        Map<String, Object> struct = new LinkedHashMap<>();
        for (String field : fields) {
            struct.put(field, value("string"));
        }
        features.put(name, List.of(struct));
        return this;
    }

    private static Map<String, Object> value(String type) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("dtype", type);
        value.put("_type", "Value");
        return value;
    }

    private static Map<String, Object> sequence(Object of) {
        Map<String, Object> sequence = new LinkedHashMap<>();
        sequence.put("feature", of);
        sequence.put("_type", "Sequence");
        return sequence;
    }

    /** The key-values of a footer. */
    Map<String, String> keyValues() throws JsonProcessingException {
        return Map.of("huggingface", SmallJson.plain(Map.of("info", Map.of("features", features))));
    }
}
