package org.medmat.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medmat.file.Sha256;
import org.medmat.output.PlainFile;
import org.medmat.output.Stage;

/** The list of the pictures that were written or linked beside the forms, in a file of its own: there may be a million. For one thread at a time. */
final class PictureList {

    private final Stage stage;
    private final String name;
    private @Nullable PlainFile file;
    private long size;

    /** @param name of the file, which is not written where there are no pictures */
    PictureList(Stage stage, String name) {
        this.stage = stage;
        this.name = name;
    }

    static String line(String path, byte[] bytes) {
        return path + "\t" + bytes.length + "\t" + Sha256.hex(bytes);
    }

    /** @param lines each the path, and bytes with SHA-256, or "link" with where it leads */
    void add(List<String> lines) throws IOException {
        if (file == null && !lines.isEmpty()) {
            file = stage.begin(name);
        }
        for (String line : lines) {
            if (file != null) {
                file.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                size++;
            }
        }
    }

    long size() {
        return size;
    }

    void finish() throws IOException {
        if (file != null) {
            stage.finish(file, size);
        }
    }
}
