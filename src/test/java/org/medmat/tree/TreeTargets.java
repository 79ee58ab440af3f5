package org.medmat.tree;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.medmat.fuzz.FuzzTarget;
import org.medmat.fuzz.Input;

/** Zips and snapshots as targets of a fuzzer. */
public final class TreeTargets {

    private static final List<String> FOLDERS = List.of("Data", "Archive 1");

    private TreeTargets() {}

    public static List<FuzzTarget> all() {
        return List.of(
                new FuzzTarget("zip", 270, TreeTargets::zips, input -> open(input.rest())),
                new FuzzTarget("zip-names", 230, TreeTargets::names, TreeTargets::readNames),
                new FuzzTarget("snapshot", 240, TreeTargets::snapshots, TreeTargets::readSnapshot));
    }

    private static void open(byte[] zip) throws IOException {
        Path file = Files.createTempFile("medmat-fuzz-", ".zip");
        try {
            Files.write(file, zip);
            for (String folder : FOLDERS) {
                try (FileTree tree = Trees.open(file, folder)) {
                    readAll(tree);
                }
            }
        } finally {
            Files.delete(file);
        }
    }

    private static void readAll(FileTree tree) throws IOException {
        FileList files = tree.files();
        IOException refused = null;
        for (int i = 0; i < files.size(); i++) {
            if (files.find(files.path(i)) != i) {
                throw new AssertionError(files.path(i) + " is not found by its path");
            }
            if (files.path(i).startsWith("/")
                    || List.of(files.path(i).split("/")).contains("..")) {
                throw new AssertionError(files.path(i) + " leads away");
            }
            tree.fact(files.path(i), "size");
            try (InputStream in = tree.open(i)) {
                in.transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                refused = e;
            }
        }
        if (refused != null) {
            throw refused;
        }
    }

    private static Stream<byte[]> zips() {
        return Stream.of(
                zip("Data/a/1.jpg", "x", "Data/labels.csv", "id\n1\n", "__MACOSX/._x", "y"),
                zip("medmat-snapshot.tsv", "medmat-snapshot 1\n3\ta.csv\n", "files/a.csv", "id\n"));
    }

    /** The names of entries, each holding itself. */
    private static void readNames(Input input) throws IOException {
        Set<String> seen = new HashSet<>();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(0);
            for (String name : input.text().split("\n")) {
                if (seen.add(name)) {
                    put(zip, name, name.getBytes(UTF_8));
                }
            }
        }
        open(bytes.toByteArray());
    }

    private static Stream<byte[]> names() {
        return Stream.of(
                        "Data/a/1.jpg\nData/b/2.JPG\nData/e\u0301.png",
                        "../x\n/y\nC:\\z\na\\b\n./c//d/./e\n.DS_Store\nThumbs.db",
                        "Archive 1/Archive_1/x\nArchive 1/\u00e9\nArchive 1/E\u0301")
                .map(text -> text.getBytes(UTF_8));
    }

    /** The listing, what is known of pictures, and a label file. */
    private static void readSnapshot(Input input) throws IOException {
        List<byte[]> parts = input.parts();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(0);
            put(zip, SnapshotTree.LISTING, parts.get(0));
            if (parts.size() > 1) {
                put(zip, SnapshotFacts.ENTRY, parts.get(1));
            }
            put(zip, SnapshotTree.CONTENTS + "a.csv", parts.size() > 2 ? parts.get(2) : new byte[0]);
        }
        open(bytes.toByteArray());
    }

    private static Stream<byte[]> snapshots() {
        return Stream.of(
                Input.of("medmat-snapshot 1\n3\ta.csv\n12\tb/c.png\n\0b/c.png\tsize\t3x4\n\0id\n"),
                Input.of("medmat-snapshot 1\n999999999999999999\ta.csv\n"),
                Input.of("medmat-snapshot 2\n"));
    }

    private static byte[] zip(String... entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < entries.length; i += 2) {
                put(zip, entries[i], entries[i + 1].getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
