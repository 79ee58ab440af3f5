package org.medmat.adapter;

import java.util.List;
import java.util.Map;
import org.medmat.table.TableFormat;

/** Further columns for a row. */
public sealed interface Join {

    /** The table's name, as written in the catalog. */
    String written();

    boolean optional();

    /**
     * From a table that has a record for each value.
     *
     * @param on column of the table: text of the row
     */
    record ByKey(List<PathPattern> table, TableFormat format, Map<String, Template> on, boolean optional)
            implements Join {
        @Override
        public String written() {
            return table.get(0).written();
        }
    }

    /** From a small file of the row's own. */
    record OwnFile(List<ImagePattern> table, TableFormat format, boolean optional) implements Join {
        @Override
        public String written() {
            return table.get(0).written();
        }
    }
}
