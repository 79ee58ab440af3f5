package org.medmat.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.medmat.finished.Entry;

/** The record that all forms are made of, for scripts of one's own. Every record has every key, and each key one type. */
final class JsonLines implements Form {

    private static final Facts FACTS = new Facts(
            "jsonl",
            "scripts, pandas, datasets",
            "train.jsonl, validation.jsonl, test.jsonl",
            "SPLIT.jsonl",
            "pandas.read_json(\"{out}/jsonl/{split}.jsonl\", lines=True)",
            new Needs(
                    List.of(PictureMode.PATH, PictureMode.LINK, PictureMode.COPY, PictureMode.NONE),
                    false,
                    false,
                    false));

    @Override
    public Facts facts() {
        return FACTS;
    }

    @Override
    public FormWriter open(FormFolder folder) {
        return new JsonFiles(folder, JsonFiles.Layout.lines(""), (row, out) -> {
            write(row.entry(), folder.pathOf(row), out.begin());
            out.end();
        });
    }

    static void write(Entry entry, String image, JsonGenerator json) throws IOException {
        json.writeStringField("image", image);
        writeAllButImage(entry, json);
    }

    static void writeAllButImage(Entry entry, JsonGenerator json) throws IOException {
        json.writeStringField("key", entry.key());
        json.writeStringField("question", entry.question());
        strings(json, "options", entry.options());
        json.writeStringField("answer", entry.letter());
        json.writeStringField("answer_text", entry.text());
        strings(json, "labels", entry.labels());
        Entry.Home home = entry.home();
        json.writeStringField("modality", home.modality());
        json.writeStringField("area", home.area());
        json.writeStringField("task", home.task());
        json.writeNumberField("subset", home.subset());
        json.writeNumberField("dataset", home.dataset());
        json.writeStringField("dataset_name", home.name());
        json.writeStringField("kind", entry.kind());
        raw(json, "box", entry.region().box());
        raw(json, "size", entry.region().size());
        json.writeStringField("split", entry.split().word());
        json.writeStringField("licence", home.licence());
        json.writeStringField("source", home.source());
    }

    static void strings(JsonGenerator json, String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    /** What was JSON in the item and stays so. */
    private static void raw(JsonGenerator json, String name, String value) throws IOException {
        json.writeFieldName(name);
        if (value.equals(Entry.Region.NULL)) {
            json.writeNull();
        } else {
            json.writeRawValue(value);
        }
    }
}
