package org.medmat.table;

import java.io.IOException;

/** Takes the rows of a table, one after the other. */
@FunctionalInterface
public interface RowSink {
    void row(Row row) throws IOException;
}
