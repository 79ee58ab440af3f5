package org.medmat.gallery;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medmat.file.Lines;
import org.medmat.file.RegularFile;
import org.medmat.output.Journal;
import org.medmat.twin.Small;

/** What earlier runs found out, read in the order of the index beside the pictures of this one. For one thread. */
final class KnownPictures implements Closeable {

    private final List<Known> all = new ArrayList<>();

    /** One file of pictures in order. */
    private interface Source extends Closeable {
        IndexLine.@Nullable Kept next() throws IOException;
    }

    private static final class Known {
        private final Source source;
        private IndexLine.@Nullable Kept at;

        Known(Source source) throws IOException {
            this.source = source;
            this.at = source.next();
        }

        IndexLine.@Nullable Kept find(int dataset, String image) throws IOException {
            while (at != null
                    && (at.dataset() < dataset
                            || at.dataset() == dataset && at.image().compareTo(image) < 0)) {
                at = source.next();
            }
            return at != null && at.dataset() == dataset && at.image().equals(image) ? at : null;
        }
    }

    /** The index, if there is one, and what runs left that were stopped. */
    static KnownPictures of(Path folder) throws IOException {
        KnownPictures known = new KnownPictures();
        if (Files.isRegularFile(folder.resolve(IndexWriter.LINES))
                && Files.isRegularFile(folder.resolve(IndexWriter.SMALL))
                && Files.isRegularFile(folder.resolve(IndexWriter.STAMPS))
                && fits(
                        Files.size(folder.resolve(IndexWriter.SMALL)),
                        Files.size(folder.resolve(IndexWriter.STAMPS)))) {
            known.all.add(new Known(new OfIndex(folder)));
        }
        for (Path journal : Journal.all(folder)) {
            known.all.add(new Known(new OfJournal(journal)));
        }
        return known;
    }

    /** Whether as many small pictures as stamps are there: those of another version were of another size. */
    private static boolean fits(long small, long stamps) {
        return small / Small.BYTES == stamps / Long.BYTES;
    }

    /** A picture that is as it was; null where nobody knows. Must be asked in order. */
    IndexLine.@Nullable Kept find(int dataset, String image, long stamp) throws IOException {
        IndexLine.Kept found = null;
        for (Known known : all) {
            IndexLine.Kept kept = known.find(dataset, image);
            found = kept != null && stamp != 0 && kept.stamp() == stamp ? kept : found;
        }
        return found;
    }

    @Override
    public void close() throws IOException {
        for (Known known : all) {
            known.source.close();
        }
    }

    private static final class OfIndex implements Source {
        private final Lines lines;
        private final InputStream small;
        private final InputStream stamps;

        OfIndex(Path folder) throws IOException {
            this.lines = new Lines(IndexWriter.LINES, RegularFile.open(folder.resolve(IndexWriter.LINES)));
            this.small = new BufferedInputStream(RegularFile.open(folder.resolve(IndexWriter.SMALL)), 1 << 16);
            this.stamps = new BufferedInputStream(RegularFile.open(folder.resolve(IndexWriter.STAMPS)));
        }

        @Override
        public IndexLine.@Nullable Kept next() throws IOException {
            String line = lines.next();
            byte[] picture = small.readNBytes(Small.BYTES);
            byte[] stamp = stamps.readNBytes(Long.BYTES);
            IndexLine read = line == null || picture.length < Small.BYTES || stamp.length < Long.BYTES
                    ? null
                    : IndexLine.read(line);
            return read == null
                    ? null
                    : read.kept(picture, ByteBuffer.wrap(stamp).getLong());
        }

        @Override
        public void close() throws IOException {
            lines.close();
            small.close();
            stamps.close();
        }
    }

    private static final class OfJournal implements Source {
        private final Lines lines;

        OfJournal(Path file) throws IOException {
            this.lines = new Lines(file.toString(), RegularFile.open(file));
        }

        @Override
        public IndexLine.@Nullable Kept next() throws IOException {
            String line = lines.next();
            return line == null ? null : IndexLine.ofJournal(line);
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }
}
