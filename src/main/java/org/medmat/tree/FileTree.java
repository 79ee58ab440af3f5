package org.medmat.tree;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * What an adapter looks at: a folder, a zip, or a listing with label files and no images. Adapters can't tell which. Opened and
 * closed by one thread; another one may read files meanwhile.
 */
public interface FileTree extends AutoCloseable {

    /** All files, without junk and empty ones, in an order that depends on nothing but their paths. */
    FileList files();

    /** The contents of a file of {@link #files}. */
    InputStream open(int file) throws IOException;

    /**
     * What was found out of a picture when the tree was whole, if this is a tree without its pictures.
     *
     * @param question the words under which it was kept
     */
    default @Nullable String fact(String path, String question) {
        return null;
    }

    /** By what the download is known again in a later build; taken before anything else was read. */
    default Stamp stamp() {
        return Stamp.NONE;
    }

    /** For people: {@code folder /data/med-mat/JSIEC}. */
    String description();

    @Override
    void close() throws IOException;
}
