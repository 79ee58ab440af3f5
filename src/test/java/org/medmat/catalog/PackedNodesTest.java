package org.medmat.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The packed catalog")
class PackedNodesTest {

    private static final PackedNodes SHIPPED = PackedNodes.builtIn();
    private static final SortedMap<String, byte[]> FILES = CatalogFiles.builtIn();

    @Test
    void holdsEveryFileOfTheProgramAsItIs() {
        List<String> paths = FILES.keySet().stream()
                .filter(path -> path.matches("(datasets|subsets)/.*|vocabulary.yaml"))
                .toList();
        assertThat(paths).hasSizeGreaterThan(160).allSatisfy(path -> {
            FileContent file = new FileContent("catalog/" + path, FILES.get(path));
            Node read = Nodes.read(file.name(), file.bytes());
            assertThat(SHIPPED.find(file)).isEqualTo(read).hasToString(read.toString());
        });
    }

    @Test
    void isTheSameEachTime() {
        assertThat(CatalogReader.pack()).isEqualTo(CatalogReader.pack());
    }

    @Test
    void doesNotKnowAFileThatHasChangedSince() {
        FileContent file = file("a.yaml", "name: One");
        PackedNodes packed = new PackedNodes(PackedNodes.pack(List.of(file)));
        assertThat(packed.find(file)).isNotNull();
        assertThat(packed.find(file("a.yaml", "name: Two"))).isNull();
        assertThat(packed.find(file("a.yaml", "name: One "))).isNull();
        assertThat(packed.find(file("b.yaml", "name: One"))).isNull();
        assertThat(PackedNodes.NONE.find(file)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text",
                "[]",
                "{}",
                "\n\n- a\n- [b, {c: d}]\n- |\n  e\n  f\n",
                "z: 1\na: {y: \"\", b: [no, 010]}\n\"\u00e9\ud83d\ude00\": \u4e2d\u6587\n"
            })
    void givesBackTextsListsAndFieldsInTheirOrderWithTheirLines(String yaml) {
        FileContent file = file("a.yaml", yaml);
        Node read = Nodes.read(file.name(), file.bytes());
        assertThat(new PackedNodes(PackedNodes.pack(List.of(file))).find(file))
                .isEqualTo(read)
                .hasToString(read.toString());
    }

    @Test
    void holdsLongTextsAndMany() {
        FileContent file = file("a.yaml", "- " + "x".repeat(70_000) + "\n" + "- y\n".repeat(20_000));
        Node read = Nodes.read(file.name(), file.bytes());
        assertThat(new PackedNodes(PackedNodes.pack(List.of(file, file("b.yaml", "c")))).find(file))
                .isEqualTo(read);
    }

    private static FileContent file(String name, String text) {
        return new FileContent(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
