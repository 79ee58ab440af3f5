package org.medmat.verify;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.medmat.file.RegularFile;
import org.medmat.file.Sha256;
import org.medmat.item.ItemReader;
import org.medmat.item.OriginReader;
import org.medmat.item.Part;
import org.medmat.item.WrittenItem;
import org.medmat.item.WrittenOrigin;
import org.medmat.output.Manifest;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;

/**
 * A file that the manifest names.
 *
 * @param listed what the manifest says of it
 */
record ListedFile(Part name, Path path, Manifest.File listed) {

    private static final String CHANGED = "the file was changed after it was written: build again";

    /** Reads what a file holds; gives how much that is. Does not close it: what follows a mistake is still to be read. */
    @FunctionalInterface
    private interface Contents {
        long read(InputStream in) throws IOException;
    }

    /** Reads the file once, hands its items on, and compares it with what the manifest says; gives whether it is that. */
    boolean check(Findings findings, Consumer<WrittenItem> items) {
        return read(findings, in -> {
            findings.countFile();
            ItemReader reader = new ItemReader(path.toString(), in);
            long count = 0;
            for (WrittenItem item = reader.next(); item != null; item = reader.next()) {
                count++;
                findings.countItem();
                checkForm(item, findings);
                items.accept(item);
            }
            return count;
        });
    }

    /** The same of a file of origins. */
    void checkOrigins(Findings findings, Consumer<WrittenOrigin> origins) {
        read(findings, in -> {
            OriginReader reader = new OriginReader(path.toString(), in);
            long count = 0;
            for (WrittenOrigin origin = reader.next(); origin != null; origin = reader.next()) {
                count++;
                origins.accept(origin);
            }
            return count;
        });
    }

    private boolean read(Findings findings, Contents contents) {
        if (!Files.isRegularFile(path)) {
            findings.add(
                    CheckRule.PRESENT, place(), "the manifest names this file, but it is not there", "build again");
            return false;
        }
        try (Measured in = new Measured(new BufferedInputStream(RegularFile.open(path), 1 << 16))) {
            boolean counted = checkCount(in, findings, contents);
            in.transferTo(OutputStream.nullOutputStream());
            return checkBytes(in, findings) && counted;
        } catch (IOException e) {
            findings.add(
                    CheckRule.PRESENT,
                    place(),
                    "can't be read: " + e.getMessage(),
                    "see to its permissions and to the disk");
            return false;
        }
    }

    private boolean checkCount(InputStream in, Findings findings, Contents contents) throws IOException {
        try {
            long count = contents.read(in);
            if (count != listed.items()) {
                findings.add(
                        CheckRule.BYTES,
                        place(),
                        "holds " + count + " items, but the manifest says " + listed.items(),
                        CHANGED);
            }
            return count == listed.items();
        } catch (DataException e) {
            findings.add(CheckRule.FORM, e.problem());
            return false;
        }
    }

    private static void checkForm(WrittenItem item, Findings findings) {
        if (item.id() != item.number()) {
            findings.add(CheckRule.FORM, item, "its id is " + item.id());
        }
        if (!item.keysInOrder()) {
            findings.add(CheckRule.FORM, item, "its keys are not in the order " + String.join(", ", WrittenItem.KEYS));
        }
    }

    private boolean checkBytes(Measured in, Findings findings) {
        if (in.bytes != listed.bytes()) {
            findings.add(
                    CheckRule.BYTES,
                    place(),
                    "has " + in.bytes + " bytes, but the manifest says " + listed.bytes(),
                    CHANGED);
            return false;
        }
        String sha256 = in.digest.hex();
        if (!sha256.equals(listed.sha256())) {
            findings.add(
                    CheckRule.BYTES,
                    place(),
                    "its SHA-256 is " + sha256 + ", but the manifest says " + listed.sha256(),
                    CHANGED);
            return false;
        }
        return true;
    }

    private Place place() {
        return Place.of(path.toString());
    }

    private static final class Measured extends FilterInputStream {
        private final Sha256 digest = new Sha256();
        private long bytes;

        Measured(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            if (read > 0) {
                digest.add(buffer, from, read);
                bytes += read;
            }
            return read;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
