package org.medmat.picture;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medmat.file.Sha256;
import org.medmat.picture.Converter.Converted;
import org.medmat.region.Size;

/**
 * Converted pictures in a folder, each in a file named by the picture's content and how it was converted, so that none is ever out of date.
 * What is damaged is as good as absent. Anybody may delete the folder at any time. For any number of threads and processes.
 */
public final class ConversionCache {

    /** When so many bytes are kept, no more are. */
    private static final long MOST_BYTES = 20L << 30;

    private static final int MOST_FILE = 1 << 29;
    private static final int MOST_REMARKS = 100;
    private static final int SUM = 64;

    /** Another number for another way of converting, so that the old ones are not found. */
    private static final String WAY = "1";

    private final Path folder;
    private final AtomicLong bytes = new AtomicLong(-1);

    public ConversionCache(Path folder) {
        this.folder = folder;
    }

    static String key(byte[] file, Conversion conversion) {
        String settings = Sha256.hex(file) + " " + conversion.maxSide() + " " + conversion.quality() + " " + WAY;
        return Sha256.hex(settings.getBytes(StandardCharsets.UTF_8));
    }

    /** Null where it is not there, or not as it was written. */
    @Nullable
    Converted find(String key) {
        try (InputStream in = Files.newInputStream(file(key), LinkOption.NOFOLLOW_LINKS)) {
            byte[] kept = in.readNBytes(MOST_FILE);
            if (kept.length < SUM) {
                return null;
            }
            byte[] content = java.util.Arrays.copyOfRange(kept, SUM, kept.length);
            String sum = new String(kept, 0, SUM, StandardCharsets.ISO_8859_1);
            return sum.equals(sum(key, content)) ? unpack(content) : null;
        } catch (IOException e) {
            return null;
        }
    }

    /** Does nothing where it can't: a cache is no reason to fail. */
    void keep(String key, Converted converted) {
        byte[] content = pack(converted);
        Path file = file(key);
        try {
            Files.createDirectories(file.getParent());
            if (size() + content.length > MOST_BYTES || content.length > MOST_FILE - SUM) {
                return;
            }
            Path part = Files.createTempFile(file.getParent(), ".medmat", ".part");
            try {
                Files.write(part, sum(key, content).getBytes(StandardCharsets.ISO_8859_1));
                Files.write(part, content, StandardOpenOption.APPEND);
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                bytes.addAndGet(content.length);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException | UncheckedIOException e) {
            // The next time it is converted again.
        }
    }

    private static String sum(String key, byte[] content) {
        return Sha256.hex((key + Sha256.hex(content)).getBytes(StandardCharsets.ISO_8859_1));
    }

    private Path file(String key) {
        return folder.resolve(key.substring(0, 2)).resolve(key);
    }

    /** Of all that lies in the folder; counted once, when the first is kept. */
    private synchronized long size() throws IOException {
        if (bytes.get() < 0) {
            try (Stream<Path> files = Files.walk(folder, 2)) {
                bytes.set(files.mapToLong(file -> file.toFile().length()).sum());
            }
        }
        return bytes.get();
    }

    private static byte[] pack(Converted converted) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(converted.bytes().length + 256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(converted.width());
            out.writeInt(converted.height());
            out.writeInt(converted.how().size());
            for (String each : converted.how()) {
                out.writeUTF(each);
            }
            out.write(converted.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static @Nullable Converted unpack(byte[] content) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
        int width = in.readInt();
        int height = in.readInt();
        int count = in.readInt();
        if (!Size.fits(width, height) || count < 0 || count > MOST_REMARKS) {
            return null;
        }
        List<String> how = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            how.add(in.readUTF());
        }
        return new Converted(in.readAllBytes(), width, height, how);
    }
}
