package org.medmat.table;

import java.io.IOException;
import java.io.InputStream;

/** Opens a table's file. */
@FunctionalInterface
public interface Opener {
    InputStream open() throws IOException;
}
