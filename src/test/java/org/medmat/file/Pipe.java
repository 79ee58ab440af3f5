package org.medmat.file;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;

/** Named pipes for tests, where the system has them: whoever opens one waits for ever. */
public final class Pipe {

    private Pipe() {}

    public static Path make(Path path) throws IOException, InterruptedException {
        assumeTrue(java.io.File.separatorChar == '/', "this system has no named pipes");
        assumeTrue(new ProcessBuilder("mkfifo", path.toString()).start().waitFor() == 0, "mkfifo is missing");
        return path;
    }
}
