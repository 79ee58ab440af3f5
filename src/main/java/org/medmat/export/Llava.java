package org.medmat.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.util.List;

/** The form of LLaVA: one array, {@code image} a text, never a list. */
final class Llava implements Form {

    private static final Facts FACTS = new Facts(
            "llava",
            "LLaVA, LLaVA-NeXT",
            "train.json, validation.json, test.json",
            "SPLIT.json",
            "--data_path {out}/llava/{split}.json --image_folder {out}",
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
                json.writeStringField("id", turn.id());
                json.writeStringField("image", folder.pathOf(row));
                Chat.conversations(json, turn);
                out.end();
            }
        });
    }
}
