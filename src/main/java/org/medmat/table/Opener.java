package org.medmat.table;

import java.io.IOException;
import java.io.InputStream;

/** Opens a file's contents from the beginning, as often as it is asked. */
@FunctionalInterface
public interface Opener {
    InputStream open() throws IOException;
}
