package org.medmat.tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.medmat.problem.CatalogException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;

/**
 * Where the datasets' downloads lie. The data root is listed once, when the first is looked for: what comes or goes later is seen
 * by another object. For any number of threads.
 */
public final class Downloads {

    /** A file in the data root that says that everything in it was drawn by this program. */
    public static final String SAMPLE_MARKER = ".medmat-sample";

    private final Path root;
    private final Map<String, Path> elsewhere;
    private @Nullable DataRoot listed;

    /**
     * @param root the data root, which may be missing
     * @param elsewhere by the dataset's folder: a folder, zip or snapshot that is used instead
     */
    public Downloads(Path root, Map<String, Path> elsewhere) {
        this.root = root;
        this.elsewhere = Collections.unmodifiableMap(new TreeMap<>(elsewhere));
        List<Problem> missing = this.elsewhere.entrySet().stream()
                .filter(e -> !Files.exists(e.getValue()))
                .map(e -> new Problem(
                        Place.of("--at"),
                        "nothing lies at " + e.getValue() + ", named for " + e.getKey(),
                        "name the folder, zip or snapshot that holds the download"))
                .toList();
        if (!missing.isEmpty()) {
            throw new CatalogException(missing);
        }
    }

    public Path root() {
        return root;
    }

    public Map<String, Path> elsewhere() {
        return elsewhere;
    }

    /** Whether a dataset's folder is no real download but holds the program's own small pictures. */
    public boolean isSample(String folder) {
        return !elsewhere.containsKey(folder) && Files.exists(root.resolve(SAMPLE_MARKER));
    }

    /** The download of a dataset's folder, opened. */
    public Optional<FileTree> open(String folder) throws IOException {
        Optional<Path> found = find(folder);
        return found.isEmpty() ? Optional.empty() : Optional.of(Trees.open(found.get(), folder));
    }

    /** The folder, else its zip, else its snapshot; spelt so, else nearly so. */
    public Optional<Path> find(String folder) throws IOException {
        Path named = elsewhere.get(folder);
        return named != null ? Optional.of(named) : listed().find(folder);
    }

    /** What lies in the data root under a similar name, the nearest first. */
    public List<String> alike(String folder) throws IOException {
        return listed().alike(folder);
    }

    private synchronized DataRoot listed() throws IOException {
        if (listed == null) {
            listed = DataRoot.list(root);
        }
        return listed;
    }
}
