package org.medmat.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.util.List;
import org.medmat.finished.Entry;

/** EvalScope's general_vmcq: options without letters, and a mark with the picture's number; without it the picture is dropped silently. */
final class EvalScope implements Form {

    private static final String LOAD = "evalscope eval --datasets general_vmcq --dataset-args "
            + "'{\"general_vmcq\":{\"local_path\":\"{out}/evalscope\",\"subset_list\":[\"medmat_{eval}\"]}}'";
    private static final Facts FACTS = new Facts(
            "evalscope",
            "EvalScope (general_vmcq)",
            "medmat_test.jsonl and its like",
            "medmat_SPLIT.jsonl",
            LOAD,
            new Needs(
                    List.of(PictureMode.PATH, PictureMode.LINK, PictureMode.COPY, PictureMode.EMBED),
                    true,
                    false,
                    true));

    @Override
    public Facts facts() {
        return FACTS;
    }

    @Override
    public FormWriter open(FormFolder folder) {
        return new JsonFiles(folder, JsonFiles.Layout.lines("medmat_"), (row, out) -> {
            Entry entry = row.entry();
            JsonGenerator json = out.begin();
            json.writeStringField("id", entry.key());
            json.writeStringField("question", "<image 1> " + entry.question());
            JsonLines.strings(json, "options", entry.options());
            json.writeStringField("image_1", folder.embeds() ? Chat.dataUri(row) : folder.pathOf(row));
            json.writeStringField("answer", entry.letter());
            out.end();
        });
    }
}
