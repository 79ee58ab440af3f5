package org.medmat.synthetic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.medmat.file.Sha256;
import org.medmat.file.SmallFile;
import org.medmat.tree.Downloads;

/** The list of what was written into a folder as a sample: whatever is not as it tells is somebody's data. */
final class SampleMarker {

    static final String NAME = Downloads.SAMPLE_MARKER;

    private static final String FIRST_LINE = "# made-up pictures and label files, written by `medmat sample`; no data";
    /** No file of a sample is as large. */
    private static final int LARGE = 1 << 27;

    private final Path root;
    /** For each file the SHA-256 it was written with; for each dataset's folder, with a slash behind it, nothing. */
    private final SortedMap<String, String> written = new TreeMap<>();

    private SampleMarker(Path root) {
        this.root = root;
    }

    static SampleMarker read(Path root) throws IOException {
        SampleMarker marker = new SampleMarker(root);
        Path file = root.resolve(NAME);
        if (Files.exists(file)) {
            for (String line : SmallFile.lines(file, LARGE, "`medmat sample` did not write it; delete it")) {
                int tab = line.indexOf('\t');
                String path = line.substring(tab + 1);
                // It may be a stranger's, and what it lists may be deleted.
                if (tab >= 0 && TreeRecipe.isInside(path.replaceFirst("/$", ""))) {
                    marker.written.put(path, line.substring(0, tab));
                }
            }
        }
        return marker;
    }

    void write() throws IOException {
        Stream<String> lines = written.entrySet().stream().map(entry -> entry.getValue() + '\t' + entry.getKey());
        Files.write(
                root.resolve(NAME), Stream.concat(Stream.of(FIRST_LINE), lines).toList());
    }

    /** Whether a sample began to be written into this folder of a dataset. */
    boolean holds(String folder) {
        return written.containsKey(folder + "/");
    }

    void hold(String folder) {
        written.put(folder + "/", "");
    }

    /** Forgets the files of a folder, to be told anew. */
    void begin(String folder) {
        written.keySet().removeAll(files(folder));
    }

    void add(Map<String, String> hashes) {
        written.putAll(hashes);
    }

    /** The listed files of a dataset's folder. */
    SortedSet<String> files(String folder) {
        SortedSet<String> files =
                new TreeSet<>(written.subMap(folder + "/", folder + "0").keySet());
        files.remove(folder + "/");
        return files;
    }

    /** Deletes a listed file, if no link leads to it. */
    void delete(String path) throws IOException {
        Path file = root.resolve(path);
        Path folder = Objects.requireNonNull(file.getParent());
        if (Files.isDirectory(folder)
                && folder.toRealPath().equals(root.toRealPath().resolve(root.relativize(folder)))) {
            Files.deleteIfExists(file);
        }
    }

    /** Whether the file at this path is as it was once written. */
    boolean isOurs(String path) throws IOException {
        Path file = root.resolve(path);
        return isSmall(file) && Sha256.hex(bytes(file)).equals(written.get(path));
    }

    /** Whether the file at this path is these contents, or what an interrupted run wrote of them. */
    boolean begins(String path, byte[] contents) throws IOException {
        Path file = root.resolve(path);
        if (!isSmall(file)) {
            return false;
        }
        byte[] present = bytes(file);
        int differs = Arrays.mismatch(present, contents);
        return differs < 0 || differs == present.length;
    }

    /** Whether the file at this path is these contents. */
    boolean holds(String path, byte[] contents) throws IOException {
        Path file = root.resolve(path);
        return isSmall(file) && Arrays.equals(bytes(file), contents);
    }

    private static byte[] bytes(Path file) throws IOException {
        return SmallFile.bytes(file, LARGE, "it is no file of a sample; move it away");
    }

    private static boolean isSmall(Path file) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) < LARGE;
    }
}
