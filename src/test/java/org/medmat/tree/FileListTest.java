package org.medmat.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medmat.random.RandomStream;

class FileListTest {

    private static final String COMPOSED = Normalizer.normalize("é.png", Normalizer.Form.NFC);
    private static final String DECOMPOSED = Normalizer.normalize("é.png", Normalizer.Form.NFD);

    private static FileList files(String... paths) {
        return files(List.of(paths));
    }

    private static FileList files(List<String> paths) {
        FileList.Builder builder = new FileList.Builder("/data");
        paths.forEach(path -> builder.add(path, 1));
        return builder.build();
    }

    private static List<String> named(FileList files, String name) {
        return Arrays.stream(files.named(name).files()).mapToObj(files::path).toList();
    }

    @Test
    void filesAndFoldersAreInOneOrderByTheirNames() {
        assertThat(Paths.of(files("b.png", "a.png", "b/c.png", "a b.png", "a/z.png", "a/b/c.png")))
                .containsExactly("a/b/c.png", "a/z.png", "a b.png", "a.png", "b/c.png", "b.png");
    }

    @Test
    void capitalsComeBeforeSmallLetters() {
        assertThat(Paths.of(files("a.png", "B.png"))).containsExactly("B.png", "a.png");
    }

    @Test
    void theOrderOfNamesIsThatOfStrings() {
        List<String> names = new ArrayList<>(
                List.of("z", "é", "\ue000", "\uffee", "😀", "a😀", "a\uffee", "aé", "日本", "a", "ab", "%", "~"));
        FileList files = files(names);
        Collections.sort(names);
        assertThat(Paths.of(files)).isEqualTo(names);
    }

    @ParameterizedTest(name = "of the names drawn with seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void theOrderOfManyNamesIsThatOfStringsToo(int seed) {
        List<String> letters =
                List.of("a", "b", "ab", " ", "\u00e9", "\ud7ff", "\ue000", "\uffee", "😀", "\udbff\udffd");
        RandomStream random = new RandomStream(seed);
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < 200; i++) {
            StringBuilder name = new StringBuilder();
            for (int length = 1 + random.below(4); length > 0; length--) {
                name.append(letters.get(random.below(letters.size())));
            }
            names.add(name.toString());
        }
        List<String> shuffled = new ArrayList<>(names);
        random.shuffle(shuffled);
        FileList files = files(shuffled);

        assertThat(Paths.of(files)).isEqualTo(List.copyOf(names));
        names.forEach(name -> assertThat(files.path(files.find(name))).isEqualTo(name));
        assertThat(files.find("nobody")).isEqualTo(-1);
    }

    @Test
    void theOrderDoesNotDependOnWhatCameFirst() {
        List<String> paths = new ArrayList<>(IntStream.range(0, 500)
                .mapToObj(i -> "f" + i % 7 + "/".repeat(i % 2) + "g" + i % 13 + "/" + i + ".png")
                .toList());
        FileList straight = files(paths);
        Collections.reverse(paths);
        FileList reversed = files(paths);

        assertThat(Paths.of(reversed)).isEqualTo(Paths.of(straight)).isSortedAccordingTo(PathOrder::compare);
        assertThat(reversed.fingerprint()).isEqualTo(straight.fingerprint());
    }

    @ParameterizedTest(name = "with {0} files in order before one that is not")
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 8, 9, 250, 299})
    void theListIsTheSameWhetherFilesComeInOrderOrNot(int inOrder) {
        RandomStream random = new RandomStream(inOrder);
        List<String> sorted = IntStream.range(0, 300)
                .mapToObj(i -> "f" + random.below(3) + "/".repeat(random.below(2)) + "é".repeat(random.below(4))
                        + "n".repeat(random.below(2) * random.below(40_000)) + "-" + i)
                .sorted(PathOrder::compare)
                .toList();
        List<String> moved = new ArrayList<>(sorted);
        moved.add(moved.remove(inOrder));
        moved.add(sorted.get(inOrder));
        FileList straight = files(sorted);
        FileList other = files(moved);

        assertThat(Paths.of(straight)).isEqualTo(sorted);
        assertThat(Paths.of(other)).isEqualTo(sorted);
        assertThat(other.fingerprint()).isEqualTo(straight.fingerprint());
        for (int i = 0; i < sorted.size(); i++) {
            assertThat(straight.find(sorted.get(i))).isEqualTo(i);
            assertThat(other.find(sorted.get(i), i)).isEqualTo(i);
            assertThat(other.find(sorted.get(i), (i + 1) % sorted.size())).isEqualTo(i);
        }
    }

    @Test
    void pathsNamesDepthsAndSizesAreKept() {
        FileList files = new FileList.Builder("/data")
                .add("a/b/c (1).png", 5_000_000_000L)
                .add("x.csv", 7)
                .build();

        assertThat(files.size()).isEqualTo(2);
        assertThat(files.path(0)).isEqualTo("a/b/c (1).png");
        assertThat(files.name(0)).isEqualTo("c (1).png");
        assertThat(files.depth(0)).isEqualTo(2);
        assertThat(files.bytes(0)).isEqualTo(5_000_000_000L);
        assertThat(files.depth(1)).isZero();
    }

    @Test
    void strangeNamesAreKeptAsTheyAre() {
        String longest = "n".repeat(251) + ".png";
        assertThat(Paths.of(files("a b/100% (2).png", "😀/日本.png", "#&'\".png", longest)))
                .containsExactlyInAnyOrder("a b/100% (2).png", "😀/日本.png", "#&'\".png", longest);
    }

    @Test
    void junkDoesNotGetIn() {
        FileList files = new FileList.Builder("/data")
                .add("good.png", 1)
                .add(".DS_Store", 1)
                .add("a/._b.png", 1)
                .add(".git/x", 1)
                .add("a/.ipynb_checkpoints/b.png", 1)
                .add("__MACOSX/a/b.png", 1)
                .add("a/thumbs.DB", 1)
                .add("Desktop.ini", 1)
                .add("empty.png", 0)
                .add("checkpoints/b.png", 1)
                .build();

        assertThat(Paths.of(files)).containsExactly("checkpoints/b.png", "good.png");
        assertThat(files.problems()).isEmpty();
    }

    @Test
    void namesThatNobodyCanUseAreLeftOutAndTold() {
        FileList files = files("a/bad\ufffd.png", "a/worse\ufffd.png", "line\nbreak.png", "x\u0000.png", "good.png");

        assertThat(Paths.of(files)).containsExactly("good.png");
        assertThat(files.problems())
                .extracting(Object::toString)
                .containsExactly(
                        "/data: a name with a control character: line?break.png and 1 more\n    rename it",
                        "/data/a: a name that is not readable: bad\ufffd.png and 1 more\n    " + "rename it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u2028b.png", "gnp.\u202ea.png", "a\u2066b.png"})
    void namesThatBreakALineOrTurnItAroundBecamePathsOfImages(String name) {
        assertThat(files(name).problems()).hasSize(1);
        assertThat(Paths.of(files(name))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"😀.png", "😀😀.png", "a😀", "😀a😀", "\ud7ff.png", "\ue000.png"})
    void aNameOfWholeCharactersIsReadable(String name) {
        assertThat(Paths.of(files(name))).containsExactly(name);
    }

    @Test
    void aNameWithHalfACharacterIsNot() {
        List<String> halves = List.of(
                "\ud83d",
                "a\ud83d",
                "\ud83da",
                "\ude00.png",
                "\ude00\ud83d",
                "\ud83d\ud83d\ude00",
                "😀\ude00",
                "😀\ud83d");
        FileList files = files(halves);

        assertThat(Paths.of(files)).isEmpty();
        assertThat(files.problems()).hasSize(1).allMatch(problem -> problem.what()
                .endsWith(" and 7 more"));
    }

    @Test
    void aFolderThatCanNotBeUsedIsToldOnce() {
        FileList files = files("b\ufffd/1.png", "b\ufffd/2.png", "b\ufffd/c/3.png");

        assertThat(files.size()).isZero();
        assertThat(files.problems()).hasSize(1);
    }

    @Test
    void aPathOfManyFoldersThatOverflowedTheStackIsLeftOutAndTold() {
        String deep = "deep/" + "a/".repeat(20_000) + "1.png";
        FileList files = files(deep, "long/" + "b".repeat(5_000) + "/1.png", "c/".repeat(100) + "1.png");

        assertThat(Paths.of(files)).containsExactly("c/".repeat(100) + "1.png");
        assertThat(files.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.what())
                    .startsWith("a path too deep or too long: deep/a/a/")
                    .endsWith(" and 1 more");
            assertThat(problem.what()).hasSizeLessThan(200);
        });
    }

    @Test
    void aFileAddedTwiceIsOneFile() {
        FileList files = new FileList.Builder("/data")
                .add("a", 1)
                .add("b", 1)
                .add("a", 2)
                .build();

        assertThat(Paths.of(files)).containsExactly("a", "b");
        assertThat(files.bytes(0)).isEqualTo(2);
    }

    @Test
    void aNameIsFoundInEveryFolderInOrder() {
        FileList files = files("b/1.png", "a/1.png", "1.png", "a/2.png");

        assertThat(named(files, "1.png")).containsExactly("1.png", "a/1.png", "b/1.png");
        assertThat(files.named("1.png").spelling()).isEqualTo(Spelling.EXACT);
        assertThat(named(files, "3.png")).isEmpty();
    }

    @Test
    void anExactNameHidesThoseThatOnlyLookAlike() {
        FileList files = files("a/x.PNG", "b/x.png", "c/" + COMPOSED, "d/" + DECOMPOSED);

        assertThat(named(files, "x.png")).containsExactly("b/x.png");
        assertThat(named(files, DECOMPOSED)).containsExactly("d/" + DECOMPOSED);
    }

    @Test
    void theSameInNfcIsFoundBeforeTheSameButForCase() {
        FileList files = files("a/" + COMPOSED, "b/" + COMPOSED.replace("png", "PNG"));

        assertThat(named(files, DECOMPOSED)).containsExactly("a/" + COMPOSED);
        assertThat(files.named(DECOMPOSED).spelling()).isEqualTo(Spelling.COMPOSED);
    }

    @Test
    void allThatAreTheSameButForCaseAreFound() {
        FileList files = files("a/X.png", "b/x.PNG");

        assertThat(named(files, "x.png")).containsExactly("a/X.png", "b/x.PNG");
        assertThat(files.named("x.png").spelling()).isEqualTo(Spelling.CASE);
    }

    @Test
    void namesWithTheSameHashAreNotConfused() {
        assertThat("a~.png").hasSameHashCodeAs("b_.png");
        FileList files = files("a~.png", "b_.png", "x/b_.png");

        assertThat(named(files, "b_.png")).containsExactly("b_.png", "x/b_.png");
        assertThat(named(files, "A~.png")).containsExactly("a~.png");
    }

    @Test
    void twinsInNfcAreTwoFiles() {
        assertThat(Paths.of(files(COMPOSED, DECOMPOSED))).containsExactly(DECOMPOSED, COMPOSED);
    }

    @Test
    void aPathIsFound() {
        FileList files = files("a/1.png", "a b/1.png", "a", "c/d/1.png");

        for (int i = 0; i < files.size(); i++) {
            assertThat(files.find(files.path(i))).isEqualTo(i);
        }
        assertThat(files.find("A/1.png")).isEqualTo(-1);
        assertThat(files("").find("a")).isEqualTo(-1);
    }

    /** Whatever file is looked at first, also one whose folder and name are like parts of the path. */
    @Test
    void aPathIsFoundOrNotWhateverFileIsLikely() {
        FileList files = files("1.jpg", "a/1.jpg", "a/b1.jpg", "a/b/1.jpg", "ab/1.jpg", "ab1.jpg", "é/1.jpg");
        List<String> absent =
                List.of("", "a", "a/", "a1.jpg", "b1.jpg", "a/b", "/1.jpg", "a//1.jpg", "ab/b1.jpg", "é1.jpg");
        List<String> present = Paths.of(files);
        List<String> all = new ArrayList<>(present);
        all.addAll(absent);
        for (String path : all) {
            int there = present.indexOf(path);
            for (int likely = -1; likely <= files.size(); likely++) {
                assertThat(files.find(path, likely))
                        .as("%s, likely %d", path, likely)
                        .isEqualTo(there);
            }
        }
    }

    @Test
    void theFingerprintIsTheShaOfPathsAndSizes() {
        // printf 'a/b.png\0003\nc.csv\00012\n' | sha256sum
        assertThat(new FileList.Builder("/data")
                        .add("c.csv", 12)
                        .add("a/b.png", 3)
                        .build()
                        .fingerprint())
                .isEqualTo("c8713009e7488a65ec9e31aa8408f69a5578ca1b670d65a13403b74385e0569e");
    }

    @Test
    void theFingerprintTellsSizesApart() {
        assertThat(new FileList.Builder("x").add("a", 1).build().fingerprint())
                .isNotEqualTo(new FileList.Builder("x").add("a", 2).build().fingerprint());
    }
}
