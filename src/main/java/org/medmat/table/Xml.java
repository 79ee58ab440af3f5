package org.medmat.table;

import java.io.IOException;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.medmat.problem.DataException;

/** XML as a stream, in which nothing can refer to anything outside or grow: document types are not looked at. */
final class Xml implements AutoCloseable {

    private final PackedFile source;
    private final TextFile text;
    private final XMLStreamReader reader;

    /** @param text decoded: the parser would tell of bytes it can't decode on the standard error */
    Xml(PackedFile source, TextFile text) throws IOException {
        this.source = source;
        this.text = text;
        // the JDK's own: what stands on the class path may have other defaults
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        text.recordBegins(1);
        try {
            reader = factory.createXMLStreamReader(text.reader());
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    XMLStreamReader reader() {
        return reader;
    }

    int line() {
        return Math.max(0, reader.getLocation().getLineNumber());
    }

    /** Goes on; one of {@link javax.xml.stream.XMLStreamConstants}. */
    int next() throws IOException {
        int event;
        // An attribute, comment or document type is read as a whole, however long it is.
        text.recordBegins(line());
        try {
            event = reader.next();
        } catch (XMLStreamException e) {
            throw malformed(e);
        } catch (RuntimeException e) {
            throw source.wrong(line(), "not XML as it should be: " + e.getMessage(), "get the file again");
        }
        if (event == XMLStreamReader.ENTITY_REFERENCE) {
            throw source.wrong(
                    line(),
                    "the entity &" + reader.getLocalName() + ";",
                    "entities are not read; write the text itself");
        }
        return event;
    }

    private IOException malformed(XMLStreamException e) {
        if (e.getNestedException() instanceof DataException cause) {
            return cause;
        }
        Location at = e.getLocation();
        return source.wrong(
                at == null ? 0 : Math.max(0, at.getLineNumber()),
                "not XML as it should be: " + firstLine(e),
                "get the file again, or put it right");
    }

    /** The parser's text, without the line of its own position. */
    private static String firstLine(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        return message.substring(message.indexOf("Message: ") < 0 ? 0 : message.indexOf("Message: ") + 9)
                .lines()
                .findFirst()
                .orElse("");
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }
}
