package org.medmat.road;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads files of items as any other program would. */
final class Items {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Items() {}

    /** The items of a file, their keys in order. */
    static List<Map<String, Object>> of(String json) throws JsonProcessingException {
        return MAPPER.readValue(json, new TypeReference<List<Map<String, Object>>>() {});
    }

    /** The same items without their ids. */
    static List<Map<String, Object>> withoutIds(String json) throws JsonProcessingException {
        List<Map<String, Object>> items = new ArrayList<>();
        for (Map<String, Object> item : of(json)) {
            Map<String, Object> rest = new LinkedHashMap<>(item);
            rest.remove("id");
            items.add(rest);
        }
        return items;
    }

    static List<String> images(String json) throws JsonProcessingException {
        return of(json).stream().map(item -> (String) item.get("image")).toList();
    }
}
