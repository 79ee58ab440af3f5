package org.medmat.tree;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.medmat.file.FileState;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;

/** Goes through a folder and all below it, looks at each file's attributes, and leaves out what must not be read. */
final class FolderWalk {

    /** Large enough to be shared among processors, small enough to be forgotten soon. */
    private static final int AT_ONCE = 4096;

    private static final int FOLDERS_AT_ONCE = 1024;
    /** Below so many, sharing takes longer than the work. */
    private static final int WORTH_SHARING = 256;

    static final String COPY_IT = "copy it in, or name the real folder with --at";

    private final Path root;
    private final Path realRoot;
    private final Times times = new Times(Instant.now());
    private final FileList.Builder builder;

    FolderWalk(Path root) throws IOException {
        this.root = root;
        try {
            this.realRoot = root.toRealPath();
        } catch (IOException e) {
            throw new DataException(
                    new Problem(Place.of(root.toString()), "no such folder", "look at the path's spelling"));
        }
        this.builder = new FileList.Builder(root.toString(), remedyForUnreadable());
        walk(realRoot, "");
    }

    Path realRoot() {
        return realRoot;
    }

    FileList files() {
        return builder.build();
    }

    Stamp stamp() {
        return times.stamp("folder " + root);
    }

    private void walk(Path folder, String path) throws IOException {
        List<String> inner = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            List<Path> some = new ArrayList<>(AT_ONCE);
            for (Path entry : entries) {
                some.add(entry);
                if (some.size() == AT_ONCE) {
                    visit(some, path, inner);
                    some.clear();
                }
            }
            visit(some, path, inner);
        } catch (DirectoryIteratorException e) {
            throw unreadable(folder, Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
        for (int begin = 0; begin < inner.size(); begin += FOLDERS_AT_ONCE) {
            walk(folder, path, inner.subList(begin, Math.min(inner.size(), begin + FOLDERS_AT_ONCE)));
        }
    }

    /** Several folders of one: all processors read them, and they are taken in order. */
    private void walk(Path folder, String path, List<String> inner) throws IOException {
        List<Optional<Ahead>> ahead = inner.size() < WORTH_SHARING
                ? List.of()
                : inner.parallelStream()
                        .map(name -> Optional.ofNullable(Ahead.of(folder.resolve(name))))
                        .toList();
        for (int i = 0; i < inner.size(); i++) {
            String name = inner.get(i);
            Ahead read = ahead.isEmpty() ? null : ahead.get(i).orElse(null);
            walk(folder.resolve(name), FileList.join(path, name), read);
        }
    }

    private void walk(Path folder, String path, @Nullable Ahead ahead) throws IOException {
        if (ahead == null) {
            walk(folder, path);
            return;
        }
        List<String> inner = new ArrayList<>();
        take(ahead.entries(), ahead.attributes(), path, inner);
        for (String name : inner) {
            walk(folder.resolve(name), FileList.join(path, name), ahead.inner().get(name));
        }
    }

    /** Takes files and gathers the folders to be walked. To ask after each file is what takes the time: all processors do. */
    private void visit(List<Path> entries, String folder, List<String> inner) throws IOException {
        @Nullable FileState[] attributes = new FileState[entries.size()];
        try {
            IntStream each = IntStream.range(0, attributes.length);
            (attributes.length < WORTH_SHARING ? each : each.parallel())
                    .forEach(i -> attributes[i] = attributes(entries.get(i)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        take(entries, Arrays.asList(attributes), folder, inner);
    }

    private void take(List<Path> entries, List<@Nullable FileState> attributes, String folder, List<String> inner) {
        for (int i = 0; i < entries.size(); i++) {
            String name = entries.get(i).getFileName().toString();
            FileState found = attributes.get(i);
            if (found != null && visit(entries.get(i), found, folder, name)) {
                inner.add(name);
            }
        }
    }

    private static @Nullable FileState attributes(Path entry) {
        try {
            return Ahead.attributes(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a file; true for a folder to be walked. */
    private boolean visit(Path entry, FileState attributes, String folder, String name) {
        if (attributes.isFile()) {
            take(FileList.join(folder, name), name, attributes);
        } else if (attributes.isLink() && !Junk.isFile(name)) {
            visitLink(entry, folder, name);
        } else if (attributes.isFolder() && builder.enters(FileList.join(folder, name))) {
            return true;
        } else if (attributes.isFolder() && !Junk.isFolder(name)) {
            times.addLeftOut(FileList.join(folder, name), "a folder");
        }
        return false;
    }

    private void take(String path, String name, FileState attributes) {
        builder.add(path, attributes.bytes());
        if (!Junk.isFile(name)) {
            times.add(path, attributes);
        }
    }

    private void leaveOut(String folder, String name, String what, String remedy) {
        builder.leaveOut(folder, name, what, remedy);
        times.addLeftOut(FileList.join(folder, name), what);
    }

    private void visitLink(Path link, String folder, String name) {
        try {
            Path real = link.toRealPath();
            FileState attributes = FileState.of(real);
            if (!real.startsWith(realRoot)) {
                leaveOut(folder, name, "a link that leads out of the download", COPY_IT);
            } else if (attributes.isFolder()) {
                leaveOut(folder, name, "a link to a folder", COPY_IT);
            } else if (attributes.isFile()) {
                take(FileList.join(folder, name), name, attributes);
            }
        } catch (IOException e) {
            leaveOut(folder, name, "a link that leads nowhere", "remove it, or put the missing file in its place");
        }
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
        DataException failure = failure(
                folder,
                denied ? "the folder may not be read" : "the folder can't be read: " + cause.getMessage(),
                denied ? "give yourself the right to read it" : "look after the disk");
        failure.initCause(cause);
        return failure;
    }

    static DataException failure(Path path, String what, String remedy) {
        return new DataException(new Problem(Place.of(path.toString()), what, remedy));
    }
}
