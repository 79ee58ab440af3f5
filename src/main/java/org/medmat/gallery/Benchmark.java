package org.medmat.gallery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medmat.finished.PictureFinder;
import org.medmat.problem.CatalogException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;
import org.medmat.random.StableHash;
import org.medmat.tree.FileTree;
import org.medmat.tree.Trees;

/** The pictures of a folder or zip that items are compared with. For one thread. */
final class Benchmark implements AutoCloseable {

    private final @Nullable FileTree tree;
    private final @Nullable Path root;
    private final long name;

    private Benchmark(@Nullable FileTree tree, @Nullable Path root, long name) {
        this.tree = tree;
        this.root = root;
        this.name = name;
    }

    static Benchmark open(@Nullable Path folder) throws IOException {
        if (folder == null) {
            return new Benchmark(null, null, 0);
        }
        if (Files.notExists(folder)) {
            throw new CatalogException(new Problem(
                    Place.of("--against"),
                    "nothing lies at " + folder,
                    "name a folder or zip of pictures, as those of a benchmark"));
        }
        boolean isFolder = Files.isDirectory(folder);
        return new Benchmark(
                Trees.open(folder, ""),
                isFolder ? folder.toRealPath() : null,
                StableHash.of("against", folder.toRealPath().toString()));
    }

    /** In order; only what is named as a picture. */
    List<Named> pictures() {
        List<Named> all = new ArrayList<>();
        for (int file = 0; tree != null && file < tree.files().size(); file++) {
            String path = tree.files().path(file);
            if (Looker.isNamedAsPicture(path)) {
                all.add(new Named(Named.AGAINST, path, 0, new Named.Said()));
            }
        }
        Collections.sort(all);
        return all;
    }

    Optional<PictureFinder.Found> find(String image) throws IOException {
        if (tree == null) {
            return Optional.empty();
        }
        if (root == null) {
            return Optional.of(new PictureFinder.Found(null, tree, tree.files().find(image)));
        }
        Path path = root.resolve(image);
        return path.toRealPath().startsWith(root)
                ? Optional.of(new PictureFinder.Found(path, null, 0))
                : Optional.empty();
    }

    /** A stamp that pictures of no other folder have. */
    long stamp(long stamp) {
        return stamp == 0 ? 0 : StableHash.mix(stamp + name) | 1;
    }

    @Override
    public void close() throws IOException {
        if (tree != null) {
            tree.close();
        }
    }
}
