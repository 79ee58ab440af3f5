package org.medmat.gallery;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.medmat.output.PlainFile;
import org.medmat.output.Stage;

/** Writes the index: a line for each picture, its small picture, and its stamp, each in a file of its own, in the same order. For one thread. */
final class IndexWriter implements Closeable {

    /** What is known of each picture, a JSON object a line. */
    static final String LINES = "pictures.jsonl";
    /** The small pictures. */
    static final String SMALL = "small.bin";
    /** What is true on this machine only, and so is no part of the manifest. */
    static final String STAMPS = ".medmat-stamps";

    private final Stage stage;
    private final PlainFile lines;
    private final PlainFile small;
    private final PlainFile stamps;
    private long count;

    IndexWriter(Stage stage) throws IOException {
        this.stage = stage;
        this.lines = stage.begin(LINES);
        this.small = stage.begin(SMALL);
        this.stamps = stage.begin(STAMPS);
    }

    /** Where the next line will begin. */
    long position() {
        return lines.size();
    }

    void add(IndexLine.Kept kept) throws IOException {
        lines.write((IndexLine.line(kept) + '\n').getBytes(StandardCharsets.UTF_8));
        small.write(kept.seen().small());
        stamps.write(ByteBuffer.allocate(Long.BYTES).putLong(kept.stamp()).array());
        count++;
    }

    @Override
    public void close() throws IOException {
        stage.finish(lines, count);
        stage.finish(small, count);
        stage.finish(stamps, count);
    }
}
