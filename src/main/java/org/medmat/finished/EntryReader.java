package org.medmat.finished;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.Subset;
import org.medmat.file.RegularFile;
import org.medmat.file.Sha256;
import org.medmat.item.ItemReader;
import org.medmat.item.OriginReader;
import org.medmat.item.OwnSplit;
import org.medmat.item.Side;
import org.medmat.item.WrittenItem;
import org.medmat.item.WrittenOrigin;
import org.medmat.label.AnswerLabels;
import org.medmat.label.LabelSet;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;
import org.medmat.question.LabelKind;
import org.medmat.random.StableHash;

/** Reads a file of items and the file of their origins side by side. For one thread. */
public final class EntryReader implements Closeable {

    private static final HexFormat HEX = HexFormat.of();
    private static final String BOX = "box";
    private static final String LABEL = new LabelKind().word();
    private static final String SIZE = "size";

    private final ItemFolder.Source source;
    private final Measured itemBytes;
    private final @Nullable Measured originBytes;
    private final ItemReader items;
    private final @Nullable OriginReader origins;
    private final Homes homes;
    private final @Nullable Subset subset;
    private final @Nullable AnswerLabels answers;

    /**
     * An item as it was read.
     *
     * @param group of what must stay on one side; 0 where nobody knows
     * @param origin null where nobody knows it
     */
    public record Read(
            Entry entry,
            long group,
            WrittenItem item,
            @Nullable WrittenOrigin origin) {

        /** What the dataset itself calls its part; null where nobody knows. */
        public @Nullable OwnSplit own() {
            return origin == null ? null : origin.placing().own();
        }
    }

    /** @param measures whether it will be asked for checksums, which take time */
    public EntryReader(ItemFolder.Source source, Catalog catalog, boolean measures) throws IOException {
        this.source = source;
        this.homes = new Homes(catalog);
        this.itemBytes = new Measured(source.items(), measures);
        this.items = new ItemReader(source.items().toString(), itemBytes);
        Path path = source.origins();
        this.originBytes = path == null ? null : new Measured(path, measures);
        this.origins = originBytes == null ? null : new OriginReader(String.valueOf(path), originBytes);
        this.subset = catalog.subsets().get(source.subset());
        this.answers = subset == null ? null : new AnswerLabels(subset.labels(), subset.multiLabel());
    }

    /** The next item; null after the last. */
    public @Nullable Read next() throws IOException {
        WrittenItem item = items.next();
        WrittenOrigin origin = origins == null ? null : origins.next();
        if (item == null) {
            if (origin != null) {
                throw apart("holds fewer items than there are origins");
            }
            return null;
        }
        if (origins != null && origin == null) {
            throw apart("holds more items than there are origins");
        }
        return read(item, origin);
    }

    private DataException apart(String what) {
        return new DataException(new Problem(
                Place.of(source.items().toString()),
                what,
                "build again, or take the folder medmat-origins away: what only origins know is left out then"));
    }

    private Read read(WrittenItem item, @Nullable WrittenOrigin origin) throws DataException {
        Entry.Home home = homes.of(item);
        int right = item.answerChoice().length() == 1 ? item.answerChoice().charAt(0) - 'A' : -1;
        if (right < 0
                || right >= item.options().size()
                || !item.options().get(right).equals(item.answer())) {
            throw new DataException(new Problem(
                    item.place(),
                    "item " + item.number() + ": its answer is \"" + item.answer() + "\", but not its option "
                            + item.answerChoice(),
                    "`medmat verify` tells what else is wrong in this folder"));
        }
        String kind = kind(item, origin);
        Entry entry = new Entry(
                origin == null ? derivedKey(item, kind) : origin.key(),
                item.image(),
                item.question(),
                item.options(),
                right,
                labels(item),
                home,
                kind,
                item.further().isEmpty() ? Entry.Region.NONE : region(item.further()),
                source.part().side() == Side.TRAIN ? TrainerPart.TRAIN : TrainerPart.TEST);
        return new Read(entry, origin == null ? 0 : group(origin), item, origin);
    }

    private static Entry.Region region(Map<String, String> further) {
        return new Entry.Region(
                further.getOrDefault(BOX, Entry.Region.NULL), further.getOrDefault(SIZE, Entry.Region.NULL));
    }

    private static long group(WrittenOrigin origin) {
        return StableHash.of("group", origin.placing().group()) | 1;
    }

    private static String kind(WrittenItem item, @Nullable WrittenOrigin origin) {
        return origin == null ? kindWithoutOrigin(item.further().containsKey(BOX)) : kind(origin.kind());
    }

    /** The origin names it if it is none of the label. */
    public static String kind(@Nullable String named) {
        return named == null || named.isEmpty() ? LABEL : named;
    }

    /** Where there is no origin, an item that has a box asks for it. */
    public static String kindWithoutOrigin(boolean hasBox) {
        return hasBox ? BOX : LABEL;
    }

    private static String derivedKey(WrittenItem item, String kind) {
        return HEX.toHexDigits(derivedKey(item.dataNo(), item.image(), kind, item.caption()));
    }

    /** Released files have no origins; a picture is asked the same once. */
    public static long derivedKey(String dataset, String image, String kind, String caption) {
        return StableHash.of("key", dataset, image, kind, caption);
    }

    private List<String> labels(WrittenItem item) {
        if (answers == null || subset == null) {
            return List.of();
        }
        LabelSet read = answers.read(item.answer()).labels();
        return read.size() == 1
                ? List.of(subset.labels().name(read.get(0)))
                : read.stream().mapToObj(subset.labels()::name).toList();
    }

    /** Notes which files were read: for one who has read them to their end. */
    public void tell(SortedMap<String, String> sources) throws IOException {
        sources.put(source.part().name() + ".json", itemBytes.hex());
        if (originBytes != null) {
            sources.put(source.part().name() + ".jsonl", originBytes.hex());
        }
    }

    @Override
    public void close() throws IOException {
        items.close();
        if (origins != null) {
            origins.close();
        }
        if (originBytes != null) {
            originBytes.close();
        }
    }

    /** Knows the checksum of what is read. */
    private static final class Measured extends FilterInputStream {

        private static final int BUFFER = 1 << 16;
        private final boolean measures;
        private final Sha256 digest = new Sha256();

        Measured(Path file, boolean measures) throws IOException {
            super(new BufferedInputStream(RegularFile.open(file), BUFFER));
            this.measures = measures;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            if (read >= 0 && measures) {
                digest.add(new byte[] {(byte) read});
            }
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            if (read > 0 && measures) {
                digest.add(bytes, from, read);
            }
            return read;
        }

        String hex() throws IOException {
            transferTo(OutputStream.nullOutputStream());
            return digest.hex();
        }
    }
}
