package org.medmat.export;

import java.util.List;
import java.util.Map;
import org.medmat.parquet.ParquetColumns;

/** The form of verl, with the function that rewards an answer: of a source that it doesn't know it asks for one. */
final class Verl implements Form {

    private static final Facts FACTS = new Facts(
            "verl",
            "verl",
            "train-00000-of-00001.parquet and its like, reward.py",
            "SPLIT-00000-of-00001.parquet",
            "data.train_files={out}/verl/{files train} data.image_key=images "
                    + "custom_reward_function.path={out}/verl/reward.py custom_reward_function.name=compute_score",
            new Needs(List.of(PictureMode.EMBED), false, true, true));

    private static final String REWARD = """
            import re


            def compute_score(data_source, solution_str, ground_truth, extra_info=None):
                \"""1.0 for the letter or the label that is right, 0.0 for anything else.\"""
                boxed = re.findall(r"\\\\boxed\\{([^{}]*)\\}|<answer>(.*?)</answer>", solution_str, re.S)
                said = (next(filter(None, boxed[-1]), "") if boxed else solution_str).strip()
                if re.fullmatch("[A-Z]", ground_truth):
                    letter = re.fullmatch(r"\\(?([A-Z])(?:[).:].*)?", said, re.S) or re.search(r"answer is:? \\(?([A-Z])\\b", said)
                    return float(bool(letter) and letter.group(1) == ground_truth)
                return float(said.rstrip(".").casefold() == ground_truth.casefold())
            """;

    @Override
    public Facts facts() {
        return FACTS;
    }

    @Override
    public FormWriter open(FormFolder folder) {
        ParquetColumns columns = new ParquetColumns()
                .text("data_source")
                .structs("prompt", message -> message.text("role").text("content"))
                .structs("images", picture -> picture.bytes("bytes").text("path"))
                .text("ability")
                .struct("reward_model", model -> model.text("style").text("ground_truth"))
                .struct("extra_info", info -> info.text("split").number("index").text("id"));
        return new SplitShards(
                folder,
                columns,
                Map.of(),
                (row, turn, index, cells) -> {
                    FoundPicture picture = Traps.picture(row);
                    cells.text("data_source", "medmat")
                            .structs("prompt", List.of(user -> user.text("role", "user")
                                    .text("content", Chat.IMAGE + turn.prompt())))
                            .structs("images", List.of(image -> image.bytes("bytes", picture.content())
                                    .text("path", picture.file())))
                            .text("ability", "medical")
                            .struct("reward_model", model -> model.text("style", "rule")
                                    .text("ground_truth", turn.answer()))
                            .struct("extra_info", info -> info.text(
                                            "split", row.entry().split().word())
                                    .number("index", index)
                                    .text("id", turn.id()));
                },
                files -> folder.write("reward.py", REWARD));
    }
}
