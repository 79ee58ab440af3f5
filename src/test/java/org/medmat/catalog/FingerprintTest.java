package org.medmat.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
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

    private static String fingerprint(Map<String, String> files) {
        Map<String, byte[]> bytes = new TreeMap<>();
        files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return CatalogReader.of(bytes).fingerprint();
    }
}
