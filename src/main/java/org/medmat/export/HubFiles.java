package org.medmat.export;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.medmat.catalog.Subset;
import org.medmat.finished.Entry;
import org.medmat.finished.TrainerPart;
import org.medmat.output.Manifest;
import org.medmat.parquet.Cells;
import org.medmat.parquet.ParquetColumns;

/** The files of a dataset repository. Of a subset one shard at a time is open: there may be fifty subsets, and each takes memory. */
final class HubFiles implements FormWriter {

    private final FormFolder folder;
    private final boolean hasCroissant;
    private final SortedMap<Integer, Config> configs = new TreeMap<>();
    private @Nullable Config last;

    /**
     * A subset in the repository.
     *
     * @param labels null where an item may have several labels or none
     */
    private record Config(String name, @Nullable List<String> labels, Map<TrainerPart, Shards> splits) {
        void pause() throws IOException {
            for (Shards shards : splits.values()) {
                shards.pause();
            }
        }
    }

    HubFiles(FormFolder folder, boolean hasCroissant) {
        this.folder = folder;
        this.hasCroissant = hasCroissant;
    }

    @Override
    public void add(ExportRow row) throws IOException {
        Entry entry = row.entry();
        Config config = configs.computeIfAbsent(entry.home().subset(), any -> config(entry.home()));
        if (last != null && !last.name.equals(config.name)) {
            last.pause();
        }
        last = config;
        Shards shards = config.splits.get(entry.split());
        if (shards == null) {
            shards = new Shards(
                    folder,
                    "data/" + config.name + "/" + entry.split().word(),
                    columns(config),
                    features(config).keyValues());
            config.splits.put(entry.split(), shards);
        }
        shards.add(cells -> write(row, config, cells));
    }

    private Config config(Entry.Home home) {
        Subset subset = folder.catalog().subsets().get(home.subset());
        List<String> labels = subset == null || subset.multiLabel() || subset.asksAboutRegions()
                ? null
                : subset.labels().names();
        return new Config(HubCard.configName(home), labels, new EnumMap<>(TrainerPart.class));
    }

    private static ParquetColumns columns(Config config) {
        ParquetColumns columns = new ParquetColumns()
                .text("id")
                .picture("image")
                .text("question")
                .texts("options")
                .text("answer")
                .text("answer_text")
                .texts("labels");
        if (config.labels != null) {
            columns.number("label");
        }
        return columns.text("kind")
                .number("dataset")
                .text("dataset_name")
                .text("licence")
                .text("source");
    }

    private static Features features(Config config) {
        Features features = new Features()
                .text("id")
                .picture("image")
                .text("question")
                .texts("options")
                .text("answer")
                .text("answer_text")
                .texts("labels");
        if (config.labels != null) {
            features.classLabel("label", config.labels);
        }
        return features.text("kind")
                .number("dataset")
                .text("dataset_name")
                .text("licence")
                .text("source");
    }

    private static void write(ExportRow row, Config config, Cells cells) {
        Entry entry = row.entry();
        FoundPicture picture = Traps.picture(row);
        cells.text("id", entry.key())
                .picture("image", picture.content(), picture.file())
                .text("question", entry.question())
                .texts("options", entry.options())
                .text("answer", entry.letter())
                .text("answer_text", entry.text())
                .texts("labels", entry.labels());
        if (config.labels != null) {
            int label = entry.labels().size() == 1
                    ? config.labels.indexOf(entry.labels().get(0))
                    : -1;
            cells.number("label", label < 0 ? null : (long) label);
        }
        cells.text("kind", entry.kind())
                .number("dataset", (long) entry.home().dataset())
                .text("dataset_name", entry.home().name())
                .text("licence", entry.home().licence())
                .text("source", entry.home().source());
    }

    @Override
    public void finish() throws IOException {
        HubCard card = new HubCard();
        Croissant croissant = new Croissant();
        for (Config config : configs.values()) {
            Map<TrainerPart, List<Manifest.File>> files = new EnumMap<>(TrainerPart.class);
            for (Map.Entry<TrainerPart, Shards> each : config.splits.entrySet()) {
                files.put(each.getKey(), each.getValue().finish());
            }
            card.add(config.name, config.labels, files);
            croissant.add(config.name, config.labels != null, files);
        }
        folder.write("README.md", card.text());
        if (hasCroissant) {
            folder.write("croissant.json", croissant.text());
        }
    }
}
