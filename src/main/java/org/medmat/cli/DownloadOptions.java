package org.medmat.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.Dataset;
import org.medmat.file.SmallFile;
import org.medmat.problem.CatalogException;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;
import org.medmat.tree.Downloads;
import picocli.CommandLine;

/** Where the downloads are. */
final class DownloadOptions {

    @CommandLine.Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "med-mat",
            description =
                    "Where the downloads lie, each in the folder (or zip, or snapshot) of its name (default: ${DEFAULT-VALUE}).")
    private Path data;

    @CommandLine.Option(
            names = "--at",
            paramLabel = "N=DIR",
            description = "Dataset N lies in DIR (a folder, zip or snapshot), not below --data. May be repeated.")
    private List<String> at = new ArrayList<>();

    @CommandLine.Option(names = "--locations", paramLabel = "FILE", description = "A file of lines N=DIR, as for --at.")
    private @Nullable Path locations;

    Path data() {
        return data;
    }

    Downloads downloads(Catalog catalog) throws IOException {
        Map<String, Path> elsewhere = new TreeMap<>();
        if (locations != null) {
            int number = 0;
            for (String line : lines(locations)) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    add(line, new Place(locations.toString(), number), catalog, elsewhere);
                }
            }
        }
        return downloads(data, at, catalog, elsewhere);
    }

    /** @param at {@code N=DIR} each */
    static Downloads downloads(Path data, List<String> at, Catalog catalog) {
        return downloads(data, at, catalog, new TreeMap<>());
    }

    private static Downloads downloads(Path data, List<String> at, Catalog catalog, Map<String, Path> elsewhere) {
        for (String each : at) {
            add(each, Place.of("--at " + each), catalog, elsewhere);
        }
        return new Downloads(data, elsewhere);
    }

    private static List<String> lines(Path file) throws IOException {
        if (Files.notExists(file)) {
            throw new CatalogException(new Problem(
                    Place.of(file.toString()), "there is no such file", "name a file of lines N=DIR with --locations"));
        }
        try {
            return SmallFile.lines(file, 1 << 20, "write into it a line N=DIR for each download");
        } catch (DataException e) {
            throw new CatalogException(e.problem());
        }
    }

    private static void add(String text, Place place, Catalog catalog, Map<String, Path> elsewhere) {
        int equals = text.indexOf('=');
        String number = equals < 0 ? "" : text.substring(0, equals).strip();
        Dataset dataset = number.matches("\\d{1,6}") ? catalog.datasets().get(Integer.parseInt(number)) : null;
        if (dataset == null) {
            throw new CatalogException(new Problem(
                    place, "\"" + text + "\" names no dataset", "write its number, =, and the folder: 2=/data/kidney"));
        }
        try {
            elsewhere.put(dataset.folder(), Path.of(text.substring(equals + 1).strip()));
        } catch (InvalidPathException e) {
            throw new CatalogException(
                    new Problem(place, "no folder can be called so: " + e.getReason(), "write N=DIR: 2=/data/kidney"));
        }
    }
}
