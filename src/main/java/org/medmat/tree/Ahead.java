package org.medmat.tree;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medmat.file.FileState;

/**
 * What a small folder and the small folders in it hold, read before anybody asks, by any thread: in a tree of many folders waiting for the
 * disk takes the time. What is large, or can't be read, is left to whoever walks there.
 *
 * @param attributes of each entry; null for what has gone in the meantime
 * @param inner the folders that were read too, by name
 */
record Ahead(List<Path> entries, List<@Nullable FileState> attributes, Map<String, Ahead> inner) {

    private static final int MOST = 4096;

    /** Null where it must be walked as if nobody had looked. */
    static @Nullable Ahead of(Path folder) {
        try {
            return read(folder, new int[] {MOST});
        } catch (IOException | DirectoryIteratorException e) {
            return null;
        }
    }

    private static @Nullable Ahead read(Path folder, int[] left) throws IOException {
        Ahead ahead = new Ahead(new ArrayList<>(), new ArrayList<>(), new HashMap<>());
        List<Path> folders = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (--left[0] < 0) {
                    return null;
                }
                FileState attributes = attributes(entry);
                ahead.entries.add(entry);
                ahead.attributes.add(attributes);
                if (attributes != null && attributes.isFolder()) {
                    folders.add(entry);
                }
            }
        }
        for (Path each : folders) {
            String name = each.getFileName().toString();
            Ahead inner = Junk.isFolder(name) || left[0] <= 0 ? null : of(each, left);
            if (inner != null) {
                ahead.inner.put(name, inner);
            }
        }
        return ahead;
    }

    private static @Nullable Ahead of(Path folder, int[] left) {
        try {
            return read(folder, left);
        } catch (IOException | DirectoryIteratorException e) {
            return null;
        }
    }

    /** Null for what has gone in the meantime. */
    static @Nullable FileState attributes(Path entry) throws IOException {
        try {
            return FileState.of(entry, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException e) {
            return null;
        }
    }
}
