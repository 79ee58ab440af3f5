package org.medmat.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medmat.problem.DataException;

/**
 * JSON, read as a stream: a record at a time is in memory, and every value is text as it is written. Plain fields of what
 * encloses a record are its fields too, if they stand before it in the file.
 */
final class JsonRows {

    private static final int LONGEST_TEXT = 64 << 20;

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(TableLimits.DEPTH)
                    .maxNameLength(10_000)
                    .maxStringLength(LONGEST_TEXT)
                    .build())
            .build();

    private final PackedFile source;
    private final RowSink sink;
    private final JsonWay way;
    private final JsonParser json;
    private final RecordFields fields;
    private final Enclosing enclosing;
    private boolean arrived;
    private int number;

    private JsonRows(PackedFile source, RowSink sink, JsonWay way, JsonParser json) {
        this.source = source;
        this.sink = sink;
        this.way = way;
        this.json = json;
        fields = new RecordFields(source);
        enclosing = new Enclosing(source);
    }

    /** @param lines whether one value follows the other, usually one in a line */
    static void read(PackedFile source, TableFormat format, boolean lines, RowSink sink) throws IOException {
        String rows = format.rows();
        JsonWay way = rows != null ? JsonWay.of(rows) : lines ? new JsonWay("", List.of()) : JsonWay.of("[]");
        try (TextFile text = TextFile.open(source, format.encoding());
                JsonParser json = JSON.createParser(text.reader())) {
            new JsonRows(source, sink, way, json).read(lines);
        }
    }

    private void read(boolean lines) throws IOException {
        try {
            readAll(lines);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation() == null ? json.currentLocation() : e.getLocation();
            throw source.wrong(
                    Math.max(0, at.getLineNr()),
                    "not JSON as it should be (column " + at.getColumnNr() + "): " + e.getOriginalMessage(),
                    "get the file again, or put it right");
        }
    }

    private void readAll(boolean lines) throws IOException {
        if (json.nextToken() == null && !lines) {
            throw source.wrong("an empty file", "get the file again");
        }
        while (json.currentToken() != null) {
            walk(0, "");
            if (json.nextToken() != null && !lines) {
                throw wrong("goes on after its end", "a file of JSON Lines must end in .jsonl or .ndjson");
            }
        }
        if (!arrived && !lines) {
            throw source.wrong("there is nothing at `rows: " + way.text() + "`", "correct `rows`");
        }
    }

    /**
     * At the first token of a value; ends at its last.
     *
     * @param at how many steps of the way lie behind
     * @param holder the key that led here
     */
    private void walk(int at, String holder) throws IOException {
        if (at == way.steps().size()) {
            record(null);
            return;
        }
        JsonWay.Step step = way.steps().get(at);
        if (step.key().isEmpty()) {
            each(at, holder);
        } else if (json.currentToken() == JsonToken.START_OBJECT) {
            enclosing.enter(holder);
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                if (name.equals(step.key())) {
                    follow(step, at, name);
                } else if (value.isScalarValue()) {
                    inheritable(name);
                } else {
                    json.skipChildren();
                }
            }
            enclosing.leave();
        } else if (json.currentToken() != JsonToken.VALUE_NULL) {
            throw wrong(
                    "`rows: " + way.text() + "` expects an object with the key `" + step.key() + "` here",
                    json.currentToken() == JsonToken.START_ARRAY
                            ? "write [] after the key of a list"
                            : "correct `rows`");
        }
    }

    private void follow(JsonWay.Step step, int at, String name) throws IOException {
        if (step.each()) {
            each(at, name);
        } else {
            walk(at + 1, name);
        }
    }

    /** The elements of a list, or the values of an object with their {@code key}. */
    private void each(int at, String holder) throws IOException {
        boolean last = at + 1 == way.steps().size();
        arrived |= last;
        if (json.currentToken() == JsonToken.START_ARRAY) {
            while (json.nextToken() != JsonToken.END_ARRAY) {
                walk(at + 1, holder);
            }
        } else if (json.currentToken() == JsonToken.START_OBJECT) {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String key = json.currentName();
                json.nextToken();
                if (last) {
                    record(key);
                } else {
                    enclosing.enter(holder);
                    enclosing.put("key", key, line());
                    walk(at + 1, holder);
                    enclosing.leave();
                }
            }
        } else if (json.currentToken() != JsonToken.VALUE_NULL) {
            throw wrong("`rows: " + way.text() + "` expects a list here", "correct `rows`");
        }
    }

    private void record(@Nullable String key) throws IOException {
        arrived = true;
        number++;
        fields.begin(line());
        if (json.currentToken() == JsonToken.START_OBJECT) {
            object("");
        } else {
            value("value");
        }
        if (key != null) {
            fields.inherit("key", Blanks.strip(key));
        }
        enclosing.inheritTo(fields);
        sink.row(fields.row(number));
    }

    private void object(String prefix) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = prefix + json.currentName();
            if (json.nextToken() == JsonToken.START_OBJECT) {
                object(name + ".");
            } else {
                value(name);
            }
        }
    }

    private void value(String name) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            fields.put(name, JsonText.plain(json));
            return;
        }
        String list = JsonText.list(json, JSON);
        if (list != null) {
            fields.put(name, list);
        }
    }

    private void inheritable(String name) throws IOException {
        enclosing.put(name, JsonText.plain(json), line());
    }

    private int line() {
        return json.currentTokenLocation().getLineNr();
    }

    private DataException wrong(String what, String remedy) {
        return source.wrong(line(), what, remedy);
    }
}
