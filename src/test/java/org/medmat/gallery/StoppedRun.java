package org.medmat.gallery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.medmat.output.GalleryManifest;
import org.medmat.twin.Small;

/** Makes of a finished index what a run leaves that was stopped. */
public final class StoppedRun {

    private StoppedRun() {}

    /** @param pictures how many it had seen; of the next one half a line */
    public static void leave(Path folder, int pictures) throws IOException {
        List<String> lines = new ArrayList<>();
        List<String> index = Files.readAllLines(folder.resolve(IndexWriter.LINES));
        byte[] small = Files.readAllBytes(folder.resolve(IndexWriter.SMALL));
        byte[] stamps = Files.readAllBytes(folder.resolve(IndexWriter.STAMPS));
        for (int i = 0; i <= pictures; i++) {
            lines.add(IndexLine.journalLine(Objects.requireNonNull(IndexLine.read(index.get(i)))
                    .kept(
                            java.util.Arrays.copyOfRange(small, i * Small.BYTES, (i + 1) * Small.BYTES),
                            java.nio.ByteBuffer.wrap(stamps, i * 8, 8).getLong())));
        }
        String all = String.join("\n", lines);
        for (String name : List.of(
                IndexWriter.LINES, IndexWriter.SMALL, IndexWriter.STAMPS, Gallery.TWINS, GalleryManifest.NAME)) {
            Files.delete(folder.resolve(name));
        }
        Files.writeString(folder.resolve(".medmat-journal-000000"), all.substring(0, all.length() - 100));
    }
}
