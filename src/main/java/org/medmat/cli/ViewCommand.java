package org.medmat.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.medmat.catalog.Catalog;
import org.medmat.mark.Mark;
import org.medmat.mark.MarkBook;
import org.medmat.view.ViewedFolder;
import org.medmat.web.ViewServer;
import picocli.CommandLine;

@CommandLine.Command(
        name = "view",
        description = {
            "Shows the items of a build in a browser on this machine, each with its picture; they can be answered and marked.",
            "Answers and paths are hidden until asked for. Marks are kept beside the build; `medmat marks` lists them."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  medmat view .                                   what `medmat build` wrote here, pictures in med-mat/",
            "  medmat view vqa --images /data/med-mat          pictures elsewhere",
            "  medmat view vqa --reader ana --port 8080        whose marks and answers these are"
        })
final class ViewCommand extends Command {

    private static final int LAST_PORT = 65_535;

    @CommandLine.Mixin
    private CatalogOptions catalogOptions;

    @CommandLine.Parameters(
            paramLabel = "OUT",
            description = "A folder of items: a build's, or one with released files.")
    private Path folder;

    @CommandLine.Mixin
    private ImagesOption imagesOption;

    @CommandLine.Option(
            names = "--reader",
            paramLabel = "NAME",
            defaultValue = "",
            description = "Who marks and answers; the marks of each reader are kept apart.")
    private String reader;

    @CommandLine.Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "0",
            description = "The port to listen at on this machine (default: one that is free).")
    private int port;

    @CommandLine.Option(names = "--no-browser", description = "Print the address only.")
    private boolean noBrowser;

    @Override
    int run() throws IOException, InterruptedException {
        if (port < 0 || port > LAST_PORT) {
            throw usage("--port is " + port + "; ports are from 1 to " + LAST_PORT);
        }
        if (reader.length() > Mark.LONGEST) {
            throw usage("--reader is longer than " + Mark.LONGEST + " characters");
        }
        Catalog catalog = catalogOptions.read();
        ViewedFolder viewed = open(catalog);
        if (imagesOption.isMissing()) {
            console()
                    .warning(imagesOption.folder() + ": there is no such folder, so no picture is shown\n"
                            + "    name the folder of the downloads with --images");
        }
        if (!viewed.isKept()) {
            console()
                    .warning(folder
                            + ": can't be written into: the items are read anew each time, and marks can't be kept");
        }
        if (viewed.hasOlderNotes()) {
            console()
                    .warning(folder
                            + ": was built again since its pictures were looked at, so what is shown of them is old\n"
                            + "    run `medmat pictures` again");
        }
        ViewServer.Shown shown =
                new ViewServer.Shown(viewed, catalog, imagesOption.downloads(catalog), new MarkBook(folder), reader);
        try (ViewServer server = new ViewServer(shown, port)) {
            console().result(ReportText.count(viewed.index().size()) + " items at " + server.address());
            console().out().flush();
            if (console().terminal() && !noBrowser) {
                openBrowser(server.address());
            }
            console().message("only this machine is answered, and only at this address; Ctrl-C ends it");
            new CountDownLatch(1).await();
        }
        return ExitCode.DONE;
    }

    private ViewedFolder open(Catalog catalog) throws IOException {
        try (ProgressLine line = new ProgressLine(console(), console().terminal())) {
            return ViewedFolder.open(folder, catalog, console().terminal() ? line::written : count -> {});
        }
    }

    /** Whoever has none reads the address. */
    private static void openBrowser(String address) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String[] opener = system.contains("win")
                ? new String[] {"rundll32", "url.dll,FileProtocolHandler", address}
                : new String[] {system.contains("mac") ? "open" : "xdg-open", address};
        try {
            new ProcessBuilder(opener)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            // No such program: the address is printed.
        }
    }
}
