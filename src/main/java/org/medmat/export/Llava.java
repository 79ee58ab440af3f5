package org.medmat.export;

/** The form of LLaVA: one array, {@code image} a text, never a list. */
final class Llava implements Form {

    private static final Facts FACTS = new Facts(
            "llava",
            "LLaVA, LLaVA-NeXT",
            "train.json, validation.json, test.json",
            "SPLIT.json",
            "--data_path {out}/llava/{split}.json --image_folder {out}",
            Chat.NEEDS);

    @Override
    public Facts facts() {
        return FACTS;
    }

    @Override
    public FormWriter open(FormFolder folder) {
        return JsonFiles.ofTurns(folder, JsonFiles.Layout.array(""), (row, turn, json) -> {
            json.writeStringField("id", turn.id());
            json.writeStringField("image", folder.pathOf(row));
            Chat.conversations(json, turn);
        });
    }
}
