package org.medmat.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;

/** The files of a build that are whole and on their way to their places; whatever stops that, the next build goes on. */
final class Ready {

    private static final String NAME = ".medmat-ready";

    private final Path folder;
    private final Path files;

    /** @param folder the output folder */
    Ready(Path folder) {
        this.folder = folder;
        this.files = folder.resolve(NAME);
    }

    Path path() {
        return files;
    }

    boolean isThere() {
        return Files.isDirectory(files);
    }

    /** Refuses what would stop the moving in its middle, before anything is moved. */
    void check(Path staging) throws IOException {
        for (Path file : filesBelow(staging)) {
            Path target = place(staging, file);
            Path parent = parentOf(target);
            Optional<Path> link = link(parent);
            if (link.isPresent()) {
                throw refusal(link.get(), "is a link, which may lead anywhere");
            } else if (Files.isDirectory(target)) {
                throw refusal(target, "is a folder, and a file must stand here");
            } else if (Files.notExists(parent)) {
                continue;
            } else if (!Files.isDirectory(parent)) {
                throw refusal(parent, "is a file, and a folder must stand here");
            } else if (!Files.isWritable(parent)) {
                throw refusal(parent, "may not be written into");
            } else if (!Files.getFileStore(parent).equals(Files.getFileStore(folder))) {
                throw refusal(parent, "lies on another disk, where files can't be moved to at once");
            }
        }
    }

    /** A link on the way from the folder down to one in it. */
    private Optional<Path> link(Path below) {
        return Stream.iterate(below, each -> !each.equals(folder), this::parentOf)
                .filter(Files::isSymbolicLink)
                .findFirst();
    }

    private static DataException refusal(Path path, String what) {
        return new DataException(new Problem(
                Place.of(path.toString()),
                what,
                "see to it, or name another folder with --out; the files of the build before are untouched"));
    }

    void moveIntoPlace() throws IOException {
        try {
            move();
        } catch (IOException e) {
            throw new DataException(new Problem(
                    Place.of(files.toString()),
                    "the new files are whole, but not all are in their places: " + e.getMessage(),
                    "see to that, then build again: whatever is built, the moving is finished first"));
        }
    }

    /** What a build before has moved is forced to the disk too: it may have been stopped before it did. */
    private void move() throws IOException {
        Disk.force(folder);
        List<Path> folders = folders();
        for (Path file : filesBelow(files)) {
            if (isManifest(file)) {
                force(folders);
            }
            Path target = place(files, file);
            Disk.makeFolder(target.getParent());
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        force(folders);
        Disk.delete(files);
        Disk.force(folder);
    }

    private void force(List<Path> folders) throws IOException {
        for (Path each : folders) {
            if (Files.isDirectory(each)) {
                Disk.force(each);
            }
        }
    }

    /** Those that files come into. */
    private List<Path> folders() throws IOException {
        try (Stream<Path> all = Files.walk(files)) {
            return all.filter(Files::isDirectory)
                    .map(each -> place(files, each))
                    .toList();
        }
    }

    private Path place(Path from, Path file) {
        return folder.resolve(from.relativize(file).toString());
    }

    private Path parentOf(Path target) {
        Path parent = target.getParent();
        return parent == null ? folder : parent;
    }

    private static boolean isManifest(Path file) {
        return file.endsWith(Manifest.NAME)
                || file.endsWith(ExportManifest.NAME)
                || file.endsWith(GalleryManifest.NAME);
    }

    /** In order of path, the manifest last: when it is there, everything it lists is. */
    private static List<Path> filesBelow(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(Ready::isManifest).thenComparing(Comparator.naturalOrder()))
                    .toList();
        }
    }
}
