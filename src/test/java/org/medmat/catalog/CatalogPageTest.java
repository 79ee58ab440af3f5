package org.medmat.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The catalog's page for people")
class CatalogPageTest {

    private static final Path FILE = Path.of("catalog/README.md");
    private static final Pattern FILE_LINK = Pattern.compile("\\]\\(((?:datasets|subsets)/[^)]+)\\)");

    private final Catalog catalog = CatalogReader.builtIn();
    private final String page = CatalogPage.of(catalog);

    @Test
    @DisplayName("is what the catalog's files say (-Dcatalog.page.update=true writes it)")
    void isUpToDate() throws IOException {
        if (Boolean.getBoolean("catalog.page.update")) {
            Files.writeString(FILE, page);
        }
        assertThat(Files.readString(FILE))
                .as("%s is out of date: mvn test -Dtest=CatalogPageTest -Dcatalog.page.update=true", FILE)
                .isEqualTo(page);
    }

    @Test
    void hasALineForEveryDatasetAndEverySubset() {
        List<String> rows = page.lines().filter(line -> line.startsWith("| [")).toList();
        assertThat(rows).hasSize(catalog.datasets().size() + catalog.subsets().size());
    }

    @Test
    void leadsToFilesThatAreThere() {
        Matcher link = FILE_LINK.matcher(page);
        while (link.find()) {
            assertThat(FILE.resolveSibling(link.group(1))).exists();
        }
    }

    @Test
    void everyRowHasAsManyCellsAsItsHeader() {
        int cells = 0;
        for (String line : page.lines().toList()) {
            int pipes = line.replaceAll("\\\\.", "").replaceAll("[^|]", "").length();
            if (!line.startsWith("|")) {
                cells = 0;
            } else if (cells == 0) {
                cells = pipes;
            } else {
                assertThat(pipes).as(line).isEqualTo(cells);
            }
        }
    }

    @Test
    void whatMarkdownWouldTakeForMoreIsText() {
        assertThat(CatalogPage.escaped("a|b *c* `d` [e] <f> ~g~ h\\i\nj"))
                .isEqualTo("a\\|b \\*c\\* \\`d\\` \\[e\\] \\<f\\> \\~g\\~ h\\\\i j");
        assertThat(CatalogPage.escaped("snake_case stays, _this_ does not"))
                .isEqualTo("snake_case stays, \\_this\\_ does not");
    }

    @Test
    void isNoFileOfTheCatalog() {
        assertThat(CatalogFiles.in(FILE.getParent())).doesNotContainKey("README.md");
        assertThat(CatalogFiles.builtIn()).doesNotContainKey("README.md");
    }
}
