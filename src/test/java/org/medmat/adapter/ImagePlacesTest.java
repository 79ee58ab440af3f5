package org.medmat.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medmat.random.RandomStream;
import org.medmat.sample.SkipReason;
import org.medmat.tree.MapTree;
import org.medmat.tree.Spelling;

@DisplayName("The image that a row names")
class ImagePlacesTest {

    private static final String NOT_THERE = "not there";
    private static final String AMBIGUOUS = "one of two";

    /** What a table's only row leads to: a path, and how the spelling was bent if it was. */
    private static String found(String image, String id, String... paths) throws IOException {
        Scan scan = Scanner.scan(
                TinyCatalog.adapter("""
                samples:
                  - table: ids.tsv
                    image: %s
                    label: polyp
                labels: {polyp: Polyp}
                """.formatted(image)),
                MapTree.of(paths).with("ids.tsv", "id\tend\n" + id + "\tpng\n"));
        if (scan.skipped(SkipReason.AMBIGUOUS_IMAGE) == 1) {
            return AMBIGUOUS;
        }
        if (scan.samples().size() == 0) {
            assertThat(scan.skipped(SkipReason.MISSING_IMAGE)).isEqualTo(1);
            return NOT_THERE;
        }
        Spelling spelling = scan.spellings().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Spelling.EXACT);
        return scan.samples().path(0) + (spelling == Spelling.EXACT ? "" : " " + spelling);
    }

    @Test
    void liesWhereItsPathSays() throws IOException {
        assertThat(found("\"a/{id}.png\"", "1", "a/1.png", "1.png", "b/a/1.png"))
                .isEqualTo("a/1.png");
        assertThat(found("\"{id}.png\"", "1", "a/1.png")).isEqualTo(NOT_THERE);
        assertThat(found("\"a/{id}\"", "1.png", "a/1.png/x.png")).isEqualTo(NOT_THERE);
    }

    @Test
    void isRatherTheOneThatIsSpeltSo() throws IOException {
        assertThat(found("\"a/{id}.png\"", "x", "A/X.PNG", "a/x.png")).isEqualTo("a/x.png");
        assertThat(found("\"a/{id}.png\"", "\u00e9", "A/\u00c9.png", "a/e\u0301.png"))
                .isEqualTo("a/e\u0301.png COMPOSED");
        assertThat(found("\"a/{id}.png\"", "x", "A/X.PNG", "a/X.png")).isEqualTo("A/X.PNG CASE");
        assertThat(found("\"a/{id}.png\"", "\u00e9", "a/E\u0301.png")).isEqualTo("a/E\u0301.png CASE");
    }

    @Test
    void isNotAnotherOneOfTheSameHash() throws IOException {
        assertThat("a~.png").hasSameHashCodeAs("b_.png");
        assertThat(found("\"{id}.PNG\"", "b_", "a~.png")).isEqualTo(NOT_THERE);
        assertThat(found("\"{id}.PNG\"", "b_", "a~.png", "b_.png")).isEqualTo("b_.png CASE");
    }

    @Test
    void isTheOneNearestToTheRootWhereItMayLieAnywhere() throws IOException {
        assertThat(found("\"**/{id}.png\"", "1", "b/c/1.png", "z/1.png")).isEqualTo("z/1.png");
        assertThat(found("\"**/{id}.png\"", "1", "y/1.png", "z/1.png")).isEqualTo(AMBIGUOUS);
        assertThat(found("\"**/{id}.png\"", "1", "y/1.png", "1.png")).isEqualTo("1.png");
        assertThat(found("\"**/{id}.png\"", "1", "y/11.png")).isEqualTo(NOT_THERE);
    }

    @Test
    void isTheOneNearestToTheRootAlsoInAFolderThatMayLieAnywhere() throws IOException {
        assertThat(found("\"**/in/{id}.png\"", "1", "a/b/in/1.png", "z/in/1.png", "in/2.png"))
                .isEqualTo("z/in/1.png");
        assertThat(found("\"**/in/{id}.png\"", "1", "y/in/1.png", "z/in/1.png")).isEqualTo(AMBIGUOUS);
        assertThat(found("\"**/in/{id}.png\"", "1", "in/1.png", "a/in/1.png")).isEqualTo("in/1.png");
        assertThat(found("\"**/in/{id}.png\"", "1", "in/in/1.png", "xin/1.png")).isEqualTo("in/in/1.png");
        assertThat(found("\"**/in/{id}.png\"", "1", "in/x/1.png")).isEqualTo(NOT_THERE);
    }

    /** Numbers began again in each folder, and every test image got the label of a training image. */
    @ParameterizedTest
    @CsvSource({"**/{id}.png, train/0.png test/0.png", "**/in/{id}.png, train/in/0.png test/in/0.png a/b/in/0.png"})
    void isNotTakenSilentlyWhereTwoLieEquallyNear(String image, String paths) throws IOException {
        Scan scan = Scanner.scan(
                TinyCatalog.adapter("""
                        samples:
                          - table: ids.csv
                            image: "%s"
                            label: polyp
                        labels: {polyp: Polyp}
                        """.formatted(image)),
                MapTree.of((paths + " in/1.png 1.png x/1.png x/in/1.png").split(" "))
                        .with("ids.csv", "id\n0\n1\n"));
        assertThat(scan.samples().size()).isEqualTo(1);
        assertThat(scan.samples().path(0)).endsWith("1.png");
        assertThat(scan.skipped().entrySet().stream()
                        .filter(skipped -> skipped.getKey().isLoss())
                        .mapToLong(Map.Entry::getValue)
                        .sum())
                .isEqualTo(1);
        assertThat(scan.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.place()).hasToString("ids.csv:2");
            assertThat(problem.what()).contains(paths.split(" ")[0], paths.split(" ")[1]);
        });
    }

    @Test
    void isRatherSpeltSoThanNearTheRoot() throws IOException {
        assertThat(found("\"**/in/{id}.png\"", "x", "In/X.png", "a/b/in/x.png")).isEqualTo("a/b/in/x.png");
        assertThat(found("\"**/in/{id}.png\"", "x", "In/X.png", "a/In/x.PNG")).isEqualTo("In/X.png CASE");
        assertThat(found("\"**/{id}.png\"", "x", "X.png", "a/b/x.png")).isEqualTo("a/b/x.png");
        assertThat(found("\"*/in/{id}.png\"", "x", "A/IN/x.png")).isEqualTo("A/IN/x.png CASE");
        assertThat(found("\"*/in\u00e9/{id}.png\"", "x", "A/ine\u0301/x.png")).isEqualTo("A/ine\u0301/x.png COMPOSED");
    }

    @Test
    void liesInAnyOneFolderWhereAStarStands() throws IOException {
        assertThat(found("\"*/{id}.png\"", "1", "1.png", "a/b/1.png")).isEqualTo(NOT_THERE);
        assertThat(found("\"*/{id}.png\"", "1", "1.png", "a/1.png")).isEqualTo("a/1.png");
        assertThat(found("\"images_*/{id}.png\"", "1", "image/1.png", "images_/1.png"))
                .isEqualTo("images_/1.png");
        assertThat(found("\"a/**/{id}.png\"", "1", "b/a/1.png", "a/x/y/1.png")).isEqualTo("a/x/y/1.png");
        assertThat(found("\"a/**/b/**/{id}.png\"", "1", "a/1.png", "b/a/1.png", "a/b/1.png"))
                .isEqualTo("a/b/1.png");
        assertThat(found("\"**/**/{id}.png\"", "1", "a/1.png")).isEqualTo("a/1.png");
    }

    @Test
    void isLookedForInThePlacesInTurn() throws IOException {
        assertThat(found("[\"a/{id}.png\", \"b/{id}.png\"]", "1", "a/1.png", "b/1.png"))
                .isEqualTo("a/1.png");
        assertThat(found("[\"a/{id}.png\", \"b/{id}.png\"]", "1", "b/1.png")).isEqualTo("b/1.png");
        assertThat(found("\"{b|a}/{id}.png\"", "1", "a/1.png", "b/1.png")).isEqualTo("b/1.png");
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {
                "",
                "../1.png",
                "./1.png",
                "/1.png",
                "/a/1.png",
                "1.png/",
                "..",
                "*.png",
                "?.png",
                "**",
                "\ue000.png",
                "\ue0011.png",
                "{id}",
                "\\1.png"
            })
    void isNeverFoundByANameThatOnlySeemsToMeanIt(String id) throws IOException {
        assertThat(found("\"a/{id}\"", id, "a/1.png", "1.png")).isEqualTo(NOT_THERE);
        assertThat(found("\"*/{id}\"", id, "a/1.png", "1.png")).isEqualTo(NOT_THERE);
        assertThat(found("\"**/{id}\"", id, "b/a/1.png", "a/1.png")).isEqualTo(NOT_THERE);
        assertThat(found("\"**/a/{id}\"", id, "b/a/1.png")).isEqualTo(NOT_THERE);
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest(name = "in the tree drawn with seed {0}")
    @MethodSource("seeds")
    void isTheNearestThatItsPatternMatches(int seed) throws IOException {
        RandomStream random = new RandomStream(seed);
        Set<String> drawn = new TreeSet<>();
        for (int i = 0; i < 12; i++) {
            drawn.add(folders(random, List.of("a", "b", "ab")) + random.below(2) + ".png");
        }
        String pattern = folders(random, List.of("a", "b", "ab", "*", "**", "a*", "*b")) + "{id}.png";
        boolean capitals = random.below(4) == 0;
        List<String> paths = drawn.stream()
                .map(path -> capitals ? path.toUpperCase(Locale.ROOT) : path)
                .toList();

        String expected = expected(pattern.replace("{id}", "1"), paths);
        assertThat(found("\"" + pattern + "\"", "1", paths.toArray(String[]::new)))
                .as("%s in %s", pattern, paths)
                .isEqualTo(
                        expected == null
                                ? NOT_THERE
                                : !capitals || expected.equals(AMBIGUOUS) ? expected : expected + " CASE");
    }

    private static String folders(RandomStream random, List<String> names) {
        StringBuilder folders = new StringBuilder();
        for (int depth = random.below(4); depth > 0; depth--) {
            folders.append(names.get(random.below(names.size()))).append('/');
        }
        return folders.toString();
    }

    /** The same said by a regular expression. */
    private static @Nullable String expected(String pattern, List<String> paths) {
        String regex = List.of(pattern.split("/")).stream()
                .map(part -> part.equals("**")
                        ? "(?:[^/]+/)*"
                        : part.replace(".", "\\.").replace("*", "[^/]*") + "/")
                .collect(Collectors.joining());
        Pattern whole = Pattern.compile(regex.substring(0, regex.length() - 1), Pattern.CASE_INSENSITIVE);
        List<String> matching =
                paths.stream().filter(path -> whole.matcher(path).matches()).toList();
        long nearest = matching.stream().mapToLong(ImagePlacesTest::depth).min().orElse(0);
        List<String> best =
                matching.stream().filter(path -> depth(path) == nearest).toList();
        return best.isEmpty() ? null : best.size() > 1 ? AMBIGUOUS : best.get(0);
    }

    private static long depth(String path) {
        return path.chars().filter(c -> c == '/').count();
    }
}
