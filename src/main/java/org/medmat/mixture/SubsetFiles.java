package org.medmat.mixture;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.medmat.catalog.Catalog;
import org.medmat.encoding.EncodedItems;
import org.medmat.encoding.Encoding;
import org.medmat.encoding.OriginLines;
import org.medmat.encoding.PublishedJson;
import org.medmat.finished.EntryReader;
import org.medmat.finished.ItemFolder;
import org.medmat.item.Evidence;
import org.medmat.item.Part;
import org.medmat.item.Side;
import org.medmat.item.Variant;
import org.medmat.item.WrittenItem;
import org.medmat.item.WrittenOrigin;
import org.medmat.output.PartFile;
import org.medmat.output.Stage;
import org.medmat.random.StableHash;

/** Writes the files of one subset, in all mixtures at once. For one thread. */
final class SubsetFiles {

    private static final int BATCH = 256;
    private static final int SHORT = 12;
    private static final String AS_RELEASED = "as released";

    private final Stage stage;
    private final Catalog catalog;
    private final MixOptions.Asking asking;
    private final @Nullable Controls controls;
    private final List<Chosen> mixtures;
    private final LongAdder leftOut;
    private final PublishedJson items = new PublishedJson("");
    private final OriginLines origins = new OriginLines();
    private final EncodedItems encoded = new EncodedItems();
    private final EncodedItems encodedOrigins = new EncodedItems();
    /** The place in its file of the item that each of the encoded ones is made of. */
    private final int[] made = new int[BATCH * 32];

    private final Map<String, PartFile> open = new HashMap<>();

    SubsetFiles(
            Stage stage,
            Catalog catalog,
            MixOptions.Asking asking,
            @Nullable Controls controls,
            List<Chosen> mixtures,
            LongAdder leftOut) {
        this.stage = stage;
        this.catalog = catalog;
        this.asking = asking;
        this.controls = controls;
        this.mixtures = mixtures;
        this.leftOut = leftOut;
    }

    /** @param numbers those of the subset's files */
    void write(MixtureSources sources, List<Integer> numbers) throws IOException {
        int dataset = 0;
        for (int number : numbers) {
            ItemFolder.Source file = sources.files().get(number);
            if (file.part().number() != dataset) {
                finishDataset(dataset);
                dataset = file.part().number();
            }
            BitSet wanted = new BitSet();
            for (Chosen each : mixtures) {
                wanted.or(each.of(Side.TRAIN, number));
                wanted.or(each.of(Side.TEST, number));
            }
            if (!wanted.isEmpty()) {
                write(file, number, wanted);
            }
        }
        finishDataset(dataset);
        for (PartFile file : open.values()) {
            stage.finish(file);
        }
    }

    private void write(ItemFolder.Source file, int number, BitSet wanted) throws IOException {
        try (EntryReader reader = new EntryReader(file, catalog, false)) {
            int last = wanted.length() - 1;
            for (int at = 0; at <= last; at++) {
                EntryReader.Read read = reader.next();
                if (read == null) {
                    break;
                }
                if (wanted.get(at)) {
                    encode(read, number, at);
                    if (encoded.count() >= BATCH) {
                        send(file, number);
                    }
                }
            }
            send(file, number);
        }
    }

    private void encode(EntryReader.Read read, int file, int at) {
        WrittenItem item = read.item();
        WrittenOrigin origin = read.origin() == null ? origin(read) : read.origin();
        Control control = asking.control();
        if (control != null && controls != null) {
            String picture = controls.picture(file, at);
            if (picture == null) {
                leftOut.increment();
                return;
            }
            item = item.about(picture);
            origin = origin.ofItem(control.key(origin.key()));
        }
        add(item, origin, at);
        for (int turn = 1; asking.isCircular() && turn < item.options().size(); turn++) {
            add(
                    item.turned(turn),
                    origin.ofItem(origin.key() + Variant.rotated(turn).ending()),
                    at);
        }
    }

    private void add(WrittenItem item, WrittenOrigin origin, int at) {
        made[encoded.count()] = at;
        items.encode(item, encoded);
        encoded.end();
        origins.encode(origin, encodedOrigins);
        encodedOrigins.end();
    }

    /** Of a released item, of which nobody knows more than it says. */
    private static WrittenOrigin origin(EntryReader.Read read) {
        String image = Long.toHexString(StableHash.of("image", read.entry().image()) | 1L << 60);
        return new WrittenOrigin(
                read.item().number(),
                read.entry().key(),
                "",
                new Evidence(read.item().caption(), AS_RELEASED, "", 0),
                new WrittenOrigin.Placing("", image.substring(0, SHORT), null, AS_RELEASED),
                List.of(),
                read.entry().home().subset());
    }

    private void send(ItemFolder.Source file, int number) throws IOException {
        for (Chosen mixture : mixtures) {
            for (Side side : Side.values()) {
                BitSet chosen = mixture.of(side, number);
                BitSet here = new BitSet();
                for (int each = 0; each < encoded.count(); each++) {
                    here.set(each, chosen.get(made[each]));
                }
                if (!here.isEmpty()) {
                    Part own = Part.ofDataset(file.part().number(), side);
                    file(mixture, own.path(), items).add(encoded, here);
                    file(mixture, own.originsPath(), origins).add(encodedOrigins, here);
                    file(mixture, Part.ofSubset(file.subset(), side).path(), items)
                            .add(encoded, here);
                }
            }
        }
        encoded.clear();
        encodedOrigins.clear();
    }

    private PartFile file(Chosen mixture, String path, Encoding form) throws IOException {
        String below = mixture.folder() + path;
        PartFile file = open.get(below);
        if (file == null) {
            file = stage.create(below, form.frame());
            open.put(below, file);
        }
        return file;
    }

    /** The files of a dataset are not needed any more, those of its subset are. */
    private void finishDataset(int dataset) throws IOException {
        for (Chosen mixture : mixtures) {
            for (Side side : Side.values()) {
                Part part = Part.ofDataset(dataset, side);
                for (String path : part.paths()) {
                    PartFile file = open.remove(mixture.folder() + path);
                    if (file != null) {
                        stage.finish(file);
                    }
                }
            }
        }
    }
}
