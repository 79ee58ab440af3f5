package org.medmat.adapter;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.medmat.table.TableFormat;

/** Further columns for a row: once for each partner that it has. */
public sealed interface Join {

    /** As written in the catalog. */
    String written();

    /** The fields of a row by which its partners are found. */
    Stream<String> fields();

    /**
     * From a table that has records for each value.
     *
     * @param on column of the table: text of the row
     */
    record ByKey(List<PathPattern> table, TableFormat format, Map<String, Template> on, boolean optional)
            implements Join {
        @Override
        public String written() {
            return table.get(0).written();
        }

        @Override
        public Stream<String> fields() {
            return on.values().stream().flatMap(Template::fields);
        }
    }

    /** From a small file of the row's own. */
    record OwnFile(List<ImagePattern> table, TableFormat format, boolean optional) implements Join {
        @Override
        public String written() {
            return table.get(0).written();
        }

        @Override
        public Stream<String> fields() {
            return table.stream().flatMap(ImagePattern::fields);
        }
    }

    /**
     * From ranges of numbers that the catalog itself lists.
     *
     * @param of the text of the row that holds the number
     * @param field what the range's value becomes
     */
    record Ranges(Template of, String field, List<Range> ranges) implements Join {

        /** Numbers from one to another, both included, and what they mean. */
        public record Range(long from, long to, String value) {}

        @Override
        public String written() {
            return field;
        }

        @Override
        public Stream<String> fields() {
            return of.fields();
        }
    }
}
