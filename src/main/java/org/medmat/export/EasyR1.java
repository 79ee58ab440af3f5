package org.medmat.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.util.List;

/** The form of EasyR1: a problem, its answer, and a list of pictures. */
final class EasyR1 implements Form {

    private static final Facts FACTS = new Facts(
            "easyr1",
            "EasyR1",
            "train.jsonl, validation.jsonl, test.jsonl",
            "SPLIT.jsonl",
            "data.train_files={out}/easyr1/{split}.jsonl data.val_files={out}/easyr1/{eval}.jsonl data.image_dir={out} "
                    + "data.prompt_key=problem data.answer_key=answer data.image_key=images",
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
        return new JsonFiles(folder, JsonFiles.Layout.lines(""), (row, out) -> {
            for (Row.Turn turn : row.turns()) {
                JsonGenerator json = out.begin();
                json.writeStringField("problem", Chat.IMAGE + turn.prompt());
                json.writeStringField("answer", turn.answer());
                Chat.list(json, "images", folder.pathOf(row));
                out.end();
            }
        });
    }
}
