package org.medmat.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.medmat.catalog.CatalogReader;

/** Run while the program is built: writes the catalog in the form that starts quickest. */
public final class CatalogPacking {

    private CatalogPacking() {}

    /** @param args the file to write */
    public static void main(String[] args) throws IOException {
        Files.write(Path.of(args[0]), CatalogReader.pack());
    }
}
