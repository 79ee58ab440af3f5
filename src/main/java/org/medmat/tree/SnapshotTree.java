package org.medmat.tree;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.medmat.file.Lines;
import org.medmat.file.ReadAhead;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;

/** A download's file names and label files without its images: enough to build the same items from. */
public final class SnapshotTree implements FileTree {

    static final String LISTING = "medmat-snapshot.tsv";
    static final String FIRST_LINE = "medmat-snapshot 1";
    static final String CONTENTS = "files/";

    private static final int MOST_DIGITS = 18;

    /** A line of the listing. */
    private record Listed(String path, long bytes) {}

    private final ZipArchive archive;
    private final FileList files;
    private final SnapshotFacts facts;

    public SnapshotTree(Path snapshot) throws IOException {
        archive = new ZipArchive(snapshot);
        try {
            files = list();
            facts = archive.holds(SnapshotFacts.ENTRY)
                    ? SnapshotFacts.read(
                            new Lines(archive.path() + "/" + SnapshotFacts.ENTRY, archive.open(SnapshotFacts.ENTRY)))
                    : SnapshotFacts.none();
        } catch (IOException e) {
            archive.close();
            throw e;
        }
    }

    @Override
    public FileList files() {
        return files;
    }

    @Override
    public InputStream open(int file) throws IOException {
        String name = CONTENTS + files.path(file);
        if (!archive.holds(name)) {
            throw new DataException(new Problem(
                    Place.of(archive.path().toString()),
                    "the contents of " + files.path(file) + " are not in this snapshot",
                    "use the download itself, or write the snapshot again from it"));
        }
        return archive.open(name);
    }

    @Override
    public @Nullable String fact(String path, String question) {
        return facts.get(path, question);
    }

    @Override
    public Stamp stamp() {
        return archive.stamp();
    }

    @Override
    public String description() {
        return "snapshot " + archive.path();
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }

    private FileList list() throws IOException {
        FileList.Builder builder = new FileList.Builder(archive.path().toString());
        ReadAhead.<Listed>read(
                this::list, listed -> listed.path().length(), listed -> builder.add(listed.path(), listed.bytes()));
        return builder.build();
    }

    private void list(ReadAhead.Taker<Listed> to) throws IOException {
        try (Lines lines = new Lines(archive.path() + "/" + LISTING, archive.open(LISTING))) {
            String first = lines.next();
            if (!FIRST_LINE.equals(first)) {
                throw wrong(1, "is not \"" + FIRST_LINE + "\"", "read it with the version of medmat that wrote it");
            }
            for (String line = lines.next(); line != null; line = lines.next()) {
                int tab = line.indexOf('\t');
                if (!isSize(line, tab) || tab + 1 == line.length()) {
                    throw wrong(lines.number(), "is no size and path", "write the snapshot again");
                }
                to.take(new Listed(line.substring(tab + 1), Long.parseLong(line, 0, tab, 10)));
            }
        }
    }

    /** Whether a line begins with a positive number in so many digits. */
    private static boolean isSize(String line, int digits) {
        for (int i = 0; i < digits; i++) {
            if (line.charAt(i) < '0' || line.charAt(i) > '9') {
                return false;
            }
        }
        return digits > 0 && digits <= MOST_DIGITS && line.charAt(0) != '0';
    }

    private DataException wrong(int line, String what, String remedy) {
        return new DataException(
                new Problem(new Place(archive.path() + "/" + LISTING, line), "the line " + what, remedy));
    }
}
