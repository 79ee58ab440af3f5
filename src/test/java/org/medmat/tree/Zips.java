package org.medmat.tree;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes zips for tests, good and bad. */
final class Zips {

    private Zips() {}

    /** A zip whose entries hold their own name. */
    static Path write(Path zip, String... names) throws IOException {
        return write(zip, StandardCharsets.UTF_8, names);
    }

    static Path write(Path zip, Charset charset, String... names) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip), charset)) {
            for (String name : names) {
                out.putNextEntry(new ZipEntry(name));
                out.write(name.endsWith("/") ? new byte[0] : name.getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return zip;
    }

    /** Changes bytes wherever they stand. Both texts are of one length. */
    static void replace(Path zip, String old, String by) throws IOException {
        String bytes = Files.readString(zip, StandardCharsets.ISO_8859_1);
        if (!bytes.contains(old) || old.length() != by.length()) {
            throw new IllegalArgumentException(old);
        }
        Files.writeString(zip, bytes.replace(old, by), StandardCharsets.ISO_8859_1);
    }

    /** Where a text begins for the last time. */
    static int last(Path zip, String text) throws IOException {
        return Files.readString(zip, StandardCharsets.ISO_8859_1).lastIndexOf(text);
    }

    static void set(Path zip, int at, int... values) throws IOException {
        byte[] bytes = Files.readAllBytes(zip);
        for (int i = 0; i < values.length; i++) {
            bytes[at + i] = (byte) values[i];
        }
        Files.write(zip, bytes);
    }
}
