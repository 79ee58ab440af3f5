package org.medmat.tree;

import java.io.IOException;
import java.io.InputStream;

/** What an adapter looks at: a folder, a zip, or a listing with label files and no images. Adapters can't tell which. */
public interface FileTree extends AutoCloseable {

    /** All files, without junk and empty ones, in an order that depends on nothing but their paths. */
    FileList files();

    /** The contents of a file of {@link #files}. */
    InputStream open(int file) throws IOException;

    /** For people: {@code folder /data/med-mat/JSIEC}. */
    String description();

    @Override
    void close() throws IOException;
}
