package org.medmat.export;

import java.util.List;
import java.util.Optional;

/** VLMEvalKit's table of choices: the stem alone, an option a column. The kit prints letters and the closing request itself. */
final class VlmEvalKit implements Form {

    private static final Facts FACTS = new Facts(
            "vlmevalkit",
            "VLMEvalKit",
            "medmat_test_01234567.tsv and its like; the number changes with the content, as the kit keeps pictures by name",
            "medmat_SPLIT_01234567.tsv",
            "LMUData={out}/vlmevalkit python run.py --data $(basename {files eval} .tsv) --model MODEL",
            new Needs(
                    List.of(PictureMode.PATH, PictureMode.LINK, PictureMode.COPY, PictureMode.EMBED),
                    true,
                    false,
                    false));

    @Override
    public Facts facts() {
        return FACTS;
    }

    /** Cells that pandas makes something else of, and options that are letters. */
    @Override
    public Optional<String> unfit(ExportRow row) {
        Optional<String> nothing = Traps.nothing(row.entry());
        return nothing.isPresent() ? nothing : Traps.letter(row.entry());
    }

    @Override
    public FormWriter open(FormFolder folder) {
        return new TsvFiles(folder);
    }
}
