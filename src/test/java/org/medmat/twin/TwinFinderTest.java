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

    /** Of what is cut off not all is found: pictures.md has the shares. */
    private static final Map<Alteration, Integer> FEWER = Map.of(
            Alteration.CUT_3, 16,
            Alteration.CUT_6, 8,
            Alteration.CUT_9, 0,
            Alteration.CUT_SIDE, 12,
            Alteration.CUT_ANYHOW, 8,
            Alteration.NOISY, 24,
            Alteration.MARKED, 16,
            Alteration.ALL, 8);

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
            assertThat(small.level(15, y)).isZero();
            assertThat(small.level(16, y)).isEqualTo(255);
        }
        assertThat(small.mirrored().level(0, 0)).isEqualTo(255);
        assertThat(Small.of(small.bytes()).bytes()).isEqualTo(small.bytes());
    }

    @Test
    @DisplayName("have as candidates all pairs within six bits, each once")
    void candidatesAreExact() throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        long[] hashes = new long[600];
        for (int i = 0; i < hashes.length; i++) {
            long hash = i % 3 == 0 ? random.nextLong() : hashes[i - 1];
            for (int flips = random.nextInt(9); flips > 0; flips--) {
                hash ^= 1L << random.nextInt(64);
            }
            hashes[i] = hash;
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
        new Candidates(hashes, hashes.length).forEach((one, other) -> found.add(one + " " + other));
        assertThat(found).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
    }
}
