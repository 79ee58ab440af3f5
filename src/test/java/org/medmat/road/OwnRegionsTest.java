package org.medmat.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.CatalogReader;
import org.medmat.problem.CatalogException;
import org.medmat.verify.CheckVerdict;
import org.medmat.verify.Verifier;

@DisplayName("A subset of diseases whose questions ask for boxes")
class OwnRegionsTest {

    @TempDir
    Path folder;

    @Test
    void wasBuiltAndThenRejected() throws Exception {
        Workplace place = new Workplace(folder, catalog("kinds: [diseases]\nasks: box"));
        place.download(6);
        place.download(7);
        BuildReport report = place.order().run();
        assertThat(report.failed()).isEmpty();
        assertThat(report.built())
                .hasSize(2)
                .allMatch(built -> built.entry().items().train() > 0);
        CheckVerdict verdict = Verifier.verify(place.out(), place.catalog(), "test");
        assertThat(verdict.problems()).isEmpty();
        assertThat(verdict.items()).isPositive();
    }

    @Test
    void makesTheSameItemsAsOneOfDetections() throws Exception {
        Workplace diseases = new Workplace(folder.resolve("a"), catalog("kinds: [diseases]\nasks: box"));
        Workplace detection = new Workplace(folder.resolve("b"), BuildCatalog.read());
        for (Workplace place : new Workplace[] {diseases, detection}) {
            place.download(7);
            place.order().run();
        }
        for (String side : new String[] {"train", "test"}) {
            String path = "Original_Medical_Datasets/Ori--07-" + side + ".json";
            assertThat(Workplace.filesIn(diseases.out()).get(path))
                    .isEqualTo(Workplace.filesIn(detection.out()).get(path));
        }
    }

    @Test
    void mustSaySo() {
        assertThatThrownBy(() -> catalog("kinds: [diseases]"))
                .as("without it the dataset's regions would be asked about as whole images")
                .isInstanceOf(CatalogException.class);
    }

    private static Catalog catalog(String kinds) {
        Map<String, byte[]> files = BuildCatalog.files();
        String text = new String(files.get("subsets/04-colon.yaml"), StandardCharsets.UTF_8);
        assertThat(text).contains("kinds: [detection]\nasks: box");
        files.put("subsets/04-colon.yaml", OwnDatasets.bytes(text.replace("kinds: [detection]\nasks: box", kinds)));
        return CatalogReader.of(files);
    }
}
