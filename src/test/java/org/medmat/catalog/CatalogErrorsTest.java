package org.medmat.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.medmat.problem.CatalogException;
import org.medmat.problem.Problem;

@DisplayName("A catalog with a defect is refused: file, line, what is wrong, what to do")
class CatalogErrorsTest {

    private static final String EXPECTED = "expected.txt";

    static Stream<Path> defects() {
        return SmallCatalogs.in("catalog-bad").stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("defects")
    void tellsTheDefect(Path defect) throws IOException {
        CatalogException refusal = refusal(SmallCatalogs.files(defect));
        Path expected = defect.resolve(EXPECTED);
        if (Boolean.getBoolean("catalog.errors.update")) {
            Files.writeString(expected, refusal.getMessage() + "\n");
        }
        assertThat(refusal.getMessage() + "\n").isEqualTo(Files.readString(expected));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("defects")
    void everyProblemHasAFileAndARemedy(Path defect) {
        List<Problem> problems = refusal(SmallCatalogs.files(defect)).problems();
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.place().file()).matches("(datasets|subsets|instructions)/.+|vocabulary.yaml");
            assertThat(problem.what()).isNotBlank();
            assertThat(problem.remedy()).isNotBlank();
        });
    }

    @Test
    void aFileOfMoreThanAMebibyteIsNotRead() {
        SortedMap<String, byte[]> files = SmallCatalogs.common();
        files.put("datasets/001-lungs.yaml", ("number: 1\n" + "# padding\n".repeat(200_000)).getBytes(UTF_8));
        assertThat(refusal(files)).hasMessageStartingWith("datasets/001-lungs.yaml: the file is larger than 1 MiB\n");
    }

    @Test
    void nestingWithoutEndIsRefusedInYamlAndInJson() {
        for (String name : List.of("datasets/001-lungs.yaml", "datasets/001-lungs.json")) {
            SortedMap<String, byte[]> files = SmallCatalogs.common();
            files.put(name, "[".repeat(100_000).getBytes(UTF_8));
            assertThat(refusal(files)).hasMessageStartingWith(name + ":1: nested more than 32 deep");
        }
    }

    @Test
    void aBombOfAliasesIsRefusedAtItsFirstAnchor() {
        StringBuilder bomb = new StringBuilder("number: 1\na0: &a0 [ha, ha]\n");
        for (int i = 1; i < 100; i++) {
            bomb.append("a" + i + ": &a" + i + " [*a" + (i - 1) + ", *a" + (i - 1) + "]\n");
        }
        SortedMap<String, byte[]> files = SmallCatalogs.common();
        files.put("datasets/001-lungs.yaml", bomb.toString().getBytes(UTF_8));
        assertThat(refusal(files)).hasMessageStartingWith("datasets/001-lungs.yaml:2:");
    }

    @Test
    void aFolderThatIsNotThereIsTold() {
        assertThatExceptionOfType(CatalogException.class)
                .isThrownBy(() -> CatalogReader.read(Path.of("no-such-catalog"), null))
                .withMessage("no-such-catalog: there is no such folder\n    name the folder of the catalog");
    }

    private static CatalogException refusal(SortedMap<String, byte[]> files) {
        CatalogException refusal = catchThrowableOfType(CatalogException.class, () -> CatalogReader.of(files));
        assertThat(refusal).as("the catalog is taken as it is").isNotNull();
        return refusal;
    }
}
