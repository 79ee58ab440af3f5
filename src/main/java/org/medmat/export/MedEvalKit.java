package org.medmat.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.util.List;
import java.util.Optional;
import org.medmat.finished.Entry;

/** The form of OmniMedVQA, which MedEvalKit reads: at most four options in fields of their own, and the answer as a text. */
final class MedEvalKit implements Form {

    private static final int MOST_OPTIONS = 4;
    private static final String FOLDER = "QA_information/Open-access/";
    private static final Facts FACTS = new Facts(
            "medevalkit",
            "MedEvalKit, OmniMedVQA's evaluator",
            "QA_information/Open-access/medmat_test.json and its like",
            "QA_information/Open-access/medmat_SPLIT.json",
            "python eval.py --eval_datasets OmniMedVQA --datasets_path {out}/medevalkit (as its OmniMedVQA folder)",
            new Needs(List.of(PictureMode.PATH, PictureMode.LINK, PictureMode.COPY), true, false, true));

    @Override
    public Facts facts() {
        return FACTS;
    }

    @Override
    public Optional<String> unfit(ExportRow row) {
        Entry entry = row.entry();
        return entry.options().size() > MOST_OPTIONS
                ? Optional.of("it offers " + entry.options().size() + " options, and there is room for four")
                : Traps.letter(entry);
    }

    @Override
    public FormWriter open(FormFolder folder) {
        return new JsonFiles(folder, JsonFiles.Layout.array(FOLDER + "medmat_"), (row, out) -> {
            Entry entry = row.entry();
            JsonGenerator json = out.begin();
            json.writeStringField("dataset", entry.home().name());
            json.writeStringField("question_id", entry.key());
            json.writeStringField("question_type", entry.home().task());
            json.writeStringField("question", entry.question());
            json.writeStringField("gt_answer", entry.text());
            json.writeStringField("image_path", folder.pathOf(row));
            for (int i = 0; i < entry.options().size(); i++) {
                json.writeStringField(
                        "option_" + Entry.letter(i), entry.options().get(i));
            }
            json.writeStringField("modality_type", entry.home().modality());
            out.end();
        });
    }
}
