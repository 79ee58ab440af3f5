package org.medmat.road;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.medmat.file.RegularFile;
import org.medmat.item.ItemReader;
import org.medmat.item.OriginReader;
import org.medmat.item.Part;
import org.medmat.item.WrittenItem;
import org.medmat.item.WrittenOrigin;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;

/**
 * What a mixture chose of a dataset: items that are found by their keys, on either side and in any order, while others are missing rightly.
 * For one thread.
 */
final class RemadeChoice {

    private final RemadeItem.Encoder encoder;
    private final RemadeFindings findings;
    private final Map<String, Chosen> chosen = new HashMap<>();
    private long unknown;

    /** What is needed of an item to find and compare it. */
    private record Chosen(WrittenItem item, WrittenOrigin origin) {}

    RemadeChoice(RemadeItem.Encoder encoder, RemadeFindings findings) {
        this.encoder = encoder;
        this.findings = findings;
    }

    /** Reads a file of the mixture. An item with an ending in its key was changed on purpose. */
    void read(Path out, Part part) throws IOException {
        Path beside = out.resolve(part.originsPath());
        try (ItemReader items = ItemReader.open(out.resolve(part.path()));
                OriginReader origins = new OriginReader(
                        beside.toString(), new BufferedInputStream(RegularFile.open(beside), 1 << 16))) {
            for (WrittenItem item = items.next(); item != null; item = items.next()) {
                WrittenOrigin origin = origins.next();
                if (origin == null || origin.key().indexOf('-') >= 0) {
                    unknown++;
                } else {
                    chosen.put(origin.key(), new Chosen(item, origin));
                }
            }
        }
    }

    /** An item that was made again; gives whether the mixture has it. */
    boolean take(RemadeItem made) {
        Chosen each = chosen.remove(made.key());
        if (each != null) {
            String difference = made.difference(each.item(), encoder.text(each.item()), encoder.line(each.origin()));
            if (!difference.isEmpty()) {
                tell(each.item(), difference);
            }
        }
        return each != null;
    }

    /** When all were made; gives how many items can't be judged. */
    long end() {
        chosen.values().forEach(each -> tell(each.item(), "the downloads give no such item"));
        return unknown;
    }

    private void tell(WrittenItem item, String what) {
        findings.add(new Problem(
                new Place(item.file(), item.line()),
                "item " + item.number() + " (" + item.image() + "): " + what,
                "mix again, or name the downloads that its folders were built from"));
    }
}
