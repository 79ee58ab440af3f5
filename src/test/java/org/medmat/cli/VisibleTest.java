package org.medmat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What a stranger wrote does nothing to the terminal")
class VisibleTest {

    @Test
    void controlsAreShownAsEscapes() {
        assertThat(Visible.of("a\u001b[2Jb\u0007\r\u0000\u007f\u009b1m"))
                .isEqualTo("a\\u001b[2Jb\\u0007\\u000d\\u0000\\u007f\\u009b1m");
    }

    @Test
    void soIsWhatTurnsTheDirectionRound() {
        assertThat(Visible.of("a\u202eb\u202ac\u2066d\u2069")).isEqualTo("a\\u202eb\\u202ac\\u2066d\\u2069");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "two\nlines\tand a tab", "肺 Röntgen 😀", "שלום\u200f", ""})
    void allElseStays(String text) {
        assertThat(Visible.of(text)).isSameAs(text);
    }

    @Test
    void ourOwnColoursStay() {
        Console console = new Console(System.out, System.err, true, true);
        String coloured = console.red("a") + console.yellow("b") + console.green("c") + console.bold("d");
        assertThat(Visible.of(coloured + "\u001b[41m")).isEqualTo(coloured + "\\u001b[41m");
    }

    /** YAML has an escape for it. */
    @Test
    void aDatasetsNameInAListIsHarmless(@TempDir Path folder) throws IOException {
        Path own = Files.createDirectories(folder.resolve("datasets"));
        String described = Files.readString(Path.of("catalog/datasets/007-head-ct.yaml"));
        Files.writeString(
                own.resolve("007-head-ct.yaml"),
                described.replaceFirst("(?m)^name: .*", "name: \"Head \\\\e[2J\\\\N CT\""),
                StandardCharsets.UTF_8);
        assertThat(Session.run("list", "datasets", "--catalog", folder).out())
                .contains("Head \\u001b[2J\\u0085 CT")
                .doesNotContain("\u001b");
        Session json = Session.run("list", "datasets", "--json", "--catalog", folder);
        assertThat(json.out()).doesNotContain("\u001b").doesNotContain("\u0085");
        assertThat(new ObjectMapper().readTree(json.out()).findValuesAsText("name"))
                .contains("Head \u001b[2J\u0085 CT");
    }
}
