package org.medmat.road;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medmat.file.RegularFile;
import org.medmat.item.ItemReader;
import org.medmat.item.OriginReader;
import org.medmat.item.Part;
import org.medmat.item.WrittenItem;
import org.medmat.item.WrittenOrigin;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;

/**
 * A file of items with its origins, read beside the items that are made again for it. Where one lacks an item of the other, those that follow
 * are found by their keys. For one thread.
 */
final class RemadeFile implements Closeable {

    /** Of items that stand elsewhere so many are kept in memory. */
    private static final int MOST_WAITING = 50_000;

    private static final String REMEDY = "build again, or name the downloads that it was built from";

    private final String file;
    private final ItemReader items;
    private final OriginReader origins;
    private final RemadeItem.Encoder encoder;
    private final RemadeFindings findings;
    private final Map<String, RemadeItem> made = new LinkedHashMap<>();
    private final Map<String, Read> read = new LinkedHashMap<>();
    private boolean gaveUp;

    private record Read(WrittenItem item, String key, byte[] text, byte[] line) {}

    RemadeFile(Path out, Part part, RemadeItem.Encoder encoder, RemadeFindings findings) throws IOException {
        this.file = out.resolve(part.path()).toString();
        this.encoder = encoder;
        this.findings = findings;
        this.items = ItemReader.open(out.resolve(part.path()));
        Path beside = out.resolve(part.originsPath());
        try {
            this.origins =
                    new OriginReader(beside.toString(), new BufferedInputStream(RegularFile.open(beside), 1 << 16));
        } catch (IOException e) {
            items.close();
            throw e;
        }
    }

    /** The next item that was made again. */
    void take(RemadeItem next) throws IOException {
        if (gaveUp) {
            return;
        }
        Read beside = next();
        if (beside != null && beside.key().equals(next.key())) {
            compare(next, beside);
            return;
        }
        Read before = read.remove(next.key());
        if (before != null) {
            compare(next, before);
        } else {
            made.put(next.key(), next);
        }
        if (beside != null) {
            settle(beside);
        }
        if (made.size() > MOST_WAITING || read.size() > MOST_WAITING) {
            gaveUp = true;
            add(0, "so many items stand in other places that the rest was not compared");
        }
    }

    private void settle(Read each) {
        RemadeItem waiting = made.remove(each.key());
        if (waiting != null) {
            compare(waiting, each);
        } else {
            read.put(each.key(), each);
        }
    }

    private @Nullable Read next() throws IOException {
        WrittenItem item = items.next();
        WrittenOrigin origin = item == null ? null : origins.next();
        return item == null || origin == null
                ? null
                : new Read(item, origin.key(), encoder.text(item), encoder.line(origin));
    }

    private void compare(RemadeItem made, Read each) {
        String difference = made.difference(each.item(), each.text(), each.line());
        if (!difference.isEmpty()) {
            tell(each.item(), difference);
        }
    }

    /** When all were made. */
    void end() throws IOException {
        for (Read rest = gaveUp ? null : next(); rest != null; rest = next()) {
            settle(rest);
        }
        read.values().forEach(each -> tell(each.item(), "the downloads give no such item"));
        made.values()
                .forEach(each -> add(
                        0,
                        "lacks the item about " + each.image() + " with the Answer \""
                                + each.item().answer() + "\", which the downloads give"));
    }

    private void tell(WrittenItem item, String what) {
        add(item.line(), "item " + item.number() + " (" + item.image() + "): " + what);
    }

    private void add(int line, String what) {
        findings.add(new Problem(new Place(file, line), what, REMEDY));
    }

    @Override
    public void close() throws IOException {
        items.close();
        origins.close();
    }
}
