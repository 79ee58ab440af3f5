package org.medmat.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.medmat.table.ReadTable.numbers;
import static org.medmat.table.ReadTable.rows;
import static org.medmat.table.ReadTable.way;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.medmat.problem.DataException;

class XmlRowsTest {

    private static final String VOC = """
        <?xml version="1.0"?>
        <annotation verified="yes">
          <filename>BloodImage_00000.jpg</filename>
          <size><width>640</width></size>
          <object kind="a">
            <name> WBC </name>
            <difficult/>
            <bndbox unit="px"><xmin>260</xmin><xmax>491</xmax></bndbox>
          </object>
          <object><name>R&amp;B<![CDATA[<C]]></name></object>
          <late>1</late>
        </annotation>
        """;

    @Test
    void eachElementOfTheNameIsARecord() throws IOException {
        assertThat(rows("a.xml", VOC, way("object")))
                .containsExactly(
                        Map.of(
                                "kind", "a",
                                "name", "WBC",
                                "difficult", "",
                                "bndbox.unit", "px",
                                "bndbox.xmin", "260",
                                "bndbox.xmax", "491",
                                "verified", "yes",
                                "annotation.verified", "yes",
                                "filename", "BloodImage_00000.jpg",
                                "annotation.filename", "BloodImage_00000.jpg"),
                        Map.of(
                                "name", "R&B<C",
                                "verified", "yes",
                                "annotation.verified", "yes",
                                "filename", "BloodImage_00000.jpg",
                                "annotation.filename", "BloodImage_00000.jpg"));
        assertThat(numbers("a.xml", VOC, way("object"))).containsExactly(5, 10);
    }

    @Test
    void theWayMayNameTheParents() throws IOException {
        String text = "<r><a><x>1</x></a><b><x>2</x></b></r>";
        assertThat(rows("a.xml", text, way("b/x"))).containsExactly(Map.of("value", "2"));
        assertThat(rows("a.xml", text, way("r/a/x"))).containsExactly(Map.of("value", "1"));
        assertThat(rows("a.xml", text, way("a/b/x"))).isEmpty();
    }

    @Test
    void withoutAWayTheRootsChildrenAreTheRecords() throws IOException {
        assertThat(rows("a.xml", "<images><image name='1.png'>x</image><image name='2.png'/></images>"))
                .containsExactly(Map.of("name", "1.png", "value", "x"), Map.of("name", "2.png"));
    }

    @Test
    void aFieldThatComesAgainHasSeveralValues() throws IOException {
        assertThat(rows("a.xml", "<r><o><part>a</part><part>b</part><p><x>1</x></p><p><x>2</x></p></o></r>"))
                .containsExactly(Map.of("part", "a\nb", "p.x", "1\n2"));
    }

    @Test
    void fieldsOfOneBranchDoNotReachTheNext() throws IOException {
        assertThat(rows("a.xml", "<r><g><a>1</a><o><b>2</b></o></g><g><o><b>3</b></o></g></r>", way("o")))
                .containsExactly(Map.of("b", "2", "a", "1", "g.a", "1"), Map.of("b", "3"));
    }

    @Test
    void theDeclaredCharsetIsFollowed() throws IOException {
        byte[] bytes =
                "<?xml version='1.0' encoding='ISO-8859-1'?><r><o a='é'/></r>".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(rows("a.xml", bytes, TableFormat.PLAIN)).containsExactly(Map.of("a", "é"));
    }

    @Test
    void aCharsetThatDoesNotHoldIsRefused() {
        byte[] bytes = "<r>\n<o a='é'/></r>".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> rows("a.xml", bytes, TableFormat.PLAIN))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("a.xml:2:")
                .hasMessageContaining("`encoding: windows-1252`");
        assertThatThrownBy(() -> rows("a.xml", "<?xml version='1.0' encoding='klingon'?><r/>"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("klingon");
    }

    @Test
    void brokenXmlIsRefusedWithItsLine() {
        for (String text : new String[] {"<r>\n<o>\n</r>", "<r>\n\n<o", "<r>\n\n<o a=1/></r>"}) {
            assertThatThrownBy(() -> rows("a.xml", text))
                    .isInstanceOf(DataException.class)
                    .hasMessageContaining("a.xml:3:");
        }
        assertThatThrownBy(() -> rows("a.xml", ""))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("a.xml");
    }
}
