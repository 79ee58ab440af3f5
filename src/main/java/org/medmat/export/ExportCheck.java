package org.medmat.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.medmat.catalog.Catalog;
import org.medmat.file.Lines;
import org.medmat.file.RegularFile;
import org.medmat.file.Sha256;
import org.medmat.output.ExportManifest;
import org.medmat.output.Manifest;
import org.medmat.output.ManifestJson;
import org.medmat.output.OutputFolder;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;

/** Checks that an export is what was written: every file and picture with its checksum, and, beside the items, every answer. For one thread. */
public final class ExportCheck {

    private static final String AGAIN = "export again";
    private static final String CHANGED = "the file was changed after it was written: export again";
    private static final int BUFFER = 1 << 16;
    private static final int MOST = 1000;

    private final Path folder;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> listed = new HashSet<>();
    private long count;
    private long pictures;

    private ExportCheck(Path folder) {
        this.folder = folder;
    }

    /**
     * What was found.
     *
     * @param items how many each form should have
     * @param pictures how many were looked at
     * @param problems the first thousand, sorted
     * @param count how many there are
     */
    public record Verdict(long items, long files, long pictures, List<Problem> problems, long count) {
        public boolean holds() {
            return count == 0;
        }
    }

    /** Whether a folder holds an export. */
    public static boolean isExport(Path folder) {
        return Files.exists(folder.resolve(ExportManifest.NAME));
    }

    /** Compares the files with the manifest. */
    public static Verdict check(Path folder) throws IOException {
        return new ExportCheck(folder).check();
    }

    /** Makes every file anew from the items, writes none of them, and compares: then every answer is the item's. */
    public static Verdict compare(Path folder, ExportOptions.Input input, Catalog catalog, int jobs)
            throws IOException, InterruptedException {
        ExportCheck check = new ExportCheck(folder);
        Verdict verdict = check.check();
        if (verdict.holds()) {
            check.compare(ManifestJson.readExport(folder), input, catalog, jobs);
        }
        return check.verdict(verdict.items(), verdict.files());
    }

    private Verdict check() throws IOException {
        OutputFolder.mixture(folder).ifPresent(this::add);
        ExportManifest manifest;
        try {
            manifest = ManifestJson.readExport(folder);
        } catch (DataException e) {
            add(e.problem());
            return verdict(0, 0);
        }
        listed.add(ExportManifest.NAME);
        for (Manifest.File file : manifest.files()) {
            listed.add(file.path());
            compare(file.path(), file.bytes(), file.sha256());
        }
        for (Manifest.File file : manifest.files()) {
            if (file.path().matches("pictures(-[a-z-]+)?\\.tsv")) {
                checkPictures(file.path());
            }
        }
        if (pictures != manifest.pictures()) {
            add(
                    ExportManifest.NAME,
                    "names " + manifest.pictures() + " pictures, and " + pictures + " are listed",
                    AGAIN);
        }
        findUnlisted();
        return verdict(
                manifest.splits().values().stream().mapToLong(Long::longValue).sum(),
                manifest.files().size());
    }

    private void checkPictures(String list) throws IOException {
        Path file = folder.resolve(list);
        if (!Files.isRegularFile(file)) {
            return;
        }
        try (Lines lines = new Lines(list, RegularFile.open(file))) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                String[] cells = line.split("\t", -1);
                if (cells.length != 3 || !cells[1].matches("link|\\d{1,12}")) {
                    add(list, "line " + lines.number() + " names no picture", AGAIN);
                    continue;
                }
                pictures++;
                listed.add(cells[0]);
                if (!cells[1].equals("link")) {
                    compare(cells[0], Long.parseLong(cells[1]), cells[2]);
                } else if (!Files.isRegularFile(folder.resolve(cells[0]))) {
                    add(cells[0], "leads to no picture: " + cells[2], "bring the picture back, or export again");
                }
            }
        }
    }

    private void compare(String path, long bytes, String sha256) {
        Path file = folder.resolve(path);
        if (!file.normalize().startsWith(folder.normalize())) {
            add(path, "lies outside of the export", AGAIN);
            return;
        }
        if (!Files.isRegularFile(file)) {
            add(path, "the manifest names this file, but it is not there", AGAIN);
            return;
        }
        try (InputStream in = RegularFile.open(file)) {
            Sha256 digest = new Sha256();
            byte[] buffer = new byte[BUFFER];
            long size = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.add(buffer, 0, read);
                size += read;
            }
            if (size != bytes) {
                add(path, "has " + size + " bytes, but the manifest says " + bytes, CHANGED);
            } else if (!digest.hex().equals(sha256)) {
                add(path, "its SHA-256 is not that of the manifest", CHANGED);
            }
        } catch (IOException e) {
            add(path, "can't be read: " + e.getMessage(), "see to its permissions and to the disk");
        }
    }

    /** Hidden files are none of ours: a Mac leaves them everywhere. */
    private void findUnlisted() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>)
                    files.filter(each -> !Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS))::iterator) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (!file.getFileName().toString().startsWith(".") && !listed.contains(path)) {
                    add(path, "the manifest does not name this file", "delete it, or move it elsewhere");
                }
            }
        }
    }

    private void compare(ExportManifest manifest, ExportOptions.Input input, Catalog catalog, int jobs)
            throws IOException, InterruptedException {
        ExportReport report = Exporter.again(catalog, Settings.read(manifest, input, folder, jobs), manifest.version());
        Map<String, Manifest.File> made = new TreeMap<>();
        report.files().forEach(file -> made.put(file.path(), file));
        for (Manifest.File file : manifest.files()) {
            if (!file.equals(made.remove(file.path()))) {
                add(
                        file.path(),
                        "is not what these items and pictures give",
                        "name the items and pictures that it was exported from, or export again");
            }
        }
        made.keySet().forEach(path -> add(path, "would be exported from these items, and is not there", AGAIN));
    }

    private void add(String path, String what, String remedy) {
        add(new Problem(Place.of(folder.resolve(path).toString()), what, remedy));
    }

    private void add(Problem problem) {
        count++;
        if (problems.size() < MOST) {
            problems.add(problem);
        }
    }

    private Verdict verdict(long items, long files) {
        return new Verdict(
                items, files, pictures, problems.stream().sorted(Problem.ORDER).toList(), count);
    }
}
