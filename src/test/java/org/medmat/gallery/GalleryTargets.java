package org.medmat.gallery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.medmat.fuzz.FuzzTarget;
import org.medmat.fuzz.Input;
import org.medmat.output.Journal;
import org.medmat.twin.Small;

/** The index of pictures and the journals of runs that were stopped, as targets of a fuzzer: what is damaged in them is as good as absent. */
public final class GalleryTargets {

    private static final List<String> FILES = List.of(IndexWriter.LINES, ".medmat-journal-000000");

    private GalleryTargets() {}

    public static List<FuzzTarget> all() {
        return List.of(new FuzzTarget("picture-index", 300, GalleryTargets::seeds, GalleryTargets::read));
    }

    private static Stream<byte[]> seeds() {
        return Stream.of(
                Input.of((IndexLine.line(kept()) + "\n").getBytes(StandardCharsets.UTF_8), 0),
                Input.of((IndexLine.journalLine(kept()) + "\n").getBytes(StandardCharsets.UTF_8), 1));
    }

    private static IndexLine.Kept kept() {
        Seen seen = new Seen(9, "ab", "png", 3, 2, 8, 1, List.of(Seen.ONE_COLOUR), "cd", new byte[Small.BYTES]);
        return new IndexLine.Kept(2, "a \u00e4.png", seen, 77);
    }

    private static void read(Input input) throws IOException {
        String name = input.choice(FILES);
        byte[] content = input.rest();
        Path folder = Files.createTempDirectory("gallery");
        try {
            Files.write(folder.resolve(name), content);
            if (name.equals(IndexWriter.LINES)) {
                Files.write(folder.resolve(IndexWriter.SMALL), new byte[Small.BYTES]);
                Files.write(folder.resolve(IndexWriter.STAMPS), new byte[Long.BYTES]);
            } else if (Journal.all(folder).isEmpty()) {
                throw new AssertionError(name + " is no journal");
            }
            try (KnownPictures known = KnownPictures.of(folder)) {
                known.find(2, "a \u00e4.png", 77);
            }
        } finally {
            for (String each : List.of(name, IndexWriter.SMALL, IndexWriter.STAMPS)) {
                Files.deleteIfExists(folder.resolve(each));
            }
            Files.deleteIfExists(folder);
        }
    }
}
