package org.medmat.item;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.CharConversionException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;

/** Reads a file of origins, one at a time. For one thread. */
public final class OriginReader implements Closeable {

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamReadFeature.AUTO_CLOSE_SOURCE).build();
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private static final String SHARED = "shared";
    private static final Set<String> KEYS =
            Set.of("key", "kind", "raw", "rule", "file", "row", "patient", "group", "own", "why", SHARED, "subset");
    private static final int LONGEST = 80;

    private final String file;
    private final JsonParser parser;
    private long origins;

    /** @param file how errors call it */
    public OriginReader(String file, InputStream in) throws IOException {
        this.file = file;
        try {
            this.parser = JSON.createParser(in);
        } catch (CharConversionException e) {
            throw wrong(file, 1, "the file is not text in UTF-8: " + e.getMessage());
        }
    }

    /** The next origin; null after the last. */
    public @Nullable WrittenOrigin next() throws IOException {
        try {
            origins++;
            JsonToken token = parser.nextToken();
            if (token == null) {
                return null;
            }
            if (token != JsonToken.START_OBJECT) {
                throw wrong("is no object");
            }
            return read();
        } catch (JsonProcessingException e) {
            throw wrong("this is not JSON as it should be: " + e.getOriginalMessage());
        } catch (CharConversionException e) {
            throw wrong("this is not text in UTF-8: " + e.getMessage());
        }
    }

    private WrittenOrigin read() throws IOException {
        Map<String, String> values = new HashMap<>();
        List<String> shared = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.getText();
            if (!KEYS.contains(key)) {
                throw wrong("has a \"" + shown(key) + "\", which nobody knows");
            }
            JsonToken value = parser.nextToken();
            boolean isPlain = key.equals(SHARED) ? value == JsonToken.START_ARRAY : value.isScalarValue();
            if (!isPlain || values.put(key, parser.getText()) != null) {
                throw wrong("has a \"" + key + "\" that is not as it should be, or has it twice");
            }
            if (key.equals(SHARED)) {
                readShared(shared);
            }
        }
        String key = said(values, "key");
        if (!ItemKey.is(key)) {
            throw wrong("has the key \"" + shown(key) + "\", which is no hash");
        }
        return new WrittenOrigin(
                origins,
                key,
                values.getOrDefault("kind", ""),
                new Evidence(
                        said(values, "raw"),
                        said(values, "rule"),
                        said(values, "file"),
                        number(values.getOrDefault("row", "0"))),
                new WrittenOrigin.Placing(
                        values.getOrDefault("patient", ""),
                        said(values, "group"),
                        own(values.get("own")),
                        said(values, "why")),
                List.copyOf(shared),
                number(said(values, "subset")));
    }

    private void readShared(List<String> names) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                throw wrong("has in \"" + SHARED + "\" what is no name");
            }
            names.add(parser.getText());
        }
    }

    private String said(Map<String, String> values, String key) throws DataException {
        String value = values.get(key);
        if (value == null) {
            throw wrong("has no \"" + key + "\"");
        }
        return value;
    }

    private int number(String text) throws DataException {
        if (!NUMBER.matcher(text).matches()) {
            throw wrong("says \"" + shown(text) + "\" where a number belongs");
        }
        return Integer.parseInt(text);
    }

    private @Nullable OwnSplit own(@Nullable String word) throws DataException {
        if (word == null) {
            return null;
        }
        return Stream.of(OwnSplit.values())
                .filter(split -> split.word().equals(word))
                .findFirst()
                .orElseThrow(() -> wrong("says of the dataset's own split \"" + shown(word) + "\""));
    }

    /** A text of any length, short enough for a message. */
    private static String shown(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private DataException wrong(String what) {
        return wrong(file, parser.currentLocation().getLineNr(), "origin " + origins + " " + what);
    }

    private static DataException wrong(String file, int line, String what) {
        return new DataException(new Problem(new Place(file, line), what, "build the file again"));
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
