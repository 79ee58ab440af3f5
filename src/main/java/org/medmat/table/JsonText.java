package org.medmat.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;

/** JSON values as text. */
final class JsonText {

    private JsonText() {}

    /** A value that is no list and no object, as it is written; nothing for null. */
    static String plain(JsonParser json) throws IOException {
        return json.currentToken() == JsonToken.VALUE_NULL ? "" : json.getText();
    }

    /**
     * A list: its values, one a line, or, when there are lists or objects in it, compact JSON.
     *
     * @param json at its begin; is left at its end
     * @return null when it is longer than a value may be: nobody asks for it, so it is no error
     */
    static @Nullable String list(JsonParser json, JsonFactory factory) throws IOException {
        StringBuilder plain = new StringBuilder();
        StringWriter nested = new StringWriter();
        boolean isPlain = true;
        JsonGenerator copy = factory.createGenerator(nested).disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
        copy.writeStartArray();
        for (int depth = 1; depth > 0; ) {
            JsonToken token = json.nextToken();
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            isPlain &= token.isScalarValue() || depth == 0;
            if (nested.getBuffer().length() > TableLimits.CELL) {
                continue;
            }
            write(json, copy);
            if (isPlain && token.isScalarValue()) {
                plain.append(plain.isEmpty() ? "" : "\n").append(Blanks.strip(plain(json)));
            }
        }
        copy.close();
        CharSequence text = isPlain ? plain : nested.getBuffer();
        return nested.getBuffer().length() > TableLimits.CELL ? null : text.toString();
    }

    /** Unlike the generator's own copying, this leaves numbers as they are written. */
    private static void write(JsonParser json, JsonGenerator copy) throws IOException {
        switch (json.currentToken()) {
            case START_OBJECT -> copy.writeStartObject();
            case END_OBJECT -> copy.writeEndObject();
            case START_ARRAY -> copy.writeStartArray();
            case END_ARRAY -> copy.writeEndArray();
            case FIELD_NAME -> copy.writeFieldName(json.currentName());
            case VALUE_STRING -> copy.writeString(json.getText());
            default -> copy.writeRawValue(json.getText());
        }
    }
}
