package org.medmat.finished;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.Dataset;
import org.medmat.file.RegularFile;
import org.medmat.tree.Downloads;
import org.medmat.tree.FileTree;
import org.medmat.tree.Trees;

/** Finds the pictures of items in folders and zips. May be used by several threads at once; reads nothing outside of a download. */
public final class PictureFinder implements Closeable {

    /** Where a mixture keeps pictures that are shown in place of others, beside its items. */
    public static final String CONTROLS = "medmat-controls";

    private final Downloads downloads;
    private final Catalog catalog;
    private final String prefix;
    private final @Nullable Path controls;
    private final Map<String, Dataset> byFolder = new HashMap<>();
    private final Map<Integer, Store> stores = new HashMap<>();

    /** Where a picture lies: below the root of a folder, or in a tree. */
    private record Store(
            @Nullable Path root,
            @Nullable Path realRoot,
            @Nullable FileTree tree) {}

    /**
     * A picture that is there.
     *
     * @param path null in a zip
     */
    public record Found(@Nullable Path path, @Nullable FileTree tree, int file) {

        public InputStream open() throws IOException {
            if (path != null) {
                return RegularFile.open(path);
            }
            if (tree == null) {
                throw new IllegalStateException("a picture lies in a folder or in a zip");
            }
            return tree.open(file);
        }

        public long bytes() throws IOException {
            return path != null
                    ? Files.size(path)
                    : tree == null ? 0 : tree.files().bytes(file);
        }
    }

    /** @param prefix what stands before the datasets' folders in items */
    public PictureFinder(Downloads downloads, Catalog catalog, String prefix) {
        this(downloads, catalog, prefix, null);
    }

    /** @param items the folder of the items, which may hold pictures of its own: those that controls show */
    public PictureFinder(Downloads downloads, Catalog catalog, String prefix, @Nullable Path items) {
        this.controls = items == null ? null : items.resolve(CONTROLS);
        this.downloads = downloads;
        this.catalog = catalog;
        this.prefix = prefix;
        catalog.datasets().values().forEach(dataset -> byFolder.putIfAbsent(dataset.folder(), dataset));
    }

    /** Where an item's picture lies; empty where it is missing. */
    public Optional<Found> find(Entry entry) throws IOException {
        return find(entry.home().dataset(), entry.image());
    }

    /** The same by the item's dataset and its name for the picture. */
    public Optional<Found> find(int dataset, String image) throws IOException {
        if (controls != null && image.startsWith(prefix + CONTROLS + "/") && Files.isDirectory(controls)) {
            return inFolder(controls, controls.toRealPath(), image.substring(prefix.length() + CONTROLS.length() + 1));
        }
        Dataset shown = shown(dataset, image);
        return findBelow(shown.number(), below(image, prefix, shown.folder()));
    }

    /** The path of an item's picture below its dataset's folder. */
    public String below(Entry entry) {
        return below(entry.image(), prefix, dataset(entry.home().dataset()).folder());
    }

    private Dataset dataset(int number) {
        return Objects.requireNonNull(catalog.datasets().get(number));
    }

    /** @param below the path below the dataset's folder */
    public Optional<Found> findBelow(int dataset, String below) throws IOException {
        Store store = store(dataset, dataset(dataset).folder());
        if (store.root != null && store.realRoot != null) {
            return inFolder(store.root, store.realRoot, below);
        }
        if (store.tree == null) {
            return Optional.empty();
        }
        int file = store.tree.files().find(below);
        return file < 0 ? Optional.empty() : Optional.of(new Found(null, store.tree, file));
    }

    /** The item's own, or another one whose picture is shown with it. */
    private Dataset shown(int dataset, String image) {
        Dataset own = dataset(dataset);
        String path = image.startsWith(prefix) ? image.substring(prefix.length()) : image;
        if (path.startsWith(own.folder() + "/") || path.indexOf('/') < 0) {
            return own;
        }
        return byFolder.getOrDefault(path.substring(0, path.indexOf('/')), own);
    }

    /**
     * The path below the dataset's folder, which may be called otherwise in the item.
     *
     * @param prefix what stands before the datasets' folders in items
     */
    public static String below(String image, String prefix, String folder) {
        String path = image.startsWith(prefix) ? image.substring(prefix.length()) : image;
        return path.startsWith(folder + "/")
                ? path.substring(folder.length() + 1)
                : path.substring(path.indexOf('/') + 1);
    }

    private static Optional<Found> inFolder(Path root, Path realRoot, String below) throws IOException {
        try {
            Path path = root.resolve(below);
            return path.toRealPath().startsWith(realRoot) && Files.isRegularFile(path)
                    ? Optional.of(new Found(path, null, 0))
                    : Optional.empty();
        } catch (NoSuchFileException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    private synchronized Store store(int dataset, String folder) throws IOException {
        Store known = stores.get(dataset);
        if (known != null) {
            return known;
        }
        Optional<Path> found = downloads.find(folder);
        Store store;
        if (found.isEmpty()) {
            store = new Store(null, null, null);
        } else if (Files.isDirectory(found.get())) {
            Path root = found.get().toAbsolutePath().normalize();
            store = new Store(root, root.toRealPath(), null);
        } else {
            store = new Store(null, null, Trees.open(found.get(), folder));
        }
        stores.put(dataset, store);
        return store;
    }

    @Override
    public void close() throws IOException {
        for (Store store : stores.values()) {
            if (store.tree != null) {
                store.tree.close();
            }
        }
    }
}
