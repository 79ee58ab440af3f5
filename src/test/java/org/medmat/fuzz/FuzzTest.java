package org.medmat.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What fuzzers are fed with and what they have found is read or refused in words")
class FuzzTest {

    /** A folder for each target; each file was an input that went wrong, and is named after what did. */
    private static final Path FOUND = Path.of("src/test/resources/fuzz");

    /** Most seeds are fixtures, which have tests of their own. */
    private static final int FEW = 15;

    static List<FuzzTarget> targets() {
        return Fuzzing.TARGETS;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("targets")
    void seedsAreReadOrRefused(FuzzTarget target) {
        List<byte[]> seeds = target.seeds().get().limit(FEW).toList();
        assertThat(seeds).isNotEmpty();
        assertThat(seeds).allSatisfy(seed -> assertThatCode(() -> Fuzzing.feed(target, seed))
                .doesNotThrowAnyException());
    }

    static Stream<Path> found() throws IOException {
        try (Stream<Path> files = Files.walk(FOUND)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("found")
    void whatWentWrongOnceIsReadOrRefused(Path file) {
        FuzzTarget target = Fuzzing.named(file.getParent().getFileName().toString());
        assertThatCode(() -> Fuzzing.feed(target, Files.readAllBytes(file))).doesNotThrowAnyException();
    }

    @Test
    void targetsHaveNamesOfTheirOwn() {
        assertThat(Fuzzing.TARGETS).extracting(FuzzTarget::name).doesNotHaveDuplicates();
    }
}
