package org.medmat.web;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.CatalogReader;
import org.medmat.cli.Built;
import org.medmat.mark.MarkBook;
import org.medmat.tree.Downloads;
import org.medmat.view.ViewedFolder;

/** A small build of pictures of kidneys and of nevi with boxes, and what is looked at of it. */
record Viewed(Path out, Path images, Catalog catalog) {

    static Viewed build(Path folder) throws IOException {
        Path out = folder.resolve("out");
        Path images = folder.resolve("images");
        Built.of(out, images, "2,88");
        return new Viewed(out, images, CatalogReader.read(null, null));
    }

    int size() throws IOException {
        return opened().index().size();
    }

    ViewedFolder opened() throws IOException {
        return ViewedFolder.open(out, catalog, count -> {});
    }

    ViewServer serve(String reader) throws IOException {
        return new ViewServer(
                new ViewServer.Shown(opened(), catalog, new Downloads(images, Map.of()), new MarkBook(out), reader), 0);
    }
}
