package org.medmat.cli;

import java.io.IOException;
import java.util.List;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.Dataset;
import org.medmat.road.Scope;

/** What to tell somebody for whom there is nothing to build. */
final class NothingFound {

    private static final int TOLD = 5;

    private NothingFound() {}

    static String text(Catalog catalog, Scope scope) throws IOException {
        List<Dataset> chosen = scope.selection().datasetsOf(catalog);
        List<Dataset> buildable = chosen.stream().filter(Dataset::hasAdapter).toList();
        if (buildable.isEmpty()) {
            return "none of the " + chosen.size()
                    + " chosen datasets can be built yet\n    `medmat list datasets` tells which can";
        }
        StringBuilder text = new StringBuilder(scope.downloads().root()
                + ": holds none of the datasets that were looked for, " + buildable.size() + " in all:");
        for (Dataset dataset : buildable.subList(0, Math.min(TOLD, buildable.size()))) {
            text.append("\n      ")
                    .append(dataset.folder())
                    .append("/ (or .zip)   dataset ")
                    .append(dataset.number())
                    .append(", ")
                    .append(dataset.name());
            List<String> alike = scope.downloads().alike(dataset.folder());
            if (!alike.isEmpty()) {
                text.append("; is it ")
                        .append(alike.get(0))
                        .append("? Then rename that, or say --at ")
                        .append(dataset.number())
                        .append("=...");
            }
        }
        if (buildable.size() > TOLD) {
            text.append("\n      ... and ").append(buildable.size() - TOLD).append(" more");
        }
        return text + "\n" + remedy();
    }

    static String remedy() {
        return "    put the downloads there, each in a folder of its name (`medmat status` lists the names and where to get them),\n"
                + "    name another folder with --data, or take a first look with `medmat build --sample`";
    }
}
