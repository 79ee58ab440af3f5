package org.medmat.parquet;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.jspecify.annotations.Nullable;

/** The cells of a row or of a struct, written in the order of their columns; one that is not written, or null, is null. For one thread. */
public final class Cells {

    private final @Nullable RecordConsumer to;
    private int next;

    Cells(@Nullable RecordConsumer to) {
        this.to = to;
    }

    private RecordConsumer to() {
        if (to == null) {
            throw new IllegalStateException("no file is open");
        }
        return to;
    }

    void begin() {
        next = 0;
        to().startMessage();
    }

    void end() {
        to().endMessage();
    }

    public Cells text(String name, @Nullable String value) {
        return cell(name, value, text -> to().addBinary(Binary.fromString(text)));
    }

    public Cells number(String name, @Nullable Long value) {
        return cell(name, value, number -> to().addLong(number));
    }

    public Cells bytes(String name, byte[] value) {
        return cell(name, value, bytes -> to().addBinary(Binary.fromConstantByteArray(bytes)));
    }

    public Cells picture(String name, byte[] bytes, String file) {
        return struct(name, fields -> fields.bytes("bytes", bytes).text("path", file));
    }

    public Cells struct(String name, Consumer<Cells> fields) {
        return cell(name, fields, this::group);
    }

    public Cells texts(String name, List<String> values) {
        return list(name, values, (text, consumer) -> consumer.addBinary(Binary.fromString(text)));
    }

    public Cells structs(String name, List<Consumer<Cells>> values) {
        return list(name, values, (fields, consumer) -> group(fields));
    }

    private void group(Consumer<Cells> fields) {
        to().startGroup();
        fields.accept(new Cells(to));
        to().endGroup();
    }

    /** Of an empty list nothing but the list itself is written. */
    private <T> Cells list(String name, List<T> values, BiConsumer<T, RecordConsumer> element) {
        return cell(name, values, all -> {
            to().startGroup();
            if (!all.isEmpty()) {
                to().startField(ParquetColumns.LIST, 0);
                for (T each : all) {
                    to().startGroup();
                    to().startField(ParquetColumns.ELEMENT, 0);
                    element.accept(each, to());
                    to().endField(ParquetColumns.ELEMENT, 0);
                    to().endGroup();
                }
                to().endField(ParquetColumns.LIST, 0);
            }
            to().endGroup();
        });
    }

    private <T> Cells cell(String name, @Nullable T value, Consumer<T> write) {
        int column = next++;
        if (value != null) {
            to().startField(name, column);
            write.accept(value);
            to().endField(name, column);
        }
        return this;
    }
}
