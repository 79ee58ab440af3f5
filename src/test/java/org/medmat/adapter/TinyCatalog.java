package org.medmat.adapter;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.medmat.catalog.CatalogReader;

/** A catalog of one dataset, of which tests write the adapter alone. Its subset's labels are Polyp and Cancer. */
final class TinyCatalog {

    private TinyCatalog() {}

    /** What the dataset says of regions decides what its subset asks. */
    static Adapter adapter(String yaml) {
        boolean boxes = yaml.contains("regions:");
        return Objects.requireNonNull(CatalogReader.of(Map.of(
                        "vocabulary.yaml",
                                bytes(
                                        "modalities: {End: []}\nareas: {Intestine: []}\nkinds: {detection: {}}\naccess: {open: x}\n"),
                        "subsets/01-polyps.yaml",
                                bytes("number: 1\nmodality: End\narea: Intestine\ntask: x\nlabels: [Polyp, Cancer]\n"
                                        + (boxes ? "asks: box\n" : "")),
                        "instructions/01.txt",
                                bytes(
                                        boxes
                                                ? "1{target}\n2{target}\n3{target}\n4{target}\n5{target}\n6{target}\n"
                                                : "1\n2\n3\n4\n5\n6\n"),
                        "datasets/001-x.yaml", bytes("number: 1\nname: x\nfolder: x\nsubset: 1\n" + yaml)))
                .datasets()
                .get(1)
                .adapter());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
