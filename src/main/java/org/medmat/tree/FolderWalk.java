package org.medmat.tree;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;

/** Goes through a folder and all below it, and keeps what may be read. */
final class FolderWalk {

    static final String COPY_IT = "copy it in, or name the real folder with --at";

    private final Path realRoot;
    private final FileList.Builder builder;
    private final Stamp stamp;

    FolderWalk(Path root) throws IOException {
        this.realRoot = realRoot(root);
        this.builder = new FileList.Builder(root.toString(), remedyForUnreadable());
        this.stamp = walk(root, realRoot, this::take);
    }

    /** By what a folder is known again, without a list of its files. */
    static Stamp stamp(Path root) throws IOException {
        return walk(root, realRoot(root), seen -> {});
    }

    private static Path realRoot(Path root) throws DataException {
        try {
            return root.toRealPath();
        } catch (IOException e) {
            throw failure(root, "no such folder", "look at the path's spelling");
        }
    }

    private static Stamp walk(Path root, Path realRoot, Consumer<Sighting> to) throws IOException {
        Times times = new Times(Instant.now());
        new FolderReader(realRoot, times, to).read();
        return times.stamp("folder " + root);
    }

    private void take(Sighting seen) {
        if (seen instanceof Sighting.File file) {
            builder.add(file.folder(), file.name(), file.bytes());
        } else if (seen instanceof Sighting.LeftOut what) {
            builder.leaveOut(what.folder(), what.name(), what.what(), what.remedy());
        } else if (seen instanceof Sighting.Shut folder) {
            builder.tellShut(folder.path());
        }
    }

    Path realRoot() {
        return realRoot;
    }

    FileList files() {
        return builder.build();
    }

    Stamp stamp() {
        return stamp;
    }

    /** In the C locale Java sees no letters beyond ASCII. */
    private static String remedyForUnreadable() {
        String encoding = System.getProperty("sun.jnu.encoding", "UTF-8");
        boolean utf8 =
                Charset.isSupported(encoding) && Charset.forName(encoding).equals(StandardCharsets.UTF_8);
        return utf8
                ? "rename it: its letters are not UTF-8"
                : "run with a UTF-8 locale, e.g. LC_ALL=C.UTF-8, or start by scripts/medmat";
    }

    static DataException unreadable(Path folder, IOException cause) {
        boolean denied = cause instanceof AccessDeniedException;
        boolean full = String.valueOf(cause.getMessage()).contains("Too many open files");
        DataException failure = failure(
                folder,
                denied ? "the folder may not be read" : "the folder can't be read: " + cause.getMessage(),
                denied
                        ? "give yourself the right to read it"
                        : full ? "let a program open more files: ulimit -n 1024" : "look after the disk");
        failure.initCause(cause);
        return failure;
    }

    static DataException failure(Path path, String what, String remedy) {
        return new DataException(new Problem(Place.of(path.toString()), what, remedy));
    }
}
