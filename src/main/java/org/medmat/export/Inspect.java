package org.medmat.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.medmat.finished.Entry;
import org.medmat.finished.TrainerPart;

/** Inspect's samples: choices beside a message of parts, and a task that asks them. */
final class Inspect implements Form {

    private static final Facts FACTS = new Facts(
            "inspect",
            "inspect_ai",
            "test.jsonl and its like, medmat_task.py",
            "SPLIT.jsonl",
            "inspect eval {out}/inspect/medmat_task.py --model MODEL",
            new Needs(
                    List.of(PictureMode.PATH, PictureMode.LINK, PictureMode.COPY, PictureMode.EMBED),
                    true,
                    false,
                    false));
    private static final String TASK = """
            from pathlib import Path

            from inspect_ai import Task, task
            from inspect_ai.dataset import json_dataset
            from inspect_ai.scorer import choice
            from inspect_ai.solver import multiple_choice


            @task
            def medmat(split: str = "%s"):
                data = json_dataset(str(Path(__file__).with_name(split + ".jsonl")))
                return Task(dataset=data, solver=multiple_choice(), scorer=choice())
            """;

    @Override
    public Facts facts() {
        return FACTS;
    }

    @Override
    public FormWriter open(FormFolder folder) {
        JsonFiles.Layout layout = JsonFiles.Layout.lines("")
                .and(counts -> folder.write(
                        "medmat_task.py",
                        TASK.replace(
                                "%s",
                                (counts.containsKey(TrainerPart.TEST)
                                                ? TrainerPart.TEST
                                                : counts.keySet().iterator().next())
                                        .word())));
        return new JsonFiles(folder, layout, (row, out) -> {
            write(row, folder, out.begin());
            out.end();
        });
    }

    private static void write(ExportRow row, FormFolder folder, JsonGenerator json) throws IOException {
        Entry entry = row.entry();
        json.writeStringField("id", entry.key());
        json.writeArrayFieldStart("input");
        json.writeStartObject();
        json.writeStringField("role", "user");
        json.writeArrayFieldStart("content");
        json.writeStartObject();
        json.writeStringField("type", "image");
        json.writeStringField("image", folder.embeds() ? Chat.dataUri(row) : folder.pathOf(row));
        json.writeEndObject();
        json.writeStartObject();
        json.writeStringField("type", "text");
        json.writeStringField("text", entry.question());
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        JsonLines.strings(json, "choices", entry.options());
        json.writeStringField("target", entry.letter());
        json.writeObjectFieldStart("metadata");
        json.writeNumberField("subset", entry.home().subset());
        json.writeNumberField("dataset", entry.home().dataset());
        json.writeStringField("modality", entry.home().modality());
        json.writeEndObject();
    }
}
