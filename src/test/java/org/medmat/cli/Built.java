package org.medmat.cli;

import java.io.IOException;
import java.nio.file.Path;

/** Small builds for tests of what comes after. */
public final class Built {

    private Built() {}

    /**
     * Draws small downloads and builds them.
     *
     * @param datasets as for {@code --dataset}
     */
    public static void of(Path out, Path images, String datasets) throws IOException {
        Session.download(images, datasets);
        Session built = Session.run("build", "--data", images, "--out", out, "--dataset", datasets, "--quiet");
        if (built.code() == ExitCode.FAILED || built.code() == ExitCode.USAGE) {
            throw new IllegalStateException(built.err());
        }
    }
}
