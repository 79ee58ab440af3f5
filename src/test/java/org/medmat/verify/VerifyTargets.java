package org.medmat.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.medmat.fuzz.FuzzTarget;
import org.medmat.fuzz.Input;
import org.medmat.fuzz.Seeds;
import org.medmat.item.ItemReader;
import org.medmat.output.Manifest;

/** What {@code medmat verify} and {@code diff} read as targets of a fuzzer. */
public final class VerifyTargets {

    private static final List<String> ITEMS =
            List.of("Original_Medical_Datasets/Ori--02-train.json", "Aggregated_Subsets/Subset--02-train.json");

    private VerifyTargets() {}

    public static List<FuzzTarget> all() {
        return List.of(
                new FuzzTarget("manifest", 1500, () -> Stream.of(built(Manifest.NAME)), VerifyTargets::readManifest),
                new FuzzTarget("items", 1300, VerifyTargets::items, VerifyTargets::readItems));
    }

    private static void readManifest(Input input) throws IOException {
        verify(Manifest.NAME, input.rest());
    }

    private static Stream<byte[]> items() {
        return IntStream.range(0, ITEMS.size()).mapToObj(i -> Input.of(built(ITEMS.get(i)), i));
    }

    /** Any changed byte is told. */
    private static void readItems(Input input) throws IOException {
        String path = input.choice(ITEMS);
        byte[] changed = input.rest();
        boolean same = Arrays.equals(built(path), changed);
        boolean holds = verify(path, changed).holds();
        if (holds != same) {
            throw new AssertionError("holds: " + holds + ", the same bytes: " + same);
        }
        try (ItemReader items = new ItemReader(path, new ByteArrayInputStream(changed))) {
            while (items.next() != null) {
                // to the end
            }
        }
    }

    /** A build in which a stranger wrote one of the files. */
    private static CheckVerdict verify(String path, byte[] changed) throws IOException {
        SmallBuild build = Folder.BUILD;
        byte[] whole = Files.readAllBytes(build.file(path));
        try {
            Files.write(build.file(path), changed);
            return build.verify();
        } finally {
            Files.write(build.file(path), whole);
        }
    }

    private static byte[] built(String path) {
        return Seeds.bytes(Folder.BUILD.file(path));
    }

    /** Written when first needed. */
    private static final class Folder {
        private static final SmallBuild BUILD = write();

        private static SmallBuild write() {
            try {
                Path folder = Files.createTempDirectory("medmat-fuzz-");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
                return SmallBuild.in(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void delete(Path folder) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
