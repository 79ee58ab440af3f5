package org.medmat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

class VersionTest {

    @Test
    void theProgramsVersionIsThatOfItsPom()
            throws IOException, ParserConfigurationException, SAXException, XPathExpressionException {
        Document pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile());
        String version = XPathFactory.newInstance().newXPath().evaluate("/project/version", pom);
        assertThat(Version.NUMBER).isEqualTo(version);
    }

    @Test
    void askedAloneItIsToldAtOnce() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, false, StandardCharsets.UTF_8);
        assertThat(Version.tell(new Console(stream, stream, false, false))).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualToNormalizingNewlines(Session.run("--version").out());
        assertThat(Version.isAsked("--version")).isTrue();
        assertThat(Version.isAsked("-V")).isTrue();
        assertThat(Version.isAsked()).isFalse();
        assertThat(Version.isAsked("--version", "list")).isFalse();
    }

    @Test
    void whoCanNotBeToldItSeesThatInTheExitCode() {
        PrintStream full = new PrintStream(new FullDisk(), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        assertThat(Version.tell(new Console(full, err, false, false))).isEqualTo(ExitCode.FAILED);
    }

    private static final class FullDisk extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            throw new IOException("No space left on device");
        }
    }
}
