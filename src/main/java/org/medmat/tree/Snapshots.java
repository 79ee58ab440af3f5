package org.medmat.tree;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;

/** Writes snapshots: the same tree gives the same bytes, and a snapshot appears whole or not at all. */
public final class Snapshots {

    /** Later than the first day a zip can tell, which Java would write together with a time zone. */
    private static final LocalDateTime WRITTEN = LocalDateTime.of(2000, 1, 1, 0, 0);

    private Snapshots() {}

    /** @param labelFiles the paths of the files that are kept with their contents */
    public static void write(FileTree tree, Collection<String> labelFiles, Path target) throws IOException {
        write(tree, labelFiles, Collections.emptySortedMap(), target);
    }

    /** @param facts what was found out of pictures, by path and question with a tab between */
    public static void write(FileTree tree, Collection<String> labelFiles, SortedMap<String, String> facts, Path target)
            throws IOException {
        int[] kept = kept(tree, labelFiles);
        Path beside = target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid());
        // Nothing else clears up after Ctrl-C.
        beside.toFile().deleteOnExit();
        try {
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(beside))) {
                writeListing(tree.files(), zip);
                if (!facts.isEmpty()) {
                    zip.putNextEntry(entry(SnapshotFacts.ENTRY));
                    SnapshotFacts.write(facts, zip);
                    zip.closeEntry();
                }
                for (int file : kept) {
                    zip.putNextEntry(entry(SnapshotTree.CONTENTS + tree.files().path(file)));
                    try (InputStream in = tree.open(file)) {
                        in.transferTo(zip);
                    }
                    zip.closeEntry();
                }
            }
            try (FileChannel written = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static int[] kept(FileTree tree, Collection<String> labelFiles) throws IOException {
        int[] kept = new int[labelFiles.size()];
        int size = 0;
        for (String path : labelFiles) {
            int file = tree.files().find(path);
            if (file < 0) {
                throw new DataException(new Problem(
                        Place.of(tree.description()),
                        "holds no file " + path,
                        "name it as it is spelt in the download"));
            }
            kept[size++] = file;
        }
        return Arrays.stream(kept).sorted().distinct().toArray();
    }

    private static void writeListing(FileList files, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(entry(SnapshotTree.LISTING));
        OutputStream lines = new BufferedOutputStream(zip, 1 << 16);
        lines.write((SnapshotTree.FIRST_LINE + "\n").getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < files.size(); i++) {
            lines.write((files.bytes(i) + "\t" + files.path(i) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        lines.flush();
        zip.closeEntry();
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(WRITTEN);
        return entry;
    }
}
