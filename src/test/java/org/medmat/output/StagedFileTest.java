package org.medmat.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A file that is written")
class StagedFileTest {

    @TempDir
    Path folder;

    /** A stage remembers its files, and with each it kept a buffer: a build of all samples needed 128 MB. */
    @Test
    void keptTheLastBufferThatItWasGiven() throws Exception {
        StagedFile file = StagedFile.create(folder.resolve("a"));
        WeakReference<byte[]> buffer = write(file, 700_000);
        for (int tries = 0; tries < 50 && buffer.get() != null; tries++) {
            System.gc();
        }
        assertThat(buffer.get() == null).as("the buffer is gone").isTrue();
        file.close();
        assertThat(Files.size(folder.resolve("a"))).isEqualTo(700_000);
    }

    private static WeakReference<byte[]> write(StagedFile file, int length) throws Exception {
        byte[] buffer = new byte[length];
        file.write(buffer, 0, length);
        return new WeakReference<>(buffer);
    }
}
