package org.medmat.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medmat.problem.DataException;

@DisplayName("A file that is always small is read whole")
class SmallFileTest {

    private static final int MOST = 1 << 20;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("small.txt");
    }

    @Test
    void upToItsLimit() throws IOException {
        Files.write(file, new byte[MOST]);
        assertThat(SmallFile.bytes(file, MOST, "look")).hasSize(MOST);
    }

    @Test
    void andRefusedBeyondIt() throws IOException {
        Files.write(file, new byte[MOST + 1]);
        assertThatThrownBy(() -> SmallFile.bytes(file, MOST, "look"))
                .isInstanceOf(DataException.class)
                .hasMessage(file + ": the file is larger than 1 MiB\n    look");
    }

    /** Java's own way ends with an OutOfMemoryError here. */
    @Test
    void andRefusedWhenNoMemoryCouldHoldIt() throws IOException {
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(5L << 30);
        }
        assertThatThrownBy(() -> SmallFile.lines(file, MOST, "look")).isInstanceOf(DataException.class);
    }

    @Test
    void byLines() throws IOException {
        Files.writeString(file, "2=/data/kidney\r\n\n# 肺\n");
        assertThat(SmallFile.lines(file, MOST, "look")).containsExactly("2=/data/kidney", "", "# 肺");
    }

    @Test
    void andRefusedWhenItsLinesAreNoUtf8() throws IOException {
        Files.write(file, new byte[] {'a', (byte) 0xff, '\n'});
        assertThatThrownBy(() -> SmallFile.lines(file, MOST, "look"))
                .isInstanceOf(DataException.class)
                .hasMessage(file + ": the file is not UTF-8\n    look");
    }

    @Test
    void andMissedInJavasWords() {
        assertThatThrownBy(() -> SmallFile.bytes(file, MOST, "look")).isInstanceOf(NoSuchFileException.class);
    }
}
