package org.medmat.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;

/** A Parquet file being written, row after row. */
public final class ParquetFile implements Closeable {

    /** Viewers read a row group to show a few rows of it. */
    private static final long ROW_GROUP = 32L << 20;

    private static final int MOST_ROWS_UNCHECKED = 100;

    private final ParquetWriter<Row> writer;

    /** A row that writes itself. */
    @FunctionalInterface
    public interface Row {
        void write(Cells cells);
    }

    /**
     * Begins a file.
     *
     * @param out closed with the file
     * @param keyValues what its footer says beside the schema
     */
    public ParquetFile(OutputStream out, ParquetColumns columns, Map<String, String> keyValues) throws IOException {
        Builder builder = new Builder(out, columns.schema(), keyValues);
        builder.withConf(new PlainParquetConfiguration())
                .withCodecFactory(new ZstdCodec())
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withRowGroupSize(ROW_GROUP)
                // Pictures are large: what the rows of a group take is looked at after each few of them.
                .withMinRowCountForPageSizeCheck(1)
                .withMaxRowCountForPageSizeCheck(MOST_ROWS_UNCHECKED);
        for (String column : columns.binaries()) {
            builder.withDictionaryEncoding(column, false).withStatisticsEnabled(column, false);
        }
        writer = builder.build();
    }

    public void add(Row row) throws IOException {
        writer.write(row);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    private static final class Builder extends ParquetWriter.Builder<Row, Builder> {

        private final MessageType schema;
        private final Map<String, String> keyValues;

        Builder(OutputStream out, MessageType schema, Map<String, String> keyValues) {
            super(new StreamFile(out));
            this.schema = schema;
            this.keyValues = keyValues;
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** Never called: without Hadoop there is no such configuration. */
        @Override
        @SuppressWarnings("deprecation")
        protected WriteSupport<Row> getWriteSupport(Configuration configuration) {
            return new Rows(schema, keyValues);
        }

        @Override
        protected WriteSupport<Row> getWriteSupport(ParquetConfiguration configuration) {
            return new Rows(schema, keyValues);
        }
    }

    private static final class Rows extends WriteSupport<Row> {

        private final MessageType schema;
        private final Map<String, String> keyValues;
        private Cells cells = new Cells(null);

        Rows(MessageType schema, Map<String, String> keyValues) {
            this.schema = schema;
            this.keyValues = keyValues;
        }

        /** Never called, as above. */
        @Override
        @SuppressWarnings("deprecation")
        public WriteContext init(Configuration configuration) {
            return new WriteContext(schema, keyValues);
        }

        @Override
        public WriteContext init(ParquetConfiguration configuration) {
            return new WriteContext(schema, keyValues);
        }

        @Override
        public void prepareForWrite(RecordConsumer consumer) {
            cells = new Cells(consumer);
        }

        @Override
        public void write(Row row) {
            cells.begin();
            row.write(cells);
            cells.end();
        }
    }
}
