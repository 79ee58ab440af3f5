package org.medmat.output;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.medmat.file.Sha256;

/** The program that runs. Whoever works on it builds with the same version and other code. */
final class Program {

    private Program() {}

    /** Equal for the same code only, whatever catalog is packed beside it; empty where it is in no jar. */
    static String code() throws IOException {
        try {
            return code(Path.of(Program.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()));
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    /** A zip's directory holds a checksum of each entry, so that none has to be read. */
    static String code(Path jar) throws IOException {
        if (!Files.isRegularFile(jar)) {
            return "";
        }
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            StringBuilder classes = new StringBuilder();
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().endsWith(".class")) {
                    classes.append(entry.getName())
                            .append(' ')
                            .append(entry.getCrc())
                            .append('\n');
                }
            }
            return Sha256.hex(classes.toString().getBytes(StandardCharsets.UTF_8));
        }
    }
}
