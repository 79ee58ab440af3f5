package org.medmat.export;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.medmat.finished.TrainerPart;
import org.medmat.output.Manifest;
import org.medmat.parquet.Cells;
import org.medmat.parquet.ParquetColumns;

/** The Parquet files of a form whose splits all have the same columns. */
final class SplitShards implements FormWriter {

    private final FormFolder folder;
    private final ParquetColumns columns;
    private final Map<String, String> keyValues;
    private final Content content;
    private final AtEnd atEnd;
    private final Map<TrainerPart, Shards> splits = new EnumMap<>(TrainerPart.class);

    /** Writes a turn of a row; forms without turns get an empty one. */
    @FunctionalInterface
    interface Content {
        void write(ExportRow row, ExportRow.Turn turn, long index, Cells cells);
    }

    /** Is told the files of each split when they are whole. */
    @FunctionalInterface
    interface AtEnd {
        void tell(Map<TrainerPart, List<Manifest.File>> files) throws IOException;
    }

    SplitShards(
            FormFolder folder, ParquetColumns columns, Map<String, String> keyValues, Content content, AtEnd atEnd) {
        this.folder = folder;
        this.columns = columns;
        this.keyValues = keyValues;
        this.content = content;
        this.atEnd = atEnd;
    }

    @Override
    public void add(ExportRow row) throws IOException {
        TrainerPart split = row.entry().split();
        Shards shards = splits.computeIfAbsent(split, any -> new Shards(folder, split.word(), columns, keyValues));
        for (ExportRow.Turn turn : folder.turns(row)) {
            long index = shards.rows();
            shards.add(cells -> content.write(row, turn, index, cells));
        }
    }

    @Override
    public void finish() throws IOException {
        Map<TrainerPart, List<Manifest.File>> files = new EnumMap<>(TrainerPart.class);
        for (Map.Entry<TrainerPart, Shards> each : splits.entrySet()) {
            files.put(each.getKey(), each.getValue().finish());
        }
        atEnd.tell(files);
    }
}
