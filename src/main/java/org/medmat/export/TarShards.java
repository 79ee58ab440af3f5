package org.medmat.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.jspecify.annotations.Nullable;
import org.medmat.finished.Entry;
import org.medmat.finished.TrainerPart;
import org.medmat.output.PlainFile;

/** Tars of a bounded size for each split, the same on every machine: no times, no owners. */
final class TarShards implements FormWriter {

    private static final long LARGEST = 500L << 20;
    private static final int MODE = 0100644;
    private static final JsonFactory JSON = new JsonFactory();

    private final FormFolder folder;
    private final Map<TrainerPart, Series> splits = new EnumMap<>(TrainerPart.class);

    /** The tars of one split. */
    private static final class Series {
        private int number;
        private long items;
        private @Nullable PlainFile file;
        private @Nullable TarArchiveOutputStream tar;
    }

    TarShards(FormFolder folder) {
        this.folder = folder;
    }

    @Override
    public void add(ExportRow row) throws IOException {
        TrainerPart split = row.entry().split();
        Series series = splits.computeIfAbsent(split, any -> new Series());
        TarArchiveOutputStream tar = series.tar;
        if (tar == null || series.file == null) {
            series.file = folder.begin(String.format(Locale.ROOT, "medmat-%s-%06d.tar", split.word(), series.number++));
            tar = new TarArchiveOutputStream(series.file);
            series.tar = tar;
        }
        put(tar, row.entry().key() + ".jpg", Traps.picture(row).content());
        put(tar, row.entry().key() + ".json", json(row.entry()));
        series.items++;
        if (series.file.size() > LARGEST) {
            end(series);
        }
    }

    private static void put(TarArchiveOutputStream tar, String name, byte[] bytes) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(bytes.length);
        entry.setModTime(0);
        entry.setMode(MODE);
        entry.setIds(0, 0);
        entry.setNames("", "");
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }

    private static byte[] json(Entry entry) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            JsonLines.writeAllButImage(entry, json);
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private void end(Series series) throws IOException {
        if (series.tar != null && series.file != null) {
            series.tar.close();
            folder.finish(series.file, series.items);
            series.tar = null;
            series.file = null;
            series.items = 0;
        }
    }

    @Override
    public void finish() throws IOException {
        for (Series series : splits.values()) {
            end(series);
        }
    }
}
