package org.medmat.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medmat.random.RandomStream;
import org.medmat.text.SafePattern;
import org.medmat.tree.Spelling;

@DisplayName("The language of patterns and templates")
class PatternsTest {

    private static PathPattern.Match match(String pattern, String path) {
        return Objects.requireNonNull(PathPattern.parse(pattern).match(path), pattern + " does not match " + path);
    }

    private static boolean matches(String pattern, String path) {
        return PathPattern.parse(pattern).match(path) != null;
    }

    private static String fill(String template, Map<String, String> fields) {
        return Template.parse(template).fill(NamedFields.of(fields));
    }

    @Nested
    @DisplayName("A pattern")
    class Patterns {

        @Test
        void meansAnyFoldersOrNoneByTwoStars() {
            assertThat(matches("**/train.csv", "train.csv")).isTrue();
            assertThat(matches("**/train.csv", "a/b/train.csv")).isTrue();
            assertThat(matches("**/train.csv", "a/b/xtrain.csv")).isFalse();
            assertThat(matches("**/preview/**", "a/preview/b/c.jpg")).isTrue();
            assertThat(matches("a/*.jpg", "a/b/c.jpg")).isFalse();
        }

        @Test
        void keepsAWordOnlyIfItIsTheWholeName() {
            assertThat(match("**/{class=COVID|non-COVID}/*.png", "x/non-COVID/1.png")
                            .fields())
                    .containsEntry("class", "non-COVID");
            assertThat(matches("**/{class=COVID}/*.png", "non-COVID/1.png")).isFalse();
        }

        @Test
        void spellsAKeptWordAsItDoesItself() {
            PathPattern.Match match = match("**/{class=Cyst|Stone}/*.jpg", "CYST/1.JPG");
            assertThat(match.fields()).containsEntry("class", "Cyst");
            assertThat(match.spelling()).isEqualTo(Spelling.CASE);
        }

        @Test
        void findsComposedAndDecomposedAccents() {
            assertThat(match("Lesões/*.jpg", "Leso\u0303es/1.jpg").spelling()).isEqualTo(Spelling.COMPOSED);
        }

        @Test
        void findsDecomposedAccentsAlsoInTheEndOfTheName() {
            assertThat(match("*/les\u00e3o.jpg", "a/lesa\u0303o.jpg").spelling())
                    .isEqualTo(Spelling.COMPOSED);
            assertThat(match("*/les\u00e3o.jpg", "a/LESA\u0303O.jpg").spelling())
                    .isEqualTo(Spelling.CASE);
            assertThat(matches("*/les\u00e3o.jpg", "a/lesao.jpg")).isFalse();
        }

        @Test
        void tellsItsFields() {
            PathPattern pattern = PathPattern.parse("{side=L|R}/{n~\\d}_{any}_{n}.{png|jpg}");
            assertThat(pattern.fields()).containsExactly("side", "n", "any");
            assertThat(pattern.written()).isEqualTo("{side=L|R}/{n~\\d}_{any}_{n}.{png|jpg}");
        }

        @ParameterizedTest(name = "{0}")
        @ValueSource(strings = {"{}", "{ }", "{~\\d+}", "{=L|R}"})
        void thatNamesNoFieldBetweenItsBracesIsRefused(String pattern) {
            assertThatThrownBy(() -> PathPattern.parse(pattern))
                    .isInstanceOf(SyntaxException.class)
                    .hasMessageContaining("names no field");
        }

        @Test
        void takesTheSameFieldTwiceAsTheSameText() {
            assertThat(matches("{class}/{class}_{n}.jpg", "a/a_1.jpg")).isTrue();
            assertThat(matches("{class}/{class}_{n}.jpg", "a/b_1.jpg")).isFalse();
        }

        @Test
        void knowsExpressionsWithBracesAndChoicesThatAreNotKept() {
            PathPattern.Match match = match("CHNCXR_{n~\\d{4}}_{label=0|1}.{png|jpg}", "CHNCXR_0001_1.png");
            assertThat(match.fields()).isEqualTo(Map.of("n", "0001", "label", "1"));
            assertThat(matches("CHNCXR_{n~\\d{4}}_{label=0|1}.png", "CHNCXR_0001_1_mask.png"))
                    .isFalse();
        }

        @Test
        void takesEverythingElseLiterally() {
            assertThat(matches("Cyst- (1)+[x].jpg", "Cyst- (1)+[x].jpg")).isTrue();
            assertThat(matches("a.b", "axb")).isFalse();
        }

        @Test
        void thatNeverEndsIsStopped() {
            PathPattern pattern = PathPattern.parse("{x~(.*a){12}}b");
            assertThatThrownBy(() -> pattern.match("a".repeat(60) + "c/b"))
                    .isInstanceOf(SafePattern.TooSlowException.class);
        }

        @Test
        void thatOverflowedTheStackIsStopped() {
            PathPattern pattern = PathPattern.parse("{x~(?:a|b)*}.png");
            assertThatThrownBy(() -> pattern.match("ab".repeat(50_000) + ".png"))
                    .isInstanceOf(SafePattern.TooSlowException.class)
                    .hasMessageContaining("goes too deep");
            Template template = Template.parse("{id~(?:a|b)*}");
            assertThatThrownBy(() -> template.fill(name -> "ab".repeat(50_000)))
                    .isInstanceOf(SafePattern.TooSlowException.class);
        }

        @Test
        void withoutItsClosingBraceIsRefused() {
            assertThatThrownBy(() -> PathPattern.parse("{class/*.jpg"))
                    .isInstanceOf(SyntaxException.class)
                    .hasMessageContaining("never closed");
        }
    }

    @Nested
    @DisplayName("A template")
    class Templates {

        @Test
        void padsNumbersWhateverASpreadsheetMadeOfThem() {
            for (String id : new String[] {"7", "007", "7.0"}) {
                assertThat(fill("{id:pad 5}.png", Map.of("id", id))).isEqualTo("00007.png");
            }
            assertThat(fill("{id:pad 3}", Map.of("id", "abcd"))).isEqualTo("abcd");
        }

        @Test
        void takesPartsOfPaths() {
            Map<String, String> row = Map.of("path", "a/b/c.dcm");
            assertThat(fill("{path:part 2} {path:part -1} {path:part 9}", row)).isEqualTo("b c.dcm ");
            assertThat(fill("{path:part 1} {path:part 3} {path:part -3}", row)).isEqualTo("a c.dcm a");
            assertThat(fill("{path:part 0}{path:part 4}{path:part -4}", row)).isEmpty();
        }

        @Test
        void countsPairs() {
            assertThat(fill("{n:pair}", Map.of("n", "001"))).isEqualTo("1");
            assertThat(fill("{n:pair}", Map.of("n", "002"))).isEqualTo("1");
            assertThat(fill("{n:pair}", Map.of("n", "003"))).isEqualTo("2");
        }

        @Test
        void findsByExpression() {
            assertThat(fill("{stem~^\\d+}", Map.of("stem", "353042_4-IMG"))).isEqualTo("353042");
            assertThat(fill("{stem~_(\\d)}", Map.of("stem", "353042_4-IMG"))).isEqualTo("4");
            assertThat(fill("{stem~x}", Map.of("stem", "353042"))).isEmpty();
        }

        @Test
        void tellsItsFieldsAndLacksNone() {
            assertThat(Template.parse("{a}/{b:lower}-{c?}{a~\\d}.png").fields()).containsExactly("a", "b", "c", "a");
            assertThat(Template.parse("plain").fields()).isEmpty();
            for (String nameless : List.of("{}", "{~\\d+}", "{?}", "{:lower}")) {
                assertThatThrownBy(() -> Template.parse(nameless))
                        .isInstanceOf(SyntaxException.class)
                        .hasMessageContaining("names no field");
            }
        }

        @Test
        void lowersInEveryLocaleAlike() {
            assertThat(fill("{kind:lower}", Map.of("kind", "TITLE"))).isEqualTo("title");
        }

        @Test
        void lacksAnOptionalFieldSilentlyAndAnyOtherNot() {
            assertThat(fill("[{lesion?}]", Map.of())).isEqualTo("[]");
            assertThatThrownBy(() -> fill("{lesion}", Map.of())).isInstanceOf(MissingFieldException.class);
        }

        @Test
        void takesColumnNamesWithAnySigns() {
            assertThat(fill(
                            "{Follow-up #}{Frontal/Lateral}{Bbox [x}",
                            Map.of("Follow-up #", "1", "Frontal/Lateral", "2", "Bbox [x", "3")))
                    .isEqualTo("123");
        }
    }

    @Nested
    @DisplayName("The place of an image")
    class Images {

        @Test
        void takesValuesLiterallyAlsoWhereTheyHoldStars() {
            assertThat(ImagePattern.parse("a/{name}").fill(NamedFields.of(Map.of("name", "*.jpg"))))
                    .containsExactly("a/*.jpg");
        }

        @Test
        void triesItsChoicesInTurn() {
            assertThat(ImagePattern.parse("{id}.{png|tif}").fill(NamedFields.of(Map.of("id", "x"))))
                    .containsExactly("x.png", "x.tif");
        }

        @Test
        void mayHaveAStarInItsFoldersButNotInItsName() {
            assertThat(ImagePattern.parse("images_*/{name}").written()).isEqualTo("images_*/{name}");
            assertThat(ImagePattern.parse("**/x_*/y/{name}").written()).isEqualTo("**/x_*/y/{name}");
            for (String starred : List.of("x/*_{name}.png", "x/{name}*", "*", "a/*.png", "*/{png|jpg}/x*")) {
                assertThatThrownBy(() -> ImagePattern.parse(starred)).isInstanceOf(SyntaxException.class);
                assertThat(ImagePattern.parseMany(starred).written()).isEqualTo(starred);
            }
        }

        @Test
        void tellsItsFields() {
            assertThat(ImagePattern.parse("{a}/{png|jpg}/*/{b:pad 3}.png").fields())
                    .containsExactly("a", "b");
        }
    }

    @Nested
    @DisplayName("A raw value")
    class Labels {

        private final LabelMap map = new LabelMap(
                new LinkedHashMap<>(Map.of("normal fundus", 0)), List.of("lens dust"), List.of("no fundus*"));

        @Test
        void meansALabelWhateverItsCase() {
            assertThat(map.of("Normal Fundus")).isEqualTo(new LabelMap.Meaning.Label(0, "normal fundus"));
        }

        @Test
        void mayBeIgnoredOrLeaveItsImageOut() {
            assertThat(map.of("lens dust")).isEqualTo(LabelMap.Meaning.NOTHING);
            assertThat(map.of("no fundus image")).isEqualTo(LabelMap.Meaning.LEAVE_OUT);
        }

        @Test
        void namedWithAStarIsThatWordOnly() {
            LabelMap starred = new LabelMap(Map.of(), List.of("lens dust*", "dust"), List.of("*dust", "no*fundus"));
            assertThat(starred.of("no fundus")).isEqualTo(LabelMap.Meaning.LEAVE_OUT);
            assertThat(starred.of("No, here is no FUNDUS")).isEqualTo(LabelMap.Meaning.LEAVE_OUT);
            assertThat(starred.of("no fundus here")).isEqualTo(LabelMap.Meaning.UNKNOWN);
            assertThat(starred.of("a no fundus")).isEqualTo(LabelMap.Meaning.UNKNOWN);
            assertThat(starred.of("lens dust")).isEqualTo(LabelMap.Meaning.LEAVE_OUT);
            assertThat(starred.of("lens dust, much")).isEqualTo(LabelMap.Meaning.NOTHING);
        }

        @ParameterizedTest(name = "drawn with seed {0}")
        @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
        void meetsAStarAsARegularExpressionWould(int seed) {
            RandomStream random = new RandomStream(seed);
            for (int i = 0; i < 500; i++) {
                String word = draw(random, List.of("a", "b", "*"));
                String value = draw(random, List.of("a", "b"));
                assertThat(new WordPatterns(List.of(word)).contains(value))
                        .as("%s is %s", value, word)
                        .isEqualTo(value.matches(word.replace("*", ".*")));
            }
        }

        private static String draw(RandomStream random, List<String> letters) {
            return IntStream.range(0, random.below(7))
                    .mapToObj(i -> letters.get(random.below(letters.size())))
                    .collect(Collectors.joining());
        }

        @Test
        void thatNobodyNamedIsUnknown() {
            assertThat(map.of("glaucoma")).isEqualTo(LabelMap.Meaning.UNKNOWN);
        }
    }
}
