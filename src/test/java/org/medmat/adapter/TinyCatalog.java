package org.medmat.adapter;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.medmat.catalog.CatalogReader;

/** A catalog of one dataset, of which tests write the adapter alone. Its subset's labels are Polyp, Cancer and Ulcer. */
final class TinyCatalog {

    private TinyCatalog() {}

    static Adapter adapter(String yaml) {
        return adapter(yaml, false);
    }

    /**
     * What the dataset says of regions decides what its subset asks.
     *
     * @param multiLabel whether images have several labels
     */
    static Adapter adapter(String yaml, boolean multiLabel) {
        boolean boxes = yaml.contains("regions:");
        String instruction = boxes ? "%d {target}\n" : "%d\n";
        StringBuilder instructions = new StringBuilder();
        for (int i = 1; i <= 6; i++) {
            instructions.append(String.format(Locale.ROOT, instruction, i));
        }
        return Objects.requireNonNull(CatalogReader.of(Map.of(
                        "vocabulary.yaml",
                                bytes(
                                        "modalities: {End: []}\nareas: {Intestine: []}\nkinds: {detection: {}}\naccess: {open: x}\n"),
                        "subsets/01-polyps.yaml",
                                bytes(
                                        "number: 1\nmodality: End\narea: Intestine\ntask: x\nlabels: [Polyp, Cancer, Ulcer]\nmulti-label: "
                                                + multiLabel + (boxes ? "\nasks: box" : "") + "\n"),
                        "instructions/01.txt", bytes(instructions.toString()),
                        "datasets/001-x.yaml", bytes("number: 1\nname: x\nfolder: x\nsubset: 1\n" + yaml)))
                .datasets()
                .get(1)
                .adapter());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
