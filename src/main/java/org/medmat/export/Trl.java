package org.medmat.export;

import java.io.IOException;
import java.util.List;
import org.medmat.parquet.ParquetColumns;

/** The form of TRL: lists of pictures beside messages. In lines, paths would have to be cast first; so Parquet. */
final class Trl implements Form {

    private static final Facts FACTS = new Facts(
            "trl",
            "TRL, Unsloth",
            "train-00000-of-00001.parquet and its like",
            "SPLIT-00000-of-00001.parquet",
            "load_dataset(\"parquet\", data_files={\"train\": \"{out}/trl/{split}-*.parquet\"})  # images, messages: for SFTTrainer",
            new Needs(List.of(PictureMode.EMBED), false, true, false));

    @Override
    public Facts facts() {
        return FACTS;
    }

    @Override
    public FormWriter open(FormFolder folder) throws IOException {
        ParquetColumns columns = new ParquetColumns()
                .structs("images", picture -> picture.bytes("bytes").text("path"))
                .structs("messages", message -> message.text("role").text("content"));
        Features features = new Features().pictures("images").structs("messages", "role", "content");
        return new SplitShards(
                folder,
                columns,
                features.keyValues(),
                (row, turn, index, cells) -> {
                    FoundPicture picture = Traps.picture(row);
                    cells.structs("images", List.of(image -> image.bytes("bytes", picture.content())
                                    .text("path", picture.file())))
                            .structs(
                                    "messages",
                                    List.of(
                                            user -> user.text("role", "user").text("content", turn.prompt()),
                                            model -> model.text("role", "assistant")
                                                    .text("content", turn.answer())));
                },
                files -> {});
    }
}
