package org.medmat.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.Selection;
import org.medmat.road.Scope;
import org.medmat.road.SnapshotBuild;
import picocli.CommandLine;

@CommandLine.Command(
        name = "snapshot",
        description = {
            "Writes for each dataset present a small file with its names and label files, without its images.",
            "`medmat build --data snapshots` gives the same JSON as the images do: this is how CI regenerates it."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  medmat snapshot --out snapshots", "  medmat build --data snapshots --out vqa"})
final class SnapshotCommand extends Command {

    @CommandLine.Mixin
    private CatalogOptions catalogOptions;

    @CommandLine.Mixin
    private DownloadOptions downloadOptions;

    @CommandLine.Mixin
    private SelectionOptions selectionOptions;

    @CommandLine.Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "snapshots",
            description = "Where to write (default: ${DEFAULT-VALUE}).")
    private Path out;

    @Override
    int run() throws IOException {
        Catalog catalog = catalogOptions.read();
        Selection selection = selectionOptions.of(catalog, Set.of());
        Scope scope = new Scope(downloadOptions.downloads(catalog), selection);
        List<SnapshotBuild.Taken> taken = SnapshotBuild.run(catalog, scope, out);
        if (taken.isEmpty()) {
            console().error(NothingFound.text(catalog, scope));
            return ExitCode.FAILED;
        }
        TextTable table = new TextTable("lrrrl", "datasets", "files", "label files", "bytes", "snapshot");
        for (SnapshotBuild.Taken each : taken) {
            table.row(
                    ReportText.join(each.datasets().stream()
                            .map(dataset -> dataset.number())
                            .toList()),
                    ReportText.count(each.files()),
                    each.labelFiles(),
                    ReportText.count(each.bytes()),
                    each.file());
        }
        console().result(table.toString());
        return ExitCode.DONE;
    }
}
