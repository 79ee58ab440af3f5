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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;
import org.medmat.text.Fold;
import org.medmat.text.Likeness;

/** What lies in the folder of all downloads when it is listed, to be found by names in several spellings. Never changes. */
final class DataRoot {

    private static final String ZIP = ".zip";
    private static final String SNAPSHOT = ".snapshot.zip";
    private static final List<String> ENDINGS = List.of("", ZIP, SNAPSHOT);
    private static final List<UnaryOperator<String>> FORMS = List.of(name -> name, Fold::nfc, DataRoot::loose);
    private static final Pattern GAP = Pattern.compile("[\\s\\u00a0_-]+");
    private static final int NEAR = 3;

    private final Path root;
    /** For each of the forms the names that have it, in order. */
    private final List<Map<String, List<String>>> byForm;
    /** Each name's stem, loosely spelt. */
    private final Map<String, String> stems = new HashMap<>();

    private DataRoot(Path root, List<String> names) {
        this.root = root;
        this.byForm = FORMS.stream()
                .map(form -> names.stream().collect(Collectors.groupingBy(form)))
                .toList();
        names.forEach(name -> stems.put(name, loose(stem(name))));
    }

    /** Lists the folder, which may be missing. */
    static DataRoot list(Path root) throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(root)) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                if (!Junk.isFolder(name)) {
                    names.add(name);
                }
            }
        } catch (NoSuchFileException e) {
            return new DataRoot(root, List.of());
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
        return new DataRoot(root, names);
    }

    /** The folder, else its zip, else its snapshot; spelt so, else nearly so. */
    Optional<Path> find(String folder) {
        for (int form = 0; form < FORMS.size(); form++) {
            for (String ending : ENDINGS) {
                String wanted = FORMS.get(form).apply(folder + ending);
                for (String name : byForm.get(form).getOrDefault(wanted, List.of())) {
                    Path path = root.resolve(name);
                    if (ending.isEmpty() ? Files.isDirectory(path) : Files.isRegularFile(path)) {
                        return Optional.of(path);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** What has a similar name, the nearest first. */
    List<String> alike(String folder) {
        String wanted = loose(folder);
        return stems.entrySet().stream()
                .filter(named -> isAlike(wanted, named.getValue()))
                .sorted(Comparator.<Map.Entry<String, String>>comparingInt(
                                named -> Likeness.distance(wanted, named.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Without regard to case, and with blanks, underscores and hyphens equal. */
    static String loose(String name) {
        return GAP.matcher(Fold.ignoringCase(name)).replaceAll(" ");
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
}
