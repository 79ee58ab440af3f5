package org.medmat.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;

/** Reads whole a file that is always small, and refuses one that is not, as it would take all memory. */
public final class SmallFile {

    private SmallFile() {}

    /**
     * All bytes of a file.
     *
     * @param most how many there may be
     * @param remedy what to do about a file of more
     */
    public static byte[] bytes(Path file, int most, String remedy) throws IOException {
        byte[] bytes = beginning(file, most + 1);
        if (bytes.length > most) {
            throw refusal(file, String.format(Locale.ROOT, "the file is larger than %d MiB", most >> 20), remedy);
        }
        return bytes;
    }

    /** The first bytes of a file, for one who tells himself when they are too many. */
    public static byte[] beginning(Path file, int most) throws IOException {
        try (InputStream in = RegularFile.open(file)) {
            return in.readNBytes(most);
        }
    }

    /** All lines of a file in UTF-8. */
    public static List<String> lines(Path file, int most, String remedy) throws IOException {
        byte[] bytes = bytes(file, most, remedy);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()
                    .lines()
                    .toList();
        } catch (CharacterCodingException e) {
            throw refusal(file, "the file is not UTF-8", remedy);
        }
    }

    private static DataException refusal(Path file, String what, String remedy) {
        return new DataException(new Problem(Place.of(file.toString()), what, remedy));
    }
}
