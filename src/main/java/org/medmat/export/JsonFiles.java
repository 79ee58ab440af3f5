package org.medmat.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import org.medmat.finished.TrainerPart;
import org.medmat.output.PlainFile;

/** JSON, one file for each split: an array or lines, each row one line of it. */
final class JsonFiles implements FormWriter {

    private static final JsonFactory JSON = new JsonFactoryBuilder()
            // What stands between records is written by hand: a line each.
            .rootValueSeparator((String) null)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    private final FormFolder folder;
    private final Layout layout;
    private final Content content;
    private final Map<TrainerPart, Out> open = new EnumMap<>(TrainerPart.class);

    /** Writes what a row comes to, one object or several. */
    @FunctionalInterface
    interface Content {
        void write(ExportRow row, Out out) throws IOException;
    }

    /** Writes what stands in the record of a turn. */
    @FunctionalInterface
    interface TurnRecord {
        void write(ExportRow row, ExportRow.Turn turn, JsonGenerator json) throws IOException;
    }

    /** Is told how many records a file has when it is whole. */
    @FunctionalInterface
    interface AtEnd {
        void tell(Map<TrainerPart, Long> counts) throws IOException;
    }

    /**
     * How files look.
     *
     * @param prefix what stands before the split in a file's name
     * @param isArray else each record stands in a line of its own
     */
    record Layout(String prefix, boolean isArray, AtEnd atEnd) {

        static Layout lines(String prefix) {
            return new Layout(prefix, false, counts -> {});
        }

        static Layout array(String prefix) {
            return new Layout(prefix, true, counts -> {});
        }

        /** Lines in one file of this name. */
        static Layout named(String file) {
            return new Layout(file, false, counts -> {});
        }

        Layout and(AtEnd then) {
            return new Layout(prefix, isArray, then);
        }

        String file(TrainerPart split) {
            return prefix.endsWith(".jsonl") ? prefix : prefix + split.word() + (isArray ? ".json" : ".jsonl");
        }
    }

    /** A file being written. Each record goes between {@link #begin} and {@link #end}. */
    static final class Out {
        private final PlainFile file;
        private final JsonGenerator json;
        private final String separator;
        private long records;

        private Out(PlainFile file, boolean isArray) throws IOException {
            this.file = file;
            this.json = JSON.createGenerator(file);
            this.separator = isArray ? ",\n" : "\n";
        }

        /** How many records stand before this one. */
        long records() {
            return records;
        }

        JsonGenerator begin() throws IOException {
            if (records > 0) {
                json.writeRaw(separator);
            }
            json.writeStartObject();
            return json;
        }

        void end() throws IOException {
            json.writeEndObject();
            records++;
        }
    }

    JsonFiles(FormFolder folder, Layout layout, Content content) {
        this.folder = folder;
        this.layout = layout;
        this.content = content;
    }

    /** A record for each turn of a row. */
    static JsonFiles ofTurns(FormFolder folder, Layout layout, TurnRecord record) {
        return new JsonFiles(folder, layout, (row, out) -> {
            for (ExportRow.Turn turn : row.turns()) {
                record.write(row, turn, out.begin());
                out.end();
            }
        });
    }

    @Override
    public void add(ExportRow row) throws IOException {
        TrainerPart split = row.entry().split();
        Out file = open.get(split);
        if (file == null) {
            PlainFile begun = folder.begin(layout.file(split));
            if (layout.isArray) {
                begun.write("[\n".getBytes(StandardCharsets.US_ASCII));
            }
            file = new Out(begun, layout.isArray);
            open.put(split, file);
        }
        content.write(row, file);
    }

    @Override
    public void finish() throws IOException {
        Map<TrainerPart, Long> counts = new EnumMap<>(TrainerPart.class);
        for (Map.Entry<TrainerPart, Out> each : open.entrySet()) {
            Out out = each.getValue();
            out.json.close();
            out.file.write((layout.isArray ? "\n]\n" : "\n").getBytes(StandardCharsets.US_ASCII));
            folder.finish(out.file, out.records);
            counts.put(each.getKey(), out.records);
        }
        layout.atEnd.tell(counts);
    }
}
