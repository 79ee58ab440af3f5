package org.medmat.view;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.CharConversionException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medmat.file.RegularFile;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;

/**
 * Runs over the objects of a file of items or of origins and takes some of their texts, with where each object stands. Reads several times
 * as fast as the readers of {@code item}, which check everything; who shows an item reads it with them. For one thread.
 */
final class JsonScan implements Closeable {

    private static final JsonFactory JSON = new JsonFactory();

    private final String file;
    private final JsonParser parser;
    private final Set<String> keys;
    private final Map<String, String> values = new HashMap<>();
    private long at;
    private long end;

    /** @param keys those whose texts are wanted */
    JsonScan(Path file, Set<String> keys) throws IOException {
        this.file = file.toString();
        this.parser = JSON.createParser(RegularFile.open(file));
        // Asked for every key of every object, which a set of Set.of() answers more slowly.
        this.keys = new HashSet<>(keys);
    }

    /** Goes to the next object; false after the last. */
    boolean next() throws IOException {
        try {
            JsonToken token = parser.nextToken();
            while (token == JsonToken.START_ARRAY || token == JsonToken.END_ARRAY) {
                token = parser.nextToken();
            }
            if (token == null) {
                return false;
            }
            if (token != JsonToken.START_OBJECT) {
                throw wrong("something is no object");
            }
            at = parser.currentTokenLocation().getByteOffset();
            values.clear();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String key = parser.currentName();
                JsonToken value = parser.nextToken();
                if (keys.contains(key)) {
                    values.put(key, value.isStructStart() ? "" : parser.getText());
                }
                parser.skipChildren();
            }
            end = parser.currentLocation().getByteOffset();
            return true;
        } catch (JsonProcessingException e) {
            throw wrong("this is not JSON as it should be: " + e.getOriginalMessage());
        } catch (CharConversionException e) {
            throw wrong("this is not text in UTF-8: " + e.getMessage());
        }
    }

    /** The object's first byte. */
    long at() {
        return at;
    }

    int length() {
        return Math.toIntExact(end - at);
    }

    @Nullable
    String find(String key) {
        return values.get(key);
    }

    String text(String key) throws DataException {
        String text = values.get(key);
        if (text == null) {
            throw wrong("an object has no \"" + key + "\"");
        }
        return text;
    }

    Place place() {
        return new Place(file, parser.currentLocation().getLineNr());
    }

    DataException wrong(String what) {
        return new DataException(new Problem(place(), what, "build again; `medmat verify` tells what else is wrong"));
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
