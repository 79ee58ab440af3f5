package org.medmat.table;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * XML: each element of a name is a record; its attributes and the elements in it that hold nothing but text are fields.
 * Those of the elements around it are its fields too, if they stand before it in the file.
 */
final class XmlRows {

    private final PackedFile source;
    private final RowSink sink;
    private final @Nullable List<String> way;
    private final Xml xml;
    private final RecordFields fields;
    private final Enclosing enclosing;
    private final Deque<Element> open = new ArrayDeque<>();
    private @Nullable Element record;
    private int recordLine;

    private XmlRows(PackedFile source, RowSink sink, @Nullable String rows, Xml xml) {
        this.source = source;
        this.sink = sink;
        this.way = rows == null ? null : List.of(rows.strip().split("/"));
        this.xml = xml;
        fields = new RecordFields(source);
        enclosing = new Enclosing(source);
    }

    static void read(PackedFile source, TableFormat format, RowSink sink) throws IOException {
        try (TextFile text = TextFile.open(source, format.encoding());
                Xml xml = new Xml(source, text)) {
            new XmlRows(source, sink, format.rows(), xml).read();
        }
    }

    private void read() throws IOException {
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> begin();
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text();
                default -> {}
            }
        }
    }

    private void begin() throws IOException {
        String name = xml.reader().getLocalName();
        Element parent = open.peek();
        if (parent != null) {
            parent.becomesHolder();
        }
        Element element = new Element(name, record == null || parent == null ? "" : parent.prefix + name + ".");
        open.push(element);
        if (open.size() > TableLimits.DEPTH) {
            throw source.wrong(xml.line(), "elements more than " + TableLimits.DEPTH + " deep", "get the file again");
        }
        if (record == null && isRecord()) {
            record = element;
            recordLine = xml.line();
            fields.begin(recordLine);
        } else if (record == null) {
            enclosing.enter(name);
        }
        XMLStreamReader reader = xml.reader();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (record == null) {
                enclosing.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i), xml.line());
            } else {
                fields.add(element.prefix + reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            }
        }
    }

    private void text() throws IOException {
        Element element = open.peek();
        if (element != null && !element.holder) {
            element.text.append(xml.reader().getText());
            TableLimits.checkCell(source, xml.line(), element.text.length());
        }
    }

    private void end() throws IOException {
        Element element = open.pop();
        String text = Blanks.strip(element.text.toString());
        if (record == null) {
            enclosing.leave();
            if (!element.holder && !open.isEmpty()) {
                enclosing.put(element.name, text, xml.line());
            }
        } else if (record == element) {
            if (!text.isEmpty()) {
                fields.add("value", text);
            }
            enclosing.inheritTo(fields);
            record = null;
            sink.row(fields.row(recordLine));
        } else if (!element.holder) {
            fields.add(element.prefix.substring(0, element.prefix.length() - 1), text);
        }
    }

    /** Whether the way ends with the names of the open elements; without a way, whether this is a child of the root. */
    private boolean isRecord() {
        if (way == null) {
            return open.size() == 2;
        }
        Iterator<Element> upwards = open.iterator();
        for (int i = way.size() - 1; i >= 0; i--) {
            if (!upwards.hasNext() || !upwards.next().name.equals(way.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static final class Element {

        private final String name;
        private final String prefix;
        private final StringBuilder text = new StringBuilder();
        private boolean holder;

        /** @param prefix of the fields in it, when it is part of a record */
        Element(String name, String prefix) {
            this.name = name;
            this.prefix = prefix;
        }

        void becomesHolder() {
            holder = true;
            text.setLength(0);
        }
    }
}
