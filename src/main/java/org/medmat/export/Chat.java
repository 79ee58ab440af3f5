package org.medmat.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Base64;
import java.util.List;

/** The two ways in which most trainers write a question and its answer. */
final class Chat {

    static final String IMAGE = "<image>";

    /** Of forms that say where a picture lies, with a mark for it in the text. */
    static final Form.Needs NEEDS = new Form.Needs(
            List.of(PictureMode.PATH, PictureMode.LINK, PictureMode.COPY, PictureMode.NONE), false, true, true);

    private Chat() {}

    /** {@code conversations}: human and gpt, as LLaVA began it. */
    static void conversations(JsonGenerator json, ExportRow.Turn turn) throws IOException {
        json.writeArrayFieldStart("conversations");
        said(json, "from", "human", "value", IMAGE + "\n" + turn.prompt());
        said(json, "from", "gpt", "value", turn.answer());
        json.writeEndArray();
    }

    /** {@code messages}: user and assistant, as OpenAI began it, with a word for the picture. */
    static void messages(JsonGenerator json, ExportRow.Turn turn) throws IOException {
        json.writeArrayFieldStart("messages");
        said(json, "role", "user", "content", IMAGE + turn.prompt());
        said(json, "role", "assistant", "content", turn.answer());
        json.writeEndArray();
    }

    private static void said(JsonGenerator json, String who, String speaker, String what, String text)
            throws IOException {
        json.writeStartObject();
        json.writeStringField(who, speaker);
        json.writeStringField(what, text);
        json.writeEndObject();
    }

    /** A list of one. */
    static void list(JsonGenerator json, String name, String value) throws IOException {
        json.writeArrayFieldStart(name);
        json.writeString(value);
        json.writeEndArray();
    }

    /** A picture as an address that holds it. */
    static String dataUri(ExportRow row) {
        FoundPicture picture = Traps.picture(row);
        return "data:" + picture.mime() + ";base64," + Base64.getEncoder().encodeToString(picture.content());
    }
}
