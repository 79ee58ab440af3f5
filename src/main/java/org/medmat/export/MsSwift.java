package org.medmat.export;

import java.util.List;

/** The form of ms-swift: absolute paths, as others count from wherever the program was started. {@code solution} is for GRPO. */
final class MsSwift implements Form {

    private static final Facts FACTS = new Facts(
            "ms-swift",
            "ms-swift",
            "train.jsonl, validation.jsonl, test.jsonl",
            "SPLIT.jsonl",
            "swift sft --dataset {out}/ms-swift/{split}.jsonl [validation: --val_dataset {out}/ms-swift/validation.jsonl]",
            new Needs(
                    List.of(PictureMode.PATH, PictureMode.LINK, PictureMode.COPY, PictureMode.EMBED),
                    true,
                    true,
                    true));

    @Override
    public Facts facts() {
        return FACTS;
    }

    @Override
    public FormWriter open(FormFolder folder) {
        return JsonFiles.ofTurns(folder, JsonFiles.Layout.lines(""), (row, turn, json) -> {
            Chat.messages(json, turn);
            Chat.list(json, "images", folder.embeds() ? Chat.dataUri(row) : folder.pathOf(row));
            json.writeStringField("channel", "s" + row.entry().home().subset());
            json.writeStringField("solution", turn.answer());
        });
    }
}
