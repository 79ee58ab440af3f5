package org.medmat.export;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medmat.finished.Entry;
import org.medmat.finished.TrainerPart;
import org.medmat.output.Manifest;

/** The README of a dataset repository, with the front matter that the hub reads: every config with its files and columns. */
final class HubCard {

    private static final long[] SIZES = {1_000, 10_000, 100_000, 1_000_000, 10_000_000};
    private static final String[] NAMES = {"n<1K", "1K<n<10K", "10K<n<100K", "100K<n<1M", "1M<n<10M", "10M<n<100M"};

    private final StringBuilder configs = new StringBuilder();
    private final StringBuilder infos = new StringBuilder();
    private final StringBuilder table = new StringBuilder();
    private long items;

    /** {@code s02_ct_kidney}: letters, digits and underlines only. */
    static String configName(Entry.Home home) {
        String words = (home.modality() + " " + home.area()).toLowerCase(Locale.ROOT);
        return String.format(
                Locale.ROOT,
                "s%02d_%s",
                home.subset(),
                words.replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", ""));
    }

    /** @param labels null where there is no column of one label */
    void add(String config, @Nullable List<String> labels, Map<TrainerPart, List<Manifest.File>> splits) {
        configs.append("- config_name: ").append(config).append('\n');
        if (items == 0) {
            configs.append("  default: true\n");
        }
        configs.append("  data_files:\n");
        infos.append("- config_name: ").append(config).append("\n  features:\n");
        text("id");
        infos.append("  - name: image\n    dtype: image\n");
        text("question");
        infos.append("  - name: options\n    sequence: string\n");
        text("answer");
        text("answer_text");
        infos.append("  - name: labels\n    sequence: string\n");
        if (labels != null) {
            infos.append("  - name: label\n    dtype:\n      class_label:\n        names:\n");
            for (int i = 0; i < labels.size(); i++) {
                infos.append("          '")
                        .append(i)
                        .append("': ")
                        .append(quoted(labels.get(i)))
                        .append('\n');
            }
        }
        text("kind");
        infos.append("  - name: dataset\n    dtype: int64\n");
        text("dataset_name");
        text("licence");
        text("source");
        infos.append("  splits:\n");
        long bytes = 0;
        table.append("| ").append(config);
        for (TrainerPart split : TrainerPart.values()) {
            long rows = 0;
            long size = 0;
            for (Manifest.File file : splits.getOrDefault(split, List.of())) {
                rows += file.items();
                size += file.bytes();
            }
            table.append(" | ").append(rows);
            if (rows > 0) {
                configs.append("  - split: ").append(split.word()).append("\n    path: data/");
                configs.append(config).append('/').append(split.word()).append("-*.parquet\n");
                infos.append("  - name: ")
                        .append(split.word())
                        .append("\n    num_bytes: ")
                        .append(size);
                infos.append("\n    num_examples: ").append(rows).append('\n');
            }
            items += rows;
            bytes += size;
        }
        table.append(" |\n");
        infos.append("  download_size: ")
                .append(bytes)
                .append("\n  dataset_size: ")
                .append(bytes)
                .append('\n');
    }

    private void text(String name) {
        infos.append("  - name: ").append(name).append("\n    dtype: string\n");
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    String text() {
        int size = 0;
        while (size < SIZES.length && items >= SIZES[size]) {
            size++;
        }
        return "---\nlicense: other\nlicense_name: mixed-see-sources\nlicense_link: LICENSES.md\nlanguage:\n- en\n"
                + "pretty_name: Questions about medical images\ntask_categories:\n- visual-question-answering\n- multiple-choice\n"
                + "size_categories:\n- " + NAMES[size] + "\ntags:\n- medical\nconfigs:\n" + configs + "dataset_info:\n"
                + infos
                + "---\n\n# Questions about medical images\n\n" + items
                + " single-choice questions, made by medmat. A config for each subset (modality, area and task):"
                + " never load two of them as one, their labels differ. `LICENSES.md` has the licence of each source,"
                + " `CITATION.bib` what to cite.\n\n| config | train | validation | test |\n| --- | --- | --- | --- |\n"
                + table
                + "\nFor training and testing models, not for the care of patients.\n";
    }
}
