package org.medmat.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medmat.problem.CatalogException;
import org.medmat.problem.Place;

class TreeRecipeTest {

    private static final Place PLACE = new Place("002-ct-kidney.yaml", 30);

    private static TreeRecipe files(String... files) {
        return new TreeRecipe(List.of(files), List.of(), Map.of());
    }

    private static Map<String, String> contents(TreeRecipe recipe) {
        Map<String, String> contents = new LinkedHashMap<>();
        recipe.contents(path -> ("picture " + path).getBytes(StandardCharsets.UTF_8))
                .forEach((path, bytes) -> contents.put(path, new String(bytes, StandardCharsets.UTF_8)));
        return contents;
    }

    @Test
    void linesBecomeFilesInTheOrderOfTheirPaths() {
        TreeRecipe recipe =
                new TreeRecipe(List.of("b/{1..2}.png"), List.of("b/empty.png"), Map.of("a{1..2}.csv", "id\n{1..2}"));
        assertThat(contents(recipe))
                .containsExactly(
                        Map.entry("a1.csv", "id\n1\n2\n"),
                        Map.entry("a2.csv", "id\n1\n2\n"),
                        Map.entry("b/1.png", "picture b/1.png"),
                        Map.entry("b/2.png", "picture b/2.png"),
                        Map.entry("b/empty.png", ""));
    }

    @Test
    void aTextIsNoPicture() {
        TreeRecipe recipe = new TreeRecipe(List.of("x.txt"), List.of(), Map.of("x.txt", "text"));
        assertThat(contents(recipe)).containsExactly(Map.entry("x.txt", "text\n"));
    }

    @Test
    void ofTwoTextsWithTheSamePathTheFirstCounts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("z{1..2}.txt", "first");
        texts.put("z2.txt", "second");
        assertThat(contents(new TreeRecipe(List.of(), List.of(), texts))).containsEntry("z2.txt", "first\n");
    }

    @Test
    void twoTreesBecomeOne() {
        TreeRecipe one = new TreeRecipe(List.of("a.png"), List.of("e"), Map.of("t", "one"));
        TreeRecipe other = new TreeRecipe(List.of("a.png", "b.png"), List.of("f"), Map.of("t", "other", "u", "other"));
        assertThat(contents(one.and(other)))
                .containsExactly(
                        Map.entry("a.png", "picture a.png"),
                        Map.entry("b.png", "picture b.png"),
                        Map.entry("e", ""),
                        Map.entry("f", ""),
                        Map.entry("t", "one\n"),
                        Map.entry("u", "other\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/etc/passwd",
                "../x.png",
                "a/../../x.png",
                "a/./b",
                "a//b",
                "a/",
                "",
                "C:/x",
                "a\\b",
                "a\0b",
                "a\nb"
            })
    void pathsThatLeadOutOfTheTreeAreRefused(String path) {
        assertThatThrownBy(() -> files(path).check(PLACE))
                .isInstanceOf(CatalogException.class)
                .hasMessageContaining("002-ct-kidney.yaml:30")
                .hasMessageContaining("no path inside");
    }

    @Test
    void namesWithDotsAndBlanksAndPercentsAreFine() {
        files("a..JPG", "2020.02.10%0.png", "Cyst/Cyst- (1).jpg", "Atípico/...png", ".hidden")
                .check(PLACE);
    }

    @Test
    void backwardRangesAreRefusedBeforeAnythingIsMade() {
        assertThatThrownBy(() -> files("{5..1}.png").contents(path -> new byte[0]))
                .isInstanceOf(CatalogException.class)
                .hasMessageContaining("{5..1}")
                .hasMessageContaining("smaller number first");
    }

    @Test
    void hugeTreesAreRefusedBeforeAnythingIsMade() {
        files("{1..100000}.png").check(PLACE);
        List.of(
                        files("{1..100001}.png"),
                        files("{1..60000}.png", "{2..60001}.jpg"),
                        files("{1..1000}/{0..1000}.png"),
                        new TreeRecipe(List.of(), List.of(), Map.of("{1..500}.csv", "{1..500}")))
                .forEach(recipe -> assertThatThrownBy(() -> recipe.contents(path -> new byte[0]))
                        .isInstanceOf(CatalogException.class)
                        .hasMessageContaining("more than 100000"));
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        TreeRecipe recipe = new TreeRecipe(List.of("../{5..1}.png"), List.of("/x"), Map.of("t", "{9..2}"));
        CatalogException refusal = catchThrowableOfType(CatalogException.class, () -> recipe.check(PLACE));
        assertThat(refusal.problems()).hasSize(4);
    }
}
