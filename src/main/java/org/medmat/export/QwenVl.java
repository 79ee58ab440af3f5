package org.medmat.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.util.List;

/** The form of Qwen-VL's own finetuning: exactly one mark a picture. */
final class QwenVl implements Form {

    private static final Facts FACTS = new Facts(
            "qwen-vl",
            "Qwen2.5-VL, Qwen3-VL finetune",
            "train.json, validation.json, test.json",
            "SPLIT.json",
            "in qwenvl/data/__init__.py: MEDMAT = {\"annotation_path\": \"{out}/qwen-vl/{split}.json\", "
                    + "\"data_path\": \"{out}\"}",
            new Needs(
                    List.of(PictureMode.PATH, PictureMode.LINK, PictureMode.COPY, PictureMode.NONE),
                    false,
                    true,
                    true));

    @Override
    public Facts facts() {
        return FACTS;
    }

    @Override
    public FormWriter open(FormFolder folder) {
        return new JsonFiles(folder, JsonFiles.Layout.array(""), (row, out) -> {
            for (Row.Turn turn : row.turns()) {
                JsonGenerator json = out.begin();
                json.writeStringField("image", folder.pathOf(row));
                Chat.conversations(json, turn);
                out.end();
            }
        });
    }
}
