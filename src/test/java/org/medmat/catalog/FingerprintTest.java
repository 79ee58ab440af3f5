package org.medmat.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A catalog's fingerprint")
class FingerprintTest {

    private static final Map<String, String> FILES = Map.of(
            "vocabulary.yaml", """
                    modalities: {CT: []}
                    areas: {Kidney: []}
                    kinds: {diseases: {aliases: [], implies: []}}
                    access: {open: can be had}
                    """,
            "subsets/02-kidney.yaml", """
                    number: 2
                    modality: CT
                    area: Kidney
                    task: Kidney Diseases Classification
                    kinds: [diseases]
                    labels: [Cyst, Stone]
                    """,
            "instructions/02.txt", "What is it?\nWhich is it?\nName it.\nTell it.\nSay it.\nChoose it.\n",
            "datasets/002-kidney.yaml", "number: 2\nname: Some\nfolder: Some\nsubset: 2\n");

    @ParameterizedTest
    @ValueSource(
            strings = {"vocabulary.yaml", "subsets/02-kidney.yaml", "instructions/02.txt", "datasets/002-kidney.yaml"})
    void dependsOnEveryFile(String path) {
        String before = fingerprint(FILES);
        Map<String, String> changed = new TreeMap<>(FILES);
        changed.merge(path, "\n", String::concat);
        assertThat(fingerprint(changed)).isNotEqualTo(before);
        assertThat(fingerprint(new TreeMap<>(FILES))).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "vocabulary.yaml, 2 3",
        "subsets/02-kidney.yaml, 2",
        "instructions/02.txt, 2",
        "datasets/002-kidney.yaml, 2",
        "subsets/03-liver.yaml, 3",
        "instructions/03.txt, 3",
        "datasets/003-liver.yaml, 3"
    })
    void ofASubsetDependsOnWhatConcernsIt(String path, String subsets) {
        Map<String, String> files = withLiver("3");
        Map<String, String> changed = new TreeMap<>(files);
        changed.merge(path, "\n", String::concat);
        assertThat(changedSubsets(files, changed)).isEqualTo(subsets);
    }

    @Test
    void ofASubsetDependsOnWhichDatasetsItHas() {
        assertThat(changedSubsets(withLiver("3"), withLiver("2"))).isEqualTo("2 3");
    }

    private static Map<String, String> withLiver(String subset) {
        Map<String, String> files = new TreeMap<>(FILES);
        files.put(
                "subsets/03-liver.yaml",
                files.get("subsets/02-kidney.yaml")
                        .replace("number: 2", "number: 3")
                        .replace("Kidney D", "Liver D"));
        files.put("instructions/03.txt", files.get("instructions/02.txt"));
        files.put("datasets/003-liver.yaml", "number: 3\nname: Liver\nfolder: Liver\nsubset: " + subset + "\n");
        return files;
    }

    private static String changedSubsets(Map<String, String> before, Map<String, String> after) {
        Catalog old = catalog(before);
        Catalog now = catalog(after);
        return old.subsets().keySet().stream()
                .filter(subset -> !old.fingerprintOf(subset).equals(now.fingerprintOf(subset)))
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    private static String fingerprint(Map<String, String> files) {
        return catalog(files).fingerprint();
    }

    private static Catalog catalog(Map<String, String> files) {
        Map<String, byte[]> bytes = new TreeMap<>();
        files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return CatalogReader.of(bytes);
    }
}
