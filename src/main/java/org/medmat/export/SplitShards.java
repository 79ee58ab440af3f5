package org.medmat.export;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.medmat.finished.Split;
import org.medmat.output.Manifest;
import org.medmat.parquet.Cells;
import org.medmat.parquet.Columns;

/** The Parquet files of a form whose splits all have the same columns. */
final class SplitShards implements FormWriter {

    private final FormFolder folder;
    private final Columns columns;
    private final Map<String, String> keyValues;
    private final Content content;
    private final AtEnd atEnd;
    private final Map<Split, Shards> splits = new EnumMap<>(Split.class);

    /** Writes a turn of a row; forms without turns get an empty one. */
    @FunctionalInterface
    interface Content {
        void write(Row row, Row.Turn turn, long index, Cells cells);
    }

    /** Is told the files of each split when they are whole. */
    @FunctionalInterface
    interface AtEnd {
        void tell(Map<Split, List<Manifest.File>> files) throws IOException;
    }

    SplitShards(FormFolder folder, Columns columns, Map<String, String> keyValues, Content content, AtEnd atEnd) {
        this.folder = folder;
        this.columns = columns;
        this.keyValues = keyValues;
        this.content = content;
        this.atEnd = atEnd;
    }

    @Override
    public void add(Row row) throws IOException {
        Split split = row.entry().split();
        Shards shards = splits.computeIfAbsent(split, any -> new Shards(folder, split.word(), columns, keyValues));
        for (Row.Turn turn : folder.turns(row)) {
            long index = shards.rows();
            shards.add(cells -> content.write(row, turn, index, cells));
        }
    }

    @Override
    public void finish() throws IOException {
        Map<Split, List<Manifest.File>> files = new EnumMap<>(Split.class);
        for (Map.Entry<Split, Shards> each : splits.entrySet()) {
            files.put(each.getKey(), each.getValue().finish());
        }
        atEnd.tell(files);
    }
}
