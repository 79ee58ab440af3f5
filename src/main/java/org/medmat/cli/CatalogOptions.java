package org.medmat.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.CatalogReader;
import picocli.CommandLine;

/** Where the catalog is. */
final class CatalogOptions {

    /** Where `medmat new` writes, and where everything else looks without being told. */
    static final Path USUAL = Path.of("medmat-catalog");

    @CommandLine.Option(
            names = "--catalog",
            paramLabel = "DIR",
            description =
                    "A catalog of your own, whose datasets/, subsets/ and instructions/ add to or replace those of medmat"
                            + " (default: medmat-catalog, if it is there).")
    private @Nullable Path catalog;

    @CommandLine.Option(
            names = "--instructions",
            paramLabel = "DIR",
            description = "Instructions of your own: NN.txt for subset NN.")
    private @Nullable Path instructions;

    Catalog read() {
        return CatalogReader.read(folder(), instructions);
    }

    @Nullable
    Path folder() {
        return catalog == null && Files.isDirectory(USUAL) ? USUAL : catalog;
    }
}
