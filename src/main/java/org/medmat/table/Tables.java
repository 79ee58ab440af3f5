package org.medmat.table;

import java.io.IOException;

public final class Tables {
    private Tables() {}

    public static void read(String fileName, Opener opener, TableFormat format, RowSink sink) throws IOException {
        throw new UnsupportedOperationException();
    }
}
