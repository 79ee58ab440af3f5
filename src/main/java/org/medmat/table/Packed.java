package org.medmat.table;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.jspecify.annotations.Nullable;
import org.medmat.problem.DataException;

/** Tables packed one by one: with gzip, or alone in a zip. */
final class Packed {

    private static final int MOST_ENTRIES = 100_000;

    private Packed() {}

    /** The table itself, whether the file is packed or not. */
    static PackedFile unpack(String file, Opener opener) throws IOException {
        PackedFile packed = new PackedFile(file, file, opener);
        String name = file.toLowerCase(Locale.ROOT);
        if (name.endsWith(".gz")) {
            return new PackedFile(file, file.substring(0, file.length() - 3), () -> gunzip(packed));
        }
        if (name.endsWith(".zip")) {
            String entry = onlyEntry(packed);
            return new PackedFile(file, entry, () -> unzip(packed, entry));
        }
        return packed;
    }

    private static InputStream gunzip(PackedFile packed) throws IOException {
        Counted in = new Counted(packed.open());
        try {
            return new Inflated(
                    packed,
                    GzipCompressorInputStream.builder()
                            .setInputStream(in)
                            .setDecompressConcatenated(true)
                            .get(),
                    in::count,
                    Long.MAX_VALUE);
        } catch (IOException e) {
            in.close();
            throw e instanceof DataException ? e : Inflated.damaged(packed, e);
        }
    }

    private static String onlyEntry(PackedFile packed) throws IOException {
        try (Entries entries = new Entries(packed)) {
            String only = entries.nextVisible();
            String second = only == null ? null : entries.nextVisible();
            if (only == null || second != null) {
                throw packed.wrong(
                        only == null ? "an empty zip" : "a zip of several files: " + only + ", " + second,
                        "a zip is read as a table when it holds one file; unpack this one");
            }
            return only;
        }
    }

    private static InputStream unzip(PackedFile packed, String entry) throws IOException {
        Entries entries = new Entries(packed);
        try {
            String found = entries.nextVisible();
            if (!entry.equals(found)) {
                throw packed.wrong("has changed while it was read", "build again");
            }
            return entries.contents;
        } catch (IOException e) {
            entries.close();
            throw e;
        }
    }

    private static final class Entries implements AutoCloseable {

        private final PackedFile packed;
        private final ZipInputStream zip;
        private final InputStream contents;
        private int count;

        Entries(PackedFile packed) throws IOException {
            this.packed = packed;
            Counted in = new Counted(packed.open());
            zip = new ZipInputStream(in);
            contents = new Inflated(packed, zip, in::count, Long.MAX_VALUE);
        }

        @Nullable
        String nextVisible() throws IOException {
            try {
                for (ZipEntry entry = next(); entry != null; entry = next()) {
                    if (!isHidden(entry)) {
                        return entry.getName();
                    }
                }
                return null;
            } catch (EOFException | ZipException e) {
                throw Inflated.damaged(packed, e);
            } catch (IllegalArgumentException e) {
                throw Inflated.damaged(packed, new ZipException("a name in it is not UTF-8"));
            }
        }

        private @Nullable ZipEntry next() throws IOException {
            if (count > 0) {
                contents.transferTo(OutputStream.nullOutputStream());
            }
            if (++count > MOST_ENTRIES) {
                throw packed.wrong("a zip of more than " + MOST_ENTRIES + " files", "unpack it");
            }
            return zip.getNextEntry();
        }

        private static boolean isHidden(ZipEntry entry) {
            String name = entry.getName();
            return entry.isDirectory() || name.startsWith("__MACOSX/") || name.startsWith(".") || name.contains("/.");
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }

    private static final class Counted extends FilterInputStream {

        private long count;

        Counted(InputStream in) {
            super(in);
        }

        long count() {
            return count;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            int read = super.read(target, from, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
