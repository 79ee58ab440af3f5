package org.medmat.export;

/** The form of EasyR1: a problem, its answer, and a list of pictures. */
final class EasyR1 implements Form {

    private static final Facts FACTS = new Facts(
            "easyr1",
            "EasyR1",
            "train.jsonl, validation.jsonl, test.jsonl",
            "SPLIT.jsonl",
            "data.train_files={out}/easyr1/{split}.jsonl data.val_files={out}/easyr1/{eval}.jsonl data.image_dir={out} "
                    + "data.prompt_key=problem data.answer_key=answer data.image_key=images",
            Chat.NEEDS);

    @Override
    public Facts facts() {
        return FACTS;
    }

    @Override
    public FormWriter open(FormFolder folder) {
        return JsonFiles.ofTurns(folder, JsonFiles.Layout.lines(""), (row, turn, json) -> {
            json.writeStringField("problem", Chat.IMAGE + turn.prompt());
            json.writeStringField("answer", turn.answer());
            Chat.list(json, "images", folder.pathOf(row));
        });
    }
}
