package org.medmat.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medmat.problem.DataException;

@DisplayName("A manifest")
class ManifestJsonTest {

    @TempDir
    Path folder;

    static Manifest manifest(String... files) {
        Map<String, Long> labels = new LinkedHashMap<>();
        labels.put("Zyst \u00e9", 2L);
        labels.put("\"A\"", 1L);
        Manifest.Dataset dataset = new Manifest.Dataset(
                2,
                "CT Kindney Dataset",
                2,
                "CC0",
                new Manifest.Download("", 5, "abc", List.of("labels.csv")),
                new Manifest.Images(3, "3..5", labels),
                new Manifest.Rows(4, 3, Map.of("missing image", 1L)),
                new Manifest.Items(2, 1, 0),
                new Manifest.Split("9:1 by label", 3));
        return new Manifest(
                new Manifest.Settings("0.1.0", -7, "med-mat/", 4, "fair", List.of("box", "thing"), ""),
                new TreeMap<>(Map.of(2, "cafe")),
                List.of(dataset),
                new TreeMap<>(Map.of(
                        "Ori--02",
                        new Manifest.Guessed(
                                1,
                                Manifest.Guessed.decimals(0.25),
                                Manifest.Guessed.decimals(1),
                                Manifest.Guessed.decimals(1),
                                Map.of("letter", 1L)))),
                List.of(files).stream()
                        .map(path -> new Manifest.File(path, 3, 1234, "0".repeat(64)))
                        .toList());
    }

    @Test
    void isReadAsItWasWritten() throws Exception {
        Manifest written = manifest("Original_Medical_Datasets/Ori--02-train.json");
        Files.write(folder.resolve(Manifest.NAME), ManifestJson.write(written));
        assertThat(ManifestJson.read(folder)).isEqualTo(written);
        assertThat(ManifestJson.write(ManifestJson.read(folder))).isEqualTo(ManifestJson.write(written));
    }

    @Test
    void isReadableText() throws Exception {
        String text = new String(ManifestJson.write(manifest()), StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("{\n    \"settings\": {\n        \"version\": \"0.1.0\",\n        \"seed\": -7,\n")
                .endsWith("\n}\n")
                .doesNotContain("\r", "\t", "\" :");
        assertThat(text)
                .as("labels in the order of the subset's list")
                .containsSubsequence("\"Zyst \u00e9\": 2", "\"\\\"A\\\"\": 1");
    }

    @Test
    void hasSharesOfFourDecimals() throws Exception {
        assertThat(new String(ManifestJson.write(manifest()), StandardCharsets.UTF_8))
                .contains("\"chance\": 0.2500", "\"base\": 1.0000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-SA-u-nu-arab"})
    void isTheSameInEveryLocale(String locale) throws Exception {
        byte[] here = ManifestJson.write(manifest("a.json"));
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(locale));
            assertThat(ManifestJson.write(manifest("a.json"))).isEqualTo(here);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void thatIsNotThereIsRefused() {
        assertThatThrownBy(() -> ManifestJson.read(folder))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("medmat build");
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", "[]", "{", "{\"version\": \"1\"}", "{\"seed\": {}}", "\u0000"})
    void thatIsNoneIsRefused(String text) throws Exception {
        Files.writeString(folder.resolve(Manifest.NAME), text);
        assertThatThrownBy(() -> ManifestJson.read(folder))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("not a manifest");
    }

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource({
        "'', seed",
        "'', subsets",
        "/subsets, 1",
        "/datasets, 0",
        "/files, 0",
        "/datasets/0, rows",
        "/datasets/0/images, found",
        "/datasets/0/rows/skipped, missing image",
        "/guessers, Ori--02",
        "/guessers/Ori--02, chance",
        "/guessers/Ori--02/right, letter",
        "/files/0, sha256"
    })
    @DisplayName("that holds a null is refused, also in a list and for a number")
    void thatHoldsANullIsRefused(String holder, String name) throws Exception {
        JsonNode json = new ObjectMapper().readTree(ManifestJson.write(manifest("a.json")));
        if (json.at(holder) instanceof ArrayNode list) {
            list.setNull(Integer.parseInt(name));
        } else {
            ((ObjectNode) json.at(holder)).putNull(name);
        }
        Files.writeString(folder.resolve(Manifest.NAME), json.toString());
        assertThatThrownBy(() -> ManifestJson.read(folder))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("not a manifest");
    }
}
