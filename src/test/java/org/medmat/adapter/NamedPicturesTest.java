package org.medmat.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.medmat.sample.Samples;
import org.medmat.sample.SkipReason;
import org.medmat.tree.MapTree;

@DisplayName("Files of which the dataset says what picture they hold")
class NamedPicturesTest {

    @Test
    void giveTheirPictureOneIdentityWhereverTheyLie() throws IOException {
        String files = """
                samples:
                  - files: "**/{id}.{png|jpg}"
                    same: "{stem}"
                    label: polyp
                labels: {polyp: Polyp}
                """;
        Samples flat = Scanner.scan(TinyCatalog.adapter(files), MapTree.of("1.jpg", "1.png", "2.png"))
                .samples();
        Samples deep = Scanner.scan(TinyCatalog.adapter(files), MapTree.of("x/2.jpg", "1.png"))
                .samples();
        assertThat(flat.size()).isEqualTo(2);
        assertThat(flat.path(0)).isEqualTo("1.jpg");
        assertThat(deep.identity(0)).isEqualTo(flat.identity(0));
        assertThat(deep.identity(1)).isEqualTo(flat.identity(1)).isNotEqualTo(flat.identity(0));
    }

    @Test
    void stayTwoPicturesWhereTheirNamesDifferThoughTheirBytesDoNot() throws IOException {
        Scan scan = Scanner.scan(
                TinyCatalog.adapter("""
                samples:
                  - files: "**/{id}.png"
                    same: "{path}"
                    label: polyp
                labels: {polyp: Polyp}
                """), MapTree.of().with("a/1.png", "same").with("b/1.png", "same"));
        assertThat(scan.samples().size()).isEqualTo(2);
        assertThat(scan.skipped(SkipReason.DOUBLED)).isZero();
    }
}
