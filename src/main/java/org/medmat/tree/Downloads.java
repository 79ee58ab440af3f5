package org.medmat.tree;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.medmat.problem.CatalogException;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;
import org.medmat.text.Fold;
import org.medmat.text.Likeness;

/**
 * Where the datasets' downloads lie.
 *
 * @param root the data root, which may be missing
 * @param elsewhere by the dataset's folder: a folder, zip or snapshot that is used instead
 */
public record Downloads(Path root, Map<String, Path> elsewhere) {

    /** A file in the data root that says that everything in it was drawn by this program. */
    public static final String SAMPLE_MARKER = ".medmat-sample";

    private static final String ZIP = ".zip";
    private static final String SNAPSHOT = ".snapshot.zip";
    private static final List<String> ENDINGS = List.of("", ZIP, SNAPSHOT);
    private static final List<UnaryOperator<String>> FORMS = List.of(name -> name, Fold::nfc, Downloads::loose);
    private static final int NEAR = 3;

    public Downloads {
        elsewhere = Collections.unmodifiableMap(new TreeMap<>(elsewhere));
        List<Problem> missing = elsewhere.entrySet().stream()
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
        if (named != null) {
            return Optional.of(named);
        }
        List<String> names = names();
        for (UnaryOperator<String> form : FORMS) {
            for (String ending : ENDINGS) {
                String wanted = form.apply(folder + ending);
                for (String name : names) {
                    if (wanted.equals(form.apply(name)) && isOfKind(ending, root.resolve(name))) {
                        return Optional.of(root.resolve(name));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** What lies in the data root under a similar name, the nearest first. */
    public List<String> alike(String folder) throws IOException {
        String wanted = loose(folder);
        return names().stream()
                .filter(name -> isAlike(wanted, loose(stem(name))))
                .sorted(Comparator.comparingInt(name -> Likeness.distance(wanted, loose(stem(name)))))
                .toList();
    }

    /** Without regard to case, and with blanks, underscores and hyphens equal. */
    static String loose(String name) {
        return Fold.ignoringCase(name).replaceAll("[\\s\\u00a0_-]+", " ");
    }

    private static boolean isOfKind(String ending, Path path) {
        return ending.isEmpty() ? Files.isDirectory(path) : Files.isRegularFile(path);
    }

    private static String stem(String name) {
        String folded = Fold.ignoringCase(name);
        int ending = folded.endsWith(SNAPSHOT) ? SNAPSHOT.length() : folded.endsWith(ZIP) ? ZIP.length() : 0;
        return name.substring(0, name.length() - ending);
    }

    private static boolean isAlike(String wanted, String name) {
        int shorter = Math.min(wanted.length(), name.length());
        boolean contains = shorter > NEAR && (wanted.contains(name) || name.contains(wanted));
        return contains || Likeness.distance(wanted, name) <= Math.min(NEAR, shorter / 2);
    }

    private List<String> names() throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(root)) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                if (!Junk.isFolder(name)) {
                    names.add(name);
                }
            }
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (NotDirectoryException e) {
            throw new DataException(new Problem(
                    Place.of(root.toString()),
                    "is no folder",
                    "name the folder that holds the downloads, with --data"));
        } catch (DirectoryIteratorException e) {
            throw FolderWalk.unreadable(root, Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw FolderWalk.unreadable(root, e);
        }
        Collections.sort(names);
        return names;
    }
}
