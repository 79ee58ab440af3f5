package org.medmat.item;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.BufferedInputStream;
import java.io.CharConversionException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medmat.file.RegularFile;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;

/** Reads a file of items, ours or a released one, one item at a time. For one thread. */
public final class ItemReader implements Closeable {

    private static final int NOT_OURS = -1;
    private static final String REMEDY = "get or build the file again";
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamReadFeature.AUTO_CLOSE_SOURCE).build();

    private final String file;
    private final InputStream in;
    private final JsonParser parser;
    private long items;
    private boolean ended;

    /**
     * @param file how errors and items call it
     * @param in left open when this fails, for those who look at the rest of the bytes
     */
    public ItemReader(String file, InputStream in) throws IOException {
        this.file = file;
        this.in = in;
        try {
            this.parser = JSON.createParser(in);
        } catch (CharConversionException e) {
            throw wrong(1, "this is not text in UTF-8: " + e.getMessage());
        }
    }

    public static ItemReader open(Path file) throws IOException {
        InputStream in;
        try {
            in = new BufferedInputStream(RegularFile.open(file), 1 << 16);
        } catch (NoSuchFileException e) {
            throw new DataException(
                    new Problem(Place.of(file.toString()), "there is no such file", "name a file of items"));
        }
        try {
            return new ItemReader(file.toString(), in);
        } catch (DataException e) {
            in.close();
            throw e;
        }
    }

    /** The next item; null after the last. */
    public @Nullable WrittenItem next() throws IOException {
        if (ended) {
            return null;
        }
        try {
            if (items == 0 && parser.nextToken() != JsonToken.START_ARRAY) {
                throw wrong("this is no array of items");
            }
            JsonToken token = parser.nextToken();
            if (token == JsonToken.END_ARRAY) {
                ended = true;
                if (parser.nextToken() != null) {
                    throw wrong("something follows the end of the array");
                }
                return null;
            }
            if (token != JsonToken.START_OBJECT) {
                throw wrong("item " + (items + 1) + (token == null ? " and the end are missing" : " is no object"));
            }
            items++;
            return read(line());
        } catch (JsonProcessingException e) {
            throw wrong("this is not JSON as it should be: " + e.getOriginalMessage());
        } catch (CharConversionException e) {
            throw wrong("this is not text in UTF-8: " + e.getMessage());
        }
    }

    private WrittenItem read(int line) throws IOException {
        String[] values = new String[WrittenItem.KEYS.size()];
        Map<String, String> further = Map.of();
        boolean inOrder = true;
        for (int at = 0; parser.nextToken() != JsonToken.END_OBJECT; at++) {
            String key = parser.currentName();
            int place = place(key, at);
            inOrder &= place == (at < values.length ? at : NOT_OURS);
            parser.nextToken();
            String before;
            if (place == NOT_OURS) {
                further = further.isEmpty() ? new LinkedHashMap<>() : further;
                before = further.put(key, json());
            } else {
                before = values[place];
                values[place] = text(key);
            }
            if (before != null) {
                throw wrong("item " + items + " has the key \"" + key + "\" twice");
            }
        }
        for (int at = 0; at < values.length; at++) {
            if (values[at] == null) {
                throw wrong("item " + items + " has no \"" + WrittenItem.KEYS.get(at) + "\"");
            }
        }
        return new WrittenItem(
                file,
                items,
                line,
                inOrder,
                Long.parseLong(values[0]),
                values[1],
                values[2],
                values[3],
                values[4],
                values[5],
                values[6],
                values[7],
                LetteredOptions.of(values[3], values[5]),
                Collections.unmodifiableMap(further));
    }

    /** Where a key stands among those of an item; mostly where it is written. */
    private static int place(String key, int at) {
        return at < WrittenItem.KEYS.size() && WrittenItem.KEYS.get(at).equals(key)
                ? at
                : WrittenItem.KEYS.indexOf(key);
    }

    private String text(String key) throws IOException {
        if (key.equals(WrittenItem.KEYS.get(0))) {
            if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
                throw wrong("the id of item " + items + " is no whole number");
            }
            return Long.toString(parser.getLongValue());
        }
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw wrong("\"" + key + "\" of item " + items + " is no text");
        }
        return parser.getText();
    }

    private String json() throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(text)) {
            generator.copyCurrentStructureExact(parser);
        }
        return text.toString();
    }

    private int line() {
        return parser.currentLocation().getLineNr();
    }

    private DataException wrong(String what) {
        return wrong(line(), what);
    }

    private DataException wrong(int line, String what) {
        return new DataException(new Problem(new Place(file, line), what, REMEDY));
    }

    @Override
    public void close() throws IOException {
        parser.close();
        in.close();
    }
}
