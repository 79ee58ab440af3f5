package org.medmat.tree;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;

/** A download as unzipped. Nothing outside of the folder is ever read, whatever links it holds. */
public final class FolderTree implements FileTree {

    /** Large enough to be shared among processors, small enough to be forgotten soon. */
    private static final int AT_ONCE = 4096;

    private static final String COPY_IT = "copy it in, or name the real folder with --at";

    private final Path root;
    private final Path realRoot;
    private final Times times = new Times(Instant.now());
    private final FileList files;

    public FolderTree(Path root) throws IOException {
        this.root = root;
        try {
            this.realRoot = root.toRealPath();
        } catch (IOException e) {
            throw new DataException(
                    new Problem(Place.of(root.toString()), "no such folder", "look at the path's spelling"));
        }
        FileList.Builder builder = new FileList.Builder(root.toString(), remedyForUnreadable());
        walk(realRoot, "", builder);
        this.files = builder.build();
    }

    @Override
    public FileList files() {
        return files;
    }

    @Override
    public InputStream open(int file) throws IOException {
        Path path = realRoot.resolve(files.path(file));
        try {
            Path real = path.toRealPath();
            if (!real.startsWith(realRoot)) {
                throw failure(path, "leads out of " + root, COPY_IT);
            }
            return Files.newInputStream(real);
        } catch (NoSuchFileException e) {
            throw failure(path, "was there a moment ago, is gone now", "leave the folder alone while it is read");
        } catch (AccessDeniedException e) {
            throw failure(path, "may not be read", "give yourself the right to read it");
        }
    }

    @Override
    public Stamp stamp() {
        return times.stamp("folder " + root + " " + files.fingerprint());
    }

    @Override
    public String description() {
        return "folder " + root;
    }

    @Override
    public void close() {}

    private void walk(Path folder, String path, FileList.Builder builder) throws IOException {
        List<String> inner = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            List<Path> some = new ArrayList<>(AT_ONCE);
            for (Path entry : entries) {
                some.add(entry);
                if (some.size() == AT_ONCE) {
                    visit(some, path, builder, inner);
                    some.clear();
                }
            }
            visit(some, path, builder, inner);
        } catch (DirectoryIteratorException e) {
            throw unreadable(folder, Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
        for (String name : inner) {
            walk(folder.resolve(name), join(path, name), builder);
        }
    }

    /** Takes files and gathers the folders to be walked. To ask after each file is what takes the time: all processors do. */
    private void visit(List<Path> entries, String folder, FileList.Builder builder, List<String> inner)
            throws IOException {
        @Nullable BasicFileAttributes[] attributes = new BasicFileAttributes[entries.size()];
        try {
            IntStream.range(0, attributes.length).parallel().forEach(i -> attributes[i] = attributes(entries.get(i)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (int i = 0; i < attributes.length; i++) {
            String name = entries.get(i).getFileName().toString();
            if (attributes[i] != null && visit(entries.get(i), attributes[i], folder, name, builder)) {
                inner.add(name);
            }
        }
    }

    /** Null for what has gone in the meantime. */
    private static @Nullable BasicFileAttributes attributes(Path entry) {
        try {
            return Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a file; true for a folder to be walked. */
    private boolean visit(
            Path entry, BasicFileAttributes attributes, String folder, String name, FileList.Builder builder) {
        if (attributes.isRegularFile()) {
            take(join(folder, name), name, attributes, builder);
        } else if (attributes.isSymbolicLink() && !Junk.isFile(name)) {
            visitLink(entry, folder, name, builder);
        } else if (attributes.isDirectory() && builder.enters(join(folder, name))) {
            return true;
        } else if (attributes.isDirectory() && !Junk.isFolder(name)) {
            times.addLeftOut(join(folder, name), "a folder");
        }
        return false;
    }

    private void take(String path, String name, BasicFileAttributes attributes, FileList.Builder builder) {
        builder.add(path, attributes.size());
        if (!Junk.isFile(name)) {
            times.add(path, attributes.lastModifiedTime());
        }
    }

    private void leaveOut(String folder, String name, String what, String remedy, FileList.Builder builder) {
        builder.leaveOut(folder, name, what, remedy);
        times.addLeftOut(join(folder, name), what);
    }

    private void visitLink(Path link, String folder, String name, FileList.Builder builder) {
        try {
            Path real = link.toRealPath();
            BasicFileAttributes attributes = Files.readAttributes(real, BasicFileAttributes.class);
            if (!real.startsWith(realRoot)) {
                leaveOut(folder, name, "a link that leads out of the download", COPY_IT, builder);
            } else if (attributes.isDirectory()) {
                leaveOut(folder, name, "a link to a folder", COPY_IT, builder);
            } else if (attributes.isRegularFile()) {
                take(join(folder, name), name, attributes, builder);
            }
        } catch (IOException e) {
            leaveOut(
                    folder,
                    name,
                    "a link that leads nowhere",
                    "remove it, or put the missing file in its place",
                    builder);
        }
    }

    private static String join(String folder, String name) {
        return folder.isEmpty() ? name : folder + "/" + name;
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

    private static DataException failure(Path path, String what, String remedy) {
        return new DataException(new Problem(Place.of(path.toString()), what, remedy));
    }
}
