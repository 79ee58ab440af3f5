package org.medmat.export;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.medmat.finished.TrainerPart;

/** The form of LLaMA-Factory with its dataset_info.json, whose tags are complete: of a missing one it makes None, and skips every record. */
final class LlamaFactory implements Form {

    private static final JsonFiles.Layout LAYOUT = JsonFiles.Layout.array("medmat_");
    private static final String COLUMNS = """
                "formatting": "sharegpt",
                "columns": {"messages": "messages", "images": "images"},
                "tags": {"role_tag": "role", "content_tag": "content", "user_tag": "user", "assistant_tag": "assistant", "system_tag": "system"}
              }""".indent(2).stripTrailing();

    private static final Facts FACTS = new Facts(
            "llama-factory",
            "LLaMA-Factory",
            "medmat_train.json and its like, dataset_info.json",
            "medmat_SPLIT.json",
            "llamafactory-cli train ... --dataset_dir {out}/llama-factory --media_dir {out} --dataset medmat_{split} [validation: --eval_dataset medmat_validation]",
            new Needs(List.of(PictureMode.PATH, PictureMode.LINK, PictureMode.COPY), false, true, true));

    @Override
    public Facts facts() {
        return FACTS;
    }

    @Override
    public FormWriter open(FormFolder folder) {
        return JsonFiles.ofTurns(folder, LAYOUT.and(counts -> describe(folder, counts)), (row, turn, json) -> {
            Chat.messages(json, turn);
            Chat.list(json, "images", folder.pathOf(row));
        });
    }

    private static void describe(FormFolder folder, Map<TrainerPart, Long> counts) throws IOException {
        StringBuilder info = new StringBuilder("{");
        for (TrainerPart split : counts.keySet()) {
            info.append(info.length() == 1 ? "\n" : ",\n")
                    .append("  \"medmat_")
                    .append(split.word())
                    .append("\": {\n    \"file_name\": \"")
                    .append(LAYOUT.file(split))
                    .append("\",\n")
                    .append(COLUMNS);
        }
        folder.write("dataset_info.json", info.append("\n}\n").toString());
    }
}
