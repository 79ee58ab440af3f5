package org.medmat.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medmat.output.Manifest;
import org.medmat.output.PlainFile;
import org.medmat.parquet.ParquetColumns;
import org.medmat.parquet.ParquetFile;

/** Parquet files of one split, each of a bounded size, named as hubs name them: {@code train-00000-of-00005.parquet}. For one thread at a time. */
final class Shards {

    private static final long LARGEST = 500L << 20;

    private final FormFolder folder;
    private final String name;
    private final ParquetColumns columns;
    private final Map<String, String> keyValues;
    private final List<Shard> ended = new ArrayList<>();
    private @Nullable Open open;
    private long rows;

    private record Shard(PlainFile file, long rows) {}

    /** The shard that rows go into, and how many rows stood before it. */
    private record Open(PlainFile file, ParquetFile parquet, long before) {}

    /**
     * @param name the path without number and ending
     * @param keyValues what each footer says beside the schema
     */
    Shards(FormFolder folder, String name, ParquetColumns columns, Map<String, String> keyValues) {
        this.folder = folder;
        this.name = name;
        this.columns = columns;
        this.keyValues = keyValues;
    }

    void add(ParquetFile.Row row) throws IOException {
        if (open == null) {
            PlainFile file = folder.begin(name + "-" + ended.size() + ".parquet");
            open = new Open(file, new ParquetFile(file, columns, keyValues), rows);
        }
        open.parquet.add(row);
        rows++;
        if (open.file.size() > LARGEST) {
            pause();
        }
    }

    /** How many rows there are so far. */
    long rows() {
        return rows;
    }

    /** Ends the shard that is open, so that it takes no memory; another may follow. */
    void pause() throws IOException {
        if (open != null) {
            open.parquet.close();
            ended.add(new Shard(open.file, rows - open.before));
            open = null;
        }
    }

    /** Ends all; gives the files. */
    List<Manifest.File> finish() throws IOException {
        pause();
        List<Manifest.File> files = new ArrayList<>();
        for (int i = 0; i < ended.size(); i++) {
            Shard shard = ended.get(i);
            String path = String.format(Locale.ROOT, "%s-%05d-of-%05d.parquet", name, i, ended.size());
            files.add(folder.finish(shard.file, path, shard.rows));
        }
        return files;
    }
}
