package org.medmat.export;

import java.io.IOException;

/** Writes the files of a form, row after row. */
public interface FormWriter {

    void add(ExportRow row) throws IOException;

    /** Ends all files. */
    void finish() throws IOException;
}
