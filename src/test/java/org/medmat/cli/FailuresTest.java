package org.medmat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What the operating system refuses is told in words of people")
class FailuresTest {

    @Test
    void aFullDisk() {
        assertThat(Failures.told(new IOException("x", new IOException("No space left on device"))))
                .startsWith("the disk is full")
                .contains("--out");
    }

    @Test
    void aFileThatMayNotBeRead() {
        assertThat(Failures.told(new UncheckedIOException(new AccessDeniedException("a.csv"))))
                .startsWith("a.csv: not permitted");
    }

    @Test
    void aFileThatIsGone() {
        assertThat(Failures.told(new NoSuchFileException("a.csv"))).startsWith("a.csv: is not there");
    }

    @Test
    void memoryThatIsFull() {
        assertThat(Failures.told(new IOException("dataset 7: x", new OutOfMemoryError("Java heap space"))))
                .startsWith("Java's memory is full\n")
                .contains("-Xmx8g");
    }

    @Test
    void anythingElse() {
        assertThat(Failures.told(new FileSystemException("a", null, "Read-only file system")))
                .contains("Read-only file system");
        assertThat(Failures.told(new IOException())).isEqualTo("IOException");
    }
}
