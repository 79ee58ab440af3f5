package org.medmat.export;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.medmat.finished.Entry;
import org.medmat.finished.TrainerPart;
import org.medmat.output.Manifest;
import org.medmat.parquet.ParquetColumns;

/** A task of lmms-eval: the table, its YAML and the functions that the YAML names. */
final class LmmsEval implements Form {

    private static final Facts FACTS = new Facts(
            "lmms-eval",
            "lmms-eval",
            "test-00000-of-00001.parquet and its like, medmat.yaml, utils.py",
            "SPLIT-00000-of-00001.parquet",
            "python -m lmms_eval --model MODEL --include_path {out}/lmms-eval --tasks medmat",
            new Needs(List.of(PictureMode.EMBED), false, false, false));

    private static final String YAML = """
            dataset_path: parquet
            dataset_kwargs:
              data_files:
                test: "%s"
            task: medmat
            test_split: test
            output_type: generate_until
            doc_to_visual: !function utils.visual
            doc_to_text: !function utils.text
            doc_to_target: "answer"
            generation_kwargs:
              max_new_tokens: 16
              temperature: 0
              do_sample: false
            process_results: !function utils.results
            metric_list:
              - metric: acc
                aggregation: mean
                higher_is_better: true
            metadata:
              - version: 0.0
            """;

    private static final String UTILS = """
            import re


            def visual(doc):
                return [doc["image"].convert("RGB")]


            def text(doc):
                options = "\\n".join(f"{chr(65 + i)}: {option}" for i, option in enumerate(doc["options"]))
                return f"{doc['question']}\\n{options}\\nAnswer with the option's letter from the given choices directly."


            def results(doc, results):
                said = results[0].strip()
                letter = re.fullmatch(r"\\(?([A-Z])(?:[).:].*)?", said, re.S) or re.search(r"answer is:? \\(?([A-Z])\\b", said)
                return {"acc": float(bool(letter) and letter.group(1) == doc["answer"])}
            """;

    @Override
    public Facts facts() {
        return FACTS;
    }

    @Override
    public FormWriter open(FormFolder folder) throws IOException {
        ParquetColumns columns = new ParquetColumns()
                .text("id")
                .picture("image")
                .text("question")
                .texts("options")
                .text("answer")
                .text("category");
        Features features = new Features()
                .text("id")
                .picture("image")
                .text("question")
                .texts("options")
                .text("answer")
                .text("category");
        return new SplitShards(
                folder,
                columns,
                features.keyValues(),
                (row, turn, index, cells) -> {
                    Entry entry = row.entry();
                    FoundPicture picture = Traps.picture(row);
                    cells.text("id", entry.key())
                            .picture("image", picture.content(), picture.file())
                            .text("question", entry.question())
                            .texts("options", entry.options())
                            .text("answer", entry.letter())
                            .text("category", "s" + entry.home().subset());
                },
                files -> describe(folder, files));
    }

    private static void describe(FormFolder folder, Map<TrainerPart, List<Manifest.File>> files) throws IOException {
        TrainerPart asked = files.containsKey(TrainerPart.TEST)
                ? TrainerPart.TEST
                : files.keySet().iterator().next();
        folder.write("medmat.yaml", YAML.replace("%s", folder.absoluteOfForm(asked.word() + "-*.parquet")));
        folder.write("utils.py", UTILS);
    }
}
