package org.medmat.view;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medmat.catalog.Catalog;
import org.medmat.file.RegularFile;
import org.medmat.file.Sha256;
import org.medmat.file.SmallFile;
import org.medmat.finished.ItemFolder;
import org.medmat.gallery.PictureFindings;
import org.medmat.item.ItemReader;
import org.medmat.item.OriginReader;
import org.medmat.item.WrittenItem;
import org.medmat.item.WrittenOrigin;
import org.medmat.output.Manifest;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;

/** A finished folder with its index. For any number of threads. */
public final class ViewedFolder {

    /** Changes when other bytes are made of the same items. */
    private static final String FORMAT = "2";

    private static final int LARGEST_MANIFEST = 64 << 20;

    private final Path folder;
    private final ItemFolder items;
    private final ItemIndex index;
    private final boolean isKept;
    private final boolean hasOlderNotes;

    private ViewedFolder(Path folder, ItemFolder items, ItemIndex index, boolean isKept, boolean hasOlderNotes) {
        this.folder = folder;
        this.items = items;
        this.index = index;
        this.isKept = isKept;
        this.hasOlderNotes = hasOlderNotes;
    }

    /**
     * Takes the index that lies beside the items if they are still those of which it was made, else makes it.
     *
     * @param read is told how many more items were read
     */
    public static ViewedFolder open(Path folder, Catalog catalog, LongConsumer read) throws IOException {
        ItemFolder items = ItemFolder.of(folder, catalog);
        PictureFindings found = PictureFindings.of(folder, items);
        String stamp = stamp(folder, items, found, catalog);
        boolean hasOlderNotes = found != null && found.isOlder();
        ItemIndex known = IndexFile.read(folder, stamp);
        if (known != null) {
            return new ViewedFolder(folder, items, known, true, hasOlderNotes);
        }
        ItemIndex made = new Indexer(catalog, PictureNotes.of(found), read).index(items);
        boolean isKept = Files.isWritable(folder);
        if (isKept) {
            IndexFile.write(folder, stamp, made);
        }
        return new ViewedFolder(folder, items, made, isKept, hasOlderNotes);
    }

    private static String stamp(Path folder, ItemFolder items, @Nullable PictureFindings found, Catalog catalog)
            throws IOException {
        StringBuilder text = new StringBuilder(FORMAT).append('\n').append(catalog.fingerprint());
        Path manifest = folder.resolve(Manifest.NAME);
        if (Files.isRegularFile(manifest)) {
            text.append('\n').append(Sha256.hex(SmallFile.bytes(manifest, LARGEST_MANIFEST, "build again")));
        }
        if (found != null) {
            text.append("\npictures ")
                    .append(Sha256.hex(
                            SmallFile.bytes(found.manifest(), LARGEST_MANIFEST, "run `medmat pictures` again")));
        }
        for (ItemFolder.Source source : items.files()) {
            for (Path file : Stream.of(source.items(), source.origins())
                    .filter(Objects::nonNull)
                    .toList()) {
                text.append('\n')
                        .append(folder.relativize(file))
                        .append('\t')
                        .append(Files.size(file))
                        .append('\t')
                        .append(Files.getLastModifiedTime(file));
            }
        }
        return Sha256.hex(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    public Path path() {
        return folder;
    }

    public ItemIndex index() {
        return index;
    }

    /** Whether the index lies beside the items for the next time. */
    public boolean isKept() {
        return isKept;
    }

    /** Whether the items were built again since their pictures were looked at. */
    public boolean hasOlderNotes() {
        return hasOlderNotes;
    }

    /** What stands before the folders of the images. */
    public String imagePrefix() {
        return items.imagePrefix();
    }

    /** An item as it stands in its file. */
    public WrittenItem item(int i) throws IOException {
        Path file = source(i).items();
        InputStream object = new ByteArrayInputStream(
                bytes(file, index.places().at()[i], index.places().length()[i]));
        InputStream array = new SequenceInputStream(new ByteArrayInputStream(new byte[] {'['}), object);
        try (ItemReader reader = new ItemReader(file.toString(), array)) {
            WrittenItem item = reader.next();
            if (item == null) {
                throw changed(file);
            }
            return item;
        }
    }

    /** Its origin; null where nobody knows it. */
    public @Nullable WrittenOrigin origin(int i) throws IOException {
        Path file = source(i).origins();
        if (file == null) {
            return null;
        }
        byte[] bytes = bytes(file, index.places().originAt()[i], index.places().originLength()[i]);
        try (OriginReader reader = new OriginReader(file.toString(), new ByteArrayInputStream(bytes))) {
            return reader.next();
        }
    }

    private ItemFolder.Source source(int i) {
        return items.files().get(index.places().file()[i]);
    }

    private static byte[] bytes(Path file, long at, int length) throws IOException {
        try (InputStream in = RegularFile.open(file)) {
            in.skipNBytes(at);
            byte[] bytes = in.readNBytes(length);
            if (bytes.length < length) {
                throw changed(file);
            }
            return bytes;
        } catch (EOFException e) {
            throw changed(file);
        }
    }

    private static DataException changed(Path file) {
        return new DataException(new Problem(
                Place.of(file.toString()), "was changed since it was looked at", "start `medmat view` again"));
    }
}
