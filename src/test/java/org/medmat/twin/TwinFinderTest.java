package org.medmat.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.medmat.picture.Raster;

@DisplayName("Twins")
class TwinFinderTest {

    private static final int MANY = 8;
    private static final int SIDE = 96;
    private static List<Raster> rasters;
    private static List<Small> distinct;

    /** Of what is cut off, and of plain pictures, not all is found: pictures.md has the shares. */
    private static final Map<Alteration, Integer> FEWER = Map.of(
            Alteration.JPEG_30, 26,
            Alteration.NOISY, 20,
            Alteration.CUT_3, 28,
            Alteration.CUT_6, 28,
            Alteration.CUT_9, 20,
            Alteration.CUT_SIDE, 20,
            Alteration.CUT_ANYHOW, 20,
            Alteration.MARKED, 24,
            Alteration.ALL, 28,
            Alteration.FLIPPED, 30);

    @BeforeAll
    static void draw() {
        rasters = new ArrayList<>();
        for (Drawn.Kind kind : Drawn.Kind.values()) {
            rasters.addAll(Measure.drawn(kind, MANY, SIDE));
        }
        distinct = Measure.smalls(rasters);
    }

    @Test
    void areNoneAmongPicturesThatLookAlike() throws IOException, InterruptedException {
        assertThat(Measure.groups(distinct, true)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Alteration.class)
    void areFoundWhateverBecameOfTheCopy(Alteration alteration) throws IOException, InterruptedException {
        int found = Measure.found(distinct, Measure.altered(rasters, alteration), alteration == Alteration.FLIPPED);
        assertThat(found).isGreaterThanOrEqualTo(FEWER.getOrDefault(alteration, distinct.size() * 9 / 10));
    }

    @Test
    void areNotMirrorImagesUnlessAskedFor() throws IOException, InterruptedException {
        assertThat(Measure.found(distinct, Measure.altered(rasters, Alteration.FLIPPED), false))
                .isZero();
    }

    @Test
    @DisplayName("are none among plain pictures, of which many are nearly the same by chance")
    void plainPicturesAreNone() throws IOException, InterruptedException {
        List<Small> plain = Measure.smalls(Measure.drawn(Drawn.Kind.PLAIN, 300, SIDE));
        assertThat(plain).filteredOn(Small::isPlain).hasSizeGreaterThan(200);
        assertThat(Measure.groups(plain, false)).isEmpty();
    }

    @Test
    @DisplayName("are looked for in bounded time where all pictures are alike, which is told")
    void comparisonsAreBounded() throws IOException, InterruptedException {
        int many = 5_000;
        Hashes alike = new Hashes(many);
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < many; i++) {
            alike.set(i, 1L << random.nextInt(64), 0);
        }
        for (Hashes others : List.of(alike, new Hashes(many))) {
            Candidates candidates = new Candidates(alike, others);
            long[] pairs = {0};
            candidates.forEach((one, other, distance) -> pairs[0]++);
            assertThat(pairs[0]).isBetween(many * 100L, many * 28L * 256);
            assertThat(candidates.cut().cardinality()).isGreaterThan(many / 2);
        }
    }

    @Test
    @DisplayName("are found among many that are alike: the nearest are compared first")
    void nearestAreCompared() throws IOException, InterruptedException {
        List<Small> all = new ArrayList<>(Measure.smalls(Measure.drawn(Drawn.Kind.PLAIN, 300, SIDE)));
        all.add(all.get(17));
        assertThat(Measure.groups(all, false)).containsExactly(new int[] {17, 300});
    }

    @Test
    void areTheSameWhatWasFoundBefore() throws IOException, InterruptedException {
        List<Small> all = new ArrayList<>(distinct);
        all.addAll(Measure.altered(rasters, Alteration.CUT_ANYHOW));
        List<String> groups = Measure.groups(all, false).stream()
                .map(java.util.Arrays::toString)
                .toList();
        assertThat(Measure.groups(all, false).stream().map(java.util.Arrays::toString))
                .isNotEmpty()
                .containsExactlyElementsOf(groups);
    }

    @Test
    void ofNoColourAreNone() throws IOException, InterruptedException {
        Small flat = Small.of(new Raster(40, 40, 1, new byte[1600]));
        assertThat(flat.isFlat()).isTrue();
        assertThat(Measure.groups(List.of(flat, flat, flat), false)).isEmpty();
    }

    @Test
    void areSmallAsThePictureIsWhateverItsSize() {
        byte[] halves = new byte[6 * 3];
        for (int i = 0; i < halves.length; i++) {
            halves[i] = (byte) (i % 6 < 3 ? 10 : 200);
        }
        Small small = Small.of(new Raster(6, 3, 1, halves));
        for (int y = 0; y < Small.SIDE; y++) {
            assertThat(small.level(Small.SIDE / 2 - 1, y)).isZero();
            assertThat(small.level(Small.SIDE / 2, y)).isEqualTo(255);
        }
        assertThat(small.mirrored().level(0, 0)).isEqualTo(255);
        assertThat(Small.of(small.bytes()).bytes()).isEqualTo(small.bytes());
    }

    @Test
    @DisplayName("have as candidates all pairs within six bits, each once")
    void candidatesAreExact() throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(7);
        long[] hashes = new long[600];
        for (int i = 0; i < hashes.length; i++) {
            long hash = i % 3 == 0 ? random.nextLong() : hashes[i - 1];
            for (int flips = random.nextInt(9); flips > 0; flips--) {
                hash ^= 1L << random.nextInt(64);
            }
            hashes[i] = hash;
        }
        Hashes all = new Hashes(hashes.length);
        for (int i = 0; i < hashes.length; i++) {
            all.set(i, hashes[i], hashes[i]);
        }
        Set<String> expected = new HashSet<>();
        for (int i = 0; i < hashes.length; i++) {
            for (int j = i + 1; j < hashes.length; j++) {
                if (Long.bitCount(hashes[i] ^ hashes[j]) <= Candidates.MOST_BITS) {
                    expected.add(i + " " + j);
                }
            }
        }
        List<String> found = new ArrayList<>();
        new Candidates(all, all).forEach((one, other, distance) -> found.add(one + " " + other));
        assertThat(found).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
    }
}
