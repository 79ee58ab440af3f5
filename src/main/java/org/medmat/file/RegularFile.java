package org.medmat.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;

/** The one way to open a file: whoever opens a pipe waits for ever, and a device does anything. */
public final class RegularFile {

    private RegularFile() {}

    public static InputStream open(Path file) throws IOException {
        require(file);
        return Files.newInputStream(file);
    }

    /** Refuses what is there and is no file; a link to a file is one. */
    public static void require(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (!attributes.isRegularFile()) {
            throw refusal(file, attributes);
        }
    }

    /** Refuses what is there and is no file, a link too. */
    public static void requireNoLink(Path file) throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!attributes.isRegularFile()) {
            throw refusal(file, attributes);
        }
    }

    private static DataException refusal(Path file, BasicFileAttributes attributes) {
        String what =
                attributes.isDirectory() ? "a folder" : attributes.isSymbolicLink() ? "a link" : "a pipe or a device";
        return new DataException(new Problem(
                Place.of(file.toString()),
                "is " + what + ", and should be a file",
                "move it away, or put the file in its place"));
    }
}
