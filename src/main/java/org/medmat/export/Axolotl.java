package org.medmat.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Base64;
import java.util.List;

/** The form of axolotl: parts, of which one is the picture by its absolute path; a mark in the text would stay text. */
final class Axolotl implements Form {

    private static final Facts FACTS = new Facts(
            "axolotl",
            "axolotl",
            "train.jsonl, validation.jsonl, test.jsonl",
            "SPLIT.jsonl",
            "datasets: [{path: {out}/axolotl/{split}.jsonl, ds_type: json, type: chat_template, field_messages: messages}]",
            new Needs(
                    List.of(PictureMode.PATH, PictureMode.LINK, PictureMode.COPY, PictureMode.EMBED),
                    true,
                    true,
                    false));

    @Override
    public Facts facts() {
        return FACTS;
    }

    @Override
    public FormWriter open(FormFolder folder) {
        return JsonFiles.ofTurns(folder, JsonFiles.Layout.lines(""), (row, turn, json) -> {
            json.writeArrayFieldStart("messages");
            json.writeStartObject();
            json.writeStringField("role", "user");
            json.writeArrayFieldStart("content");
            json.writeStartObject();
            json.writeStringField("type", "image");
            if (folder.embeds()) {
                json.writeStringField(
                        "base64",
                        Base64.getEncoder().encodeToString(Traps.picture(row).content()));
            } else {
                json.writeStringField("path", folder.pathOf(row));
            }
            json.writeEndObject();
            text(json, turn.prompt());
            json.writeEndArray();
            json.writeEndObject();
            json.writeStartObject();
            json.writeStringField("role", "assistant");
            json.writeArrayFieldStart("content");
            text(json, turn.answer());
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
        });
    }

    private static void text(JsonGenerator json, String text) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "text");
        json.writeStringField("text", text);
        json.writeEndObject();
    }
}
