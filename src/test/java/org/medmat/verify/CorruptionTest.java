package org.medmat.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medmat.output.Manifest;
import org.medmat.random.RandomStream;

@DisplayName("Whatever befalls a file of a build is found, the manifest not excepted")
class CorruptionTest {

    private static final int TRIALS = 1000;
    private static final long SEED = 20261121;

    @TempDir
    Path out;

    private enum Damage {
        BIT_FLIPPED,
        BYTE_CHANGED,
        BYTE_LOST,
        BYTE_ADDED,
        CUT_OFF,
        APPENDED,
        EMPTIED,
        DELETED,
        FILE_ADDED,
        EXCHANGED
    }

    @Test
    @DisplayName("in 1,000 random corruptions")
    void inAThousandRandomCorruptions() throws IOException {
        SmallBuild build = SmallBuild.in(out);
        SortedMap<Path, byte[]> right = contents();
        // The origins of no item are an empty file, in which nothing can be flipped.
        Path[] files = right.keySet().stream()
                .filter(file -> right.get(file).length > 0)
                .toArray(Path[]::new);
        RandomStream random = new RandomStream(SEED);
        Map<Damage, Integer> done = new EnumMap<>(Damage.class);
        for (int trial = 0; trial < TRIALS; trial++) {
            // The manifest every third time: it vouches for all others.
            Path file = random.below(3) == 0 ? out.resolve(Manifest.NAME) : files[random.below(files.length)];
            Damage damage = Damage.values()[random.below(Damage.values().length)];
            Path blamed = damage(damage, file, right, random);
            done.merge(damage, 1, Integer::sum);

            CheckVerdict verdict = build.verify();
            assertThat(verdict.holds())
                    .as("trial %d: %s in %s", trial, damage, file)
                    .isFalse();
            assertThat(verdict.problems())
                    .as("trial %d: %s in %s", trial, damage, file)
                    .anyMatch(problem -> problem.place().file().equals(blamed.toString()));
            Files.deleteIfExists(blamed);
            for (Map.Entry<Path, byte[]> each : right.entrySet()) {
                Files.write(each.getKey(), each.getValue());
            }
        }
        assertThat(done).containsOnlyKeys(Damage.values());
        assertThat(build.verify().problems()).isEmpty();
    }

    /** The file that must be named then. */
    private Path damage(Damage damage, Path file, SortedMap<Path, byte[]> right, RandomStream random)
            throws IOException {
        byte[] bytes = right.get(file);
        int at = random.below(bytes.length);
        byte other = (byte) (bytes[at] ^ (1 + random.below(255)));
        switch (damage) {
            case BIT_FLIPPED -> write(file, bytes, at, at + 1, (byte) (bytes[at] ^ (1 << random.below(8))));
            case BYTE_CHANGED -> write(file, bytes, at, at + 1, other);
            case BYTE_LOST -> write(file, bytes, at, at + 1);
            case BYTE_ADDED -> write(file, bytes, at, at, other);
            case CUT_OFF -> Files.write(file, Arrays.copyOf(bytes, at));
            case APPENDED -> write(file, bytes, bytes.length, bytes.length, (byte) ' ');
            case EMPTIED -> Files.write(file, new byte[0]);
            case DELETED -> Files.delete(file);
            case FILE_ADDED -> {
                Path added = out.resolve("Aggregated_Subsets/Subset--0" + random.below(10) + "-train copy.json");
                return Files.write(added, bytes);
            }
            case EXCHANGED -> {
                // Its neighbour's, which is as whole as its own.
                Path neighbour = right.tailMap(file).keySet().stream()
                        .skip(1)
                        .findFirst()
                        .orElse(right.firstKey());
                if (Arrays.equals(right.get(neighbour), bytes)) {
                    Files.delete(file);
                } else {
                    Files.write(file, right.get(neighbour));
                }
            }
        }
        return file;
    }

    private static void write(Path file, byte[] bytes, int from, int to, byte... instead) throws IOException {
        byte[] changed = Arrays.copyOf(bytes, bytes.length - (to - from) + instead.length);
        System.arraycopy(instead, 0, changed, from, instead.length);
        System.arraycopy(bytes, to, changed, from + instead.length, bytes.length - to);
        Files.write(file, changed);
    }

    /** The outputs: what the next build remembers by, in a hidden file, is none. */
    private SortedMap<Path, byte[]> contents() throws IOException {
        SortedMap<Path, byte[]> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : (Iterable<Path>) files.filter(
                    file -> Files.isRegularFile(file) && !file.endsWith(".medmat-inputs.json"))::iterator) {
                contents.put(file, Files.readAllBytes(file));
            }
        }
        return contents;
    }
}
