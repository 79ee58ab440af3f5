package org.medmat.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medmat.sample.Identity;
import org.medmat.sample.Samples;
import org.medmat.sample.SkipReason;
import org.medmat.tree.MapTree;

@DisplayName("What a picture is called inside")
class IdentityOfPicturesTest {

    private static final String BY_FOLDER = """
            samples:
              - files: "**/{class=polyp|cancer}/{id}.png"
                label: "{class}"
            labels: {polyp: Polyp, cancer: Cancer}
            """;
    private static final String BY_NAME = """
            samples:
              - files: "**/{id}.png"
                label: polyp
            labels: {polyp: Polyp}
            """;
    private static final List<String> PICTURES = List.of("cancer/1.png", "cancer/2.png", "polyp/1.png", "polyp/3.png");

    private final Map<String, byte[]> tree = new TreeMap<>();

    private void put(String path, String content) {
        tree.put(path, content.getBytes(StandardCharsets.UTF_8));
    }

    private void putTree(String folder) {
        PICTURES.forEach(picture -> put(folder + picture, picture));
    }

    private Scan scan(String adapter) throws IOException {
        return Scanner.scan(TinyCatalog.adapter(adapter), new MapTree(tree));
    }

    private static Map<String, Long> identities(Samples samples) {
        Map<String, Long> identities = new TreeMap<>();
        IntStream.range(0, samples.size())
                .forEach(sample -> identities.put(samples.path(sample), samples.identity(sample)));
        return identities;
    }

    private static Long[] expected() {
        return PICTURES.stream().map(path -> Identity.of(path, 0)).toArray(Long[]::new);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", "w/", "w/v/", "polyps and cancers/"})
    void isTheSameBelowWrapperFolders(String wrapper) throws IOException {
        putTree(wrapper);
        Scan scan = scan(BY_FOLDER);
        assertThat(identities(scan.samples()).values()).containsExactlyInAnyOrder(expected());
        assertThat(scan.skipped(SkipReason.DOUBLED)).isZero();
    }

    /** The copy's folders were once counted as those of the picture that stayed. */
    @ParameterizedTest(name = "\"{0}\" and \"{1}\"")
    @CsvSource({"'', copy/", "'', a/b/", "a/, b/", "b/, b/x/", "w/, w/w/", "a/b/, c/"})
    void isTheSameBesideASecondCopyOfTheTree(String first, String second) throws IOException {
        putTree(first);
        putTree(second);
        Scan scan = scan(BY_FOLDER);
        assertThat(identities(scan.samples()).values()).containsExactlyInAnyOrder(expected());
        assertThat(scan.skipped(SkipReason.DOUBLED)).isEqualTo(PICTURES.size());
        assertThat(scan.problems()).isEmpty();
    }

    @Test
    void isToldOfTheCopyNearestToTheRoot() throws IOException {
        putTree("a/b/");
        putTree("c/");
        assertThat(identities(scan(BY_FOLDER).samples()).keySet()).allMatch(path -> path.startsWith("c/"));
    }

    @Test
    void isTheSameBesideTwoFurtherCopies() throws IOException {
        putTree("");
        putTree("a/");
        putTree("b/c/");
        Scan scan = scan(BY_FOLDER);
        assertThat(identities(scan.samples()).keySet()).containsExactlyElementsOf(PICTURES);
        assertThat(identities(scan.samples()).values()).containsExactlyInAnyOrder(expected());
        assertThat(scan.skipped(SkipReason.DOUBLED)).isEqualTo(2L * PICTURES.size());
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({"one, two", "one, three"})
    void hasTheFoldersThatTellItFromAnotherPictureOfItsName(String first, String second) throws IOException {
        put("site1/1.png", first);
        put("site2/1.png", second);
        Scan scan = scan(BY_NAME);
        assertThat(identities(scan.samples()))
                .isEqualTo(Map.of(
                        "site1/1.png", Identity.of("site1/1.png", 0), "site2/1.png", Identity.of("site2/1.png", 0)));
        assertThat(scan.skipped(SkipReason.DOUBLED)).isZero();
    }

    @Test
    void hasOnlyTheFoldersBelowTheWrapperOfAll() throws IOException {
        put("w/v/site1/1.png", "one");
        put("w/v/site2/1.png", "two");
        assertThat(identities(scan(BY_NAME).samples()).values())
                .containsExactlyInAnyOrder(Identity.of("site1/1.png", 0), Identity.of("site2/1.png", 0));
    }

    @Test
    void hasNoFoldersWhereItsNameAloneTellsIt() throws IOException {
        put("site1/1.png", "one");
        put("site2/1.png", "two");
        put("site2/2.png", "three");
        assertThat(identities(scan(BY_NAME).samples()))
                .containsEntry("site1/1.png", Identity.of("site1/1.png", 0))
                .containsEntry("site2/2.png", Identity.of("2.png", 0));
    }

    @Test
    void isOneForACopyAndAnotherForADifferentPicture() throws IOException {
        put("a/1.png", "one");
        put("b/1.png", "one");
        put("c/1.png", "two");
        Scan scan = scan(BY_NAME);
        assertThat(identities(scan.samples()))
                .isEqualTo(Map.of("a/1.png", Identity.of("a/1.png", 0), "c/1.png", Identity.of("c/1.png", 0)));
        assertThat(scan.skipped(SkipReason.DOUBLED)).isEqualTo(1);
    }

    @Test
    void isTheSameHoweverAnAccentIsWritten() throws IOException {
        assertThat(Identity.of("x/\u00e9.png", 1)).isEqualTo(Identity.of("e\u0301.png", 0));
        assertThat(Identity.of("x/\u00e9.png", 1)).isNotEqualTo(Identity.of("x/\u00e9.png", 0));
        assertThat(Identity.of("a/b/1.png", 1)).isEqualTo(Identity.of("b/1.png", 0));
    }

    /** Ten pictures in each of two folders, of which some differ. */
    private void putTwoFolders(String otherContent, int... different) {
        for (int i = 0; i < 10; i++) {
            put("a/" + i + ".png", "picture " + i);
            put("b/" + i + ".png", "picture " + i);
        }
        IntStream.of(different).forEach(i -> put("b/" + i + ".png", otherContent));
    }

    @Test
    void isThatOfACopyWhereNineOfTenFilesHaveOneSize() throws IOException {
        putTwoFolders("of another size", 4);
        assertThat(scan(BY_NAME).samples().size()).isEqualTo(10);
        putTwoFolders("of another size", 4, 6);
        assertThat(scan(BY_NAME).samples().size()).isEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 9})
    void isNotThatOfAFileOfTheSameSizeOnly(int different) throws IOException {
        putTwoFolders("PICTURE x", different);
        Scan scan = scan(BY_NAME);
        assertThat(scan.samples().size()).isEqualTo(20);
        assertThat(scan.skipped(SkipReason.DOUBLED)).isZero();
    }
}
