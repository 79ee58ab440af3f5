package org.medmat.tree;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.medmat.file.FileState;
import org.medmat.problem.DataException;

/**
 * Reads a folder and all below it in the order of paths, and asks for each file's attributes. In a tree of many folders, or a folder of
 * many files, asking takes the time: all processors do. Belongs to one thread.
 */
final class FolderReader {

    /** So many entries of a folder are put in order at once: nearly all folders are smaller. */
    private static final int AT_ONCE = 1 << 16;
    /** Below so many files, sharing takes longer than the work. */
    private static final int WORTH_SHARING = 256;
    /** The same of folders. */
    private static final int FOLDERS_WORTH_SHARING = 16;

    private static final int FOLDERS_AT_ONCE = 256;
    /** A folder that holds more than this, with all below it, is not read before its turn. */
    private static final int SMALL = 1024;

    private final Path root;
    private final Times times;
    private final Consumer<Sighting> to;
    private final boolean shares;
    private int left;

    private record Entry(Path path, String name, @Nullable FileState attributes) {}

    /** What a small folder holds, read before its turn. */
    private record Small(List<Sighting> seen, Times times) {}

    /**
     * @param root the real folder out of which no link leads
     * @param to gets everything in order
     */
    FolderReader(Path root, Times times, Consumer<Sighting> to) {
        this(root, times, to, true, Integer.MAX_VALUE);
    }

    private FolderReader(Path root, Times times, Consumer<Sighting> to, boolean shares, int most) {
        this.root = root;
        this.times = times;
        this.to = to;
        this.shares = shares;
        this.left = most;
    }

    void read() throws IOException {
        read(root, "");
    }

    /** False if it gave up, as there is more than it may read. */
    private boolean read(Path folder, String path) throws IOException {
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Iterator<Path> entries = stream.iterator(); entries.hasNext(); ) {
                List<Path> some = new ArrayList<>();
                while (some.size() < AT_ONCE && entries.hasNext()) {
                    some.add(entries.next());
                    if (!shares && --left < 0) {
                        return false;
                    }
                }
                if (!take(entries(some), path)) {
                    return false;
                }
            }
            return true;
        } catch (DirectoryIteratorException e) {
            throw FolderWalk.unreadable(folder, Objects.requireNonNull(e.getCause()));
        } catch (DataException e) {
            throw e;
        } catch (IOException e) {
            throw FolderWalk.unreadable(folder, e);
        }
    }

    /** In order, with their attributes. */
    private List<Entry> entries(List<Path> paths) throws IOException {
        IntStream each = IntStream.range(0, paths.size());
        try {
            return (shares && paths.size() >= WORTH_SHARING ? each.parallel() : each)
                    .mapToObj(i -> entry(paths.get(i)))
                    .sorted(Comparator.comparing(Entry::name))
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Entry entry(Path path) {
        String text = path.toString();
        return new Entry(path, text.substring(text.lastIndexOf(File.separatorChar) + 1), attributes(path));
    }

    /** Null for what has gone in the meantime. */
    private static @Nullable FileState attributes(Path path) {
        try {
            return FileState.of(path, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean take(List<Entry> entries, String path) throws IOException {
        List<Entry> folders = shares
                ? entries.stream().filter(entry -> isEntered(entry, path)).toList()
                : List.of();
        List<Optional<Small>> ahead = List.of();
        int next = 0;
        for (Entry entry : entries) {
            if (!isEntered(entry, path)) {
                visit(entry, path);
                continue;
            }
            if (folders.size() >= FOLDERS_WORTH_SHARING && next % FOLDERS_AT_ONCE == 0) {
                ahead = folders.subList(next, Math.min(folders.size(), next + FOLDERS_AT_ONCE)).parallelStream()
                        .map(each -> small(each.path(), FileList.join(path, each.name())))
                        .toList();
            }
            Small small =
                    ahead.isEmpty() ? null : ahead.get(next % FOLDERS_AT_ONCE).orElse(null);
            next++;
            if (small != null) {
                small.seen().forEach(to);
                times.add(small.times());
            } else if (!read(entry.path(), FileList.join(path, entry.name()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isEntered(Entry entry, String folder) {
        FileState attributes = entry.attributes();
        return attributes != null
                && attributes.isFolder()
                && !Junk.isFolder(entry.name())
                && FileList.Builder.isUsable(FileList.join(folder, entry.name()), entry.name());
    }

    /** Empty for what is not small or can't be read, and must be read when its turn comes. */
    private Optional<Small> small(Path folder, String path) {
        Small small = new Small(new ArrayList<>(), times.others());
        try {
            boolean isWhole = new FolderReader(root, small.times(), small.seen()::add, false, SMALL).read(folder, path);
            return isWhole ? Optional.of(small) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Takes what is no folder to be read. */
    private void visit(Entry entry, String folder) {
        FileState attributes = entry.attributes();
        if (attributes == null) {
            return;
        }
        if (attributes.isFolder()) {
            if (!Junk.isFolder(entry.name())) {
                String path = FileList.join(folder, entry.name());
                to.accept(new Sighting.Shut(path));
                times.addLeftOut(path, "a folder");
            }
        } else if (!Junk.isFile(entry.name())) {
            if (attributes.isFile()) {
                visitFile(entry, folder, attributes);
            } else if (attributes.isLink()) {
                visitLink(entry, folder);
            }
        }
    }

    private void visitFile(Entry entry, String folder, FileState attributes) {
        to.accept(new Sighting.File(folder, entry.name(), attributes.bytes()));
        times.add(FileList.join(folder, entry.name()), attributes);
    }

    private void visitLink(Entry link, String folder) {
        try {
            Path real = link.path().toRealPath();
            FileState attributes = FileState.of(real);
            if (!real.startsWith(root)) {
                leaveOut(link, folder, "a link that leads out of the download", FolderWalk.COPY_IT);
            } else if (attributes.isFolder()) {
                leaveOut(link, folder, "a link to a folder", FolderWalk.COPY_IT);
            } else if (attributes.isFile()) {
                visitFile(link, folder, attributes);
            }
        } catch (IOException e) {
            leaveOut(link, folder, "a link that leads nowhere", "remove it, or put the missing file in its place");
        }
    }

    private void leaveOut(Entry entry, String folder, String what, String remedy) {
        to.accept(new Sighting.LeftOut(folder, entry.name(), what, remedy));
        times.addLeftOut(FileList.join(folder, entry.name()), what);
    }
}
