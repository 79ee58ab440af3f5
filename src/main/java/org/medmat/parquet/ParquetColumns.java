package org.medmat.parquet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/**
 * The columns of a file, in order. Every one may be null: of a column that may not be, the readers of hubs forget that it holds pictures.
 * Not for several threads at once.
 */
public final class ParquetColumns {

    /** The names of a list's parts, which the standard fixes. */
    static final String LIST = "list";

    static final String ELEMENT = "element";

    private final List<Type> types = new ArrayList<>();
    private final List<String> binaries = new ArrayList<>();
    private final String path;

    public ParquetColumns() {
        this("");
    }

    private ParquetColumns(String path) {
        this.path = path;
    }

    public ParquetColumns text(String name) {
        types.add(Types.optional(PrimitiveTypeName.BINARY)
                .as(LogicalTypeAnnotation.stringType())
                .named(name));
        return this;
    }

    public ParquetColumns number(String name) {
        types.add(Types.optional(PrimitiveTypeName.INT64).named(name));
        return this;
    }

    /** Bytes of any length: without dictionary and statistics, which would double them. */
    public ParquetColumns bytes(String name) {
        types.add(Types.optional(PrimitiveTypeName.BINARY).named(name));
        binaries.add(path + name);
        return this;
    }

    public ParquetColumns texts(String name) {
        return list(
                name,
                Types.optional(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(ELEMENT));
    }

    /** A picture as datasets keeps it: its bytes, then its name. Another order makes a plain struct of it. */
    public ParquetColumns picture(String name) {
        return struct(name, fields -> fields.bytes("bytes").text("path"));
    }

    public ParquetColumns struct(String name, Consumer<ParquetColumns> fields) {
        ParquetColumns inside = new ParquetColumns(path + name + ".");
        fields.accept(inside);
        types.add(Types.optionalGroup()
                .addFields(inside.types.toArray(Type[]::new))
                .named(name));
        binaries.addAll(inside.binaries);
        return this;
    }

    public ParquetColumns structs(String name, Consumer<ParquetColumns> fields) {
        ParquetColumns inside = new ParquetColumns(path + name + "." + LIST + "." + ELEMENT + ".");
        fields.accept(inside);
        binaries.addAll(inside.binaries);
        return list(
                name,
                Types.optionalGroup()
                        .addFields(inside.types.toArray(Type[]::new))
                        .named(ELEMENT));
    }

    private ParquetColumns list(String name, Type element) {
        types.add(Types.optionalGroup()
                .as(LogicalTypeAnnotation.listType())
                .addField(Types.repeatedGroup().addField(element).named(LIST))
                .named(name));
        return this;
    }

    MessageType schema() {
        return new MessageType("schema", types);
    }

    /** The paths of the columns of bytes. */
    List<String> binaries() {
        return binaries;
    }
}
