package org.medmat.export;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Chat lines of OpenAI, with the pictures in them. What the vendor takes is up to the vendor: see its terms for medical pictures. */
final class OpenAi implements Form {

    private static final Set<String> TAKEN = Set.of("jpg", "png", "webp");

    /** As its guide to fine-tuning with pictures says, and what its files' interface takes at once. */
    private static final Bounds BOUNDS = new Bounds(10_000_000, 50_000, 512_000_000);

    private static final Facts FACTS = new Facts(
            "openai",
            "OpenAI fine-tuning and batches; readers of such lines",
            "train.jsonl, validation.jsonl, test.jsonl",
            "SPLIT.jsonl",
            "client.files.create(file=open(\"{out}/openai/{split}.jsonl\", \"rb\"), purpose=\"fine-tune\")",
            new Needs(List.of(PictureMode.EMBED), false, true, false));

    @Override
    public Facts facts() {
        return FACTS;
    }

    @Override
    public Bounds bounds() {
        return BOUNDS;
    }

    @Override
    public Optional<String> unfit(ExportRow row) {
        String ending = Traps.picture(row).ending();
        return TAKEN.contains(ending)
                ? Optional.empty()
                : Optional.of("its picture is a " + ending + ", and only JPEG, PNG and WebP are taken");
    }

    @Override
    public FormWriter open(FormFolder folder) {
        return JsonFiles.ofTurns(folder, JsonFiles.Layout.lines(""), (row, turn, json) -> {
            json.writeArrayFieldStart("messages");
            json.writeStartObject();
            json.writeStringField("role", "user");
            json.writeArrayFieldStart("content");
            json.writeStartObject();
            json.writeStringField("type", "image_url");
            json.writeObjectFieldStart("image_url");
            json.writeStringField("url", Chat.dataUri(row));
            json.writeEndObject();
            json.writeEndObject();
            json.writeStartObject();
            json.writeStringField("type", "text");
            json.writeStringField("text", turn.prompt());
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
            json.writeStartObject();
            json.writeStringField("role", "assistant");
            json.writeStringField("content", turn.answer());
            json.writeEndObject();
            json.writeEndArray();
        });
    }
}
