package org.medmat.export;

/** The form of Qwen-VL's own finetuning: exactly one mark a picture. */
final class QwenVl implements Form {

    private static final Facts FACTS = new Facts(
            "qwen-vl",
            "Qwen2.5-VL, Qwen3-VL finetune",
            "train.json, validation.json, test.json",
            "SPLIT.json",
            "in qwenvl/data/__init__.py: MEDMAT = {\"annotation_path\": \"{out}/qwen-vl/{split}.json\", "
                    + "\"data_path\": \"{out}\"}",
            Chat.NEEDS);

    @Override
    public Facts facts() {
        return FACTS;
    }

    @Override
    public FormWriter open(FormFolder folder) {
        return JsonFiles.ofTurns(folder, JsonFiles.Layout.array(""), (row, turn, json) -> {
            json.writeStringField("image", folder.pathOf(row));
            Chat.conversations(json, turn);
        });
    }
}
