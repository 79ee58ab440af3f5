package org.medmat.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.CatalogReader;
import org.medmat.output.Manifest;
import org.medmat.output.ManifestJson;
import org.medmat.verify.CheckVerdict;
import org.medmat.verify.Verifier;

@DisplayName("The manifest vouches for each subset by what the catalog says of it alone")
class ManifestSubsetsTest {

    @TempDir
    Path folder;

    private Workplace place;
    private Manifest before;

    @BeforeEach
    void build() throws Exception {
        place = Workplace.full(folder);
        before = place.order().manifest();
    }

    @Test
    void everySubsetHasItsFingerprint() {
        assertThat(before.subsets()).containsOnlyKeys(1, 2, 3, 4, 5);
        assertThat(before.subsets().values()).doesNotHaveDuplicates();
        before.subsets().forEach((subset, print) -> assertThat(print)
                .isEqualTo(place.catalog().fingerprintOf(subset)));
    }

    @Test
    void aNoteInOneDatasetUnlistedTheFilesOfAnother() throws Exception {
        Catalog other = changed("datasets/001-folders.yaml", "expect: {images: 33}", "expect: {images: 34}");
        BuildReport report = place.order().of(other).subsets(1).run();
        assertThat(report.leftovers()).isEmpty();
        Manifest after = ManifestJson.read(place.out());
        assertThat(after.files()).hasSameSizeAs(before.files());
        assertThat(after.files()).containsAll(filesOfOthers());
        assertThat(after.subsets().get(1)).isNotEqualTo(before.subsets().get(1));
        SortedMap<Integer, String> others = new TreeMap<>(after.subsets());
        others.put(1, before.subsets().get(1));
        assertThat(others).isEqualTo(before.subsets());
        CheckVerdict verdict = Verifier.verify(place.out(), other, "test");
        assertThat(verdict.problems()).isEmpty();
        assertThat(verdict.again().unjudged()).noneMatch(why -> why.contains("catalog"));
    }

    @Test
    void theFilesOfAChangedSubsetThatIsNotBuiltAreNoLongerVouchedFor() throws Exception {
        Catalog other = changed("subsets/02-skin.yaml", "Skin cancer", "Skin tumors");
        BuildReport report = place.order().of(other).subsets(1).run();
        assertThat(report.leftovers()).hasSize(10).allMatch(path -> path.matches(".*--0[234]-t.*"));
        Manifest after = ManifestJson.read(place.out());
        assertThat(after.subsets()).containsOnlyKeys(1, 3, 4, 5);
        assertThat(after.datasets()).extracting(Manifest.Dataset::subset).doesNotContain(2);
    }

    @Test
    void aSubsetsInstructionsBelongToItsFingerprint() {
        Catalog other = changed("instructions/03.txt", "?", "??");
        for (int subset = 1; subset <= 5; subset++) {
            assertThat(other.fingerprintOf(subset).equals(before.subsets().get(subset)))
                    .as("subset %d", subset)
                    .isEqualTo(subset != 3);
        }
    }

    private List<Manifest.File> filesOfOthers() {
        return before.files().stream()
                .filter(file -> !file.path().matches(".*(Ori--0[12]|Subset--01).*"))
                .toList();
    }

    private static Catalog changed(String path, String old, String now) {
        Map<String, byte[]> files = BuildCatalog.files();
        String text = new String(files.get(path), StandardCharsets.UTF_8);
        assertThat(text).contains(old);
        files.put(path, OwnDatasets.bytes(text.replace(old, now)));
        return CatalogReader.of(files);
    }
}
