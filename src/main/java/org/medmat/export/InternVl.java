package org.medmat.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.medmat.finished.TrainerPart;

/** The form of InternVL: lines only, and a meta file whose {@code length} is their number. A flip would falsify left and right. */
final class InternVl implements Form {

    private static final JsonFiles.Layout LAYOUT = JsonFiles.Layout.lines("");

    private static final Facts FACTS = new Facts(
            "internvl",
            "InternVL finetune",
            "train.jsonl and its like, meta.json",
            "SPLIT.jsonl",
            "--meta_path {out}/internvl/meta.json",
            new Needs(List.of(PictureMode.PATH, PictureMode.LINK, PictureMode.COPY), false, true, true));

    @Override
    public Facts facts() {
        return FACTS;
    }

    @Override
    public FormWriter open(FormFolder folder) {
        return new JsonFiles(folder, LAYOUT.and(counts -> describe(folder, counts)), (row, out) -> {
            for (ExportRow.Turn turn : row.turns()) {
                JsonGenerator json = out.begin();
                json.writeNumberField("id", out.records());
                json.writeStringField("image", folder.pathOf(row));
                json.writeNumberField("width", Traps.picture(row).width());
                json.writeNumberField("height", Traps.picture(row).height());
                Chat.conversations(json, turn);
                out.end();
            }
        });
    }

    /** Of training alone: what else a meta file names is trained on too. */
    private static void describe(FormFolder folder, Map<TrainerPart, Long> counts) throws IOException {
        Map<String, Object> meta = new LinkedHashMap<>();
        counts.forEach((split, count) -> {
            if (split == TrainerPart.TRAIN || !counts.containsKey(TrainerPart.TRAIN)) {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("root", folder.root() + "/");
                one.put("annotation", folder.absoluteOfForm(LAYOUT.file(split)));
                one.put("data_augment", false);
                one.put("repeat_time", 1);
                one.put("length", count);
                meta.put("medmat_" + split.word(), one);
            }
        });
        folder.write("meta.json", SmallJson.pretty(meta));
    }
}
