package org.medmat.catalog;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.medmat.problem.Place;

/**
 * What {@link Nodes} read from files while the program was built: YAML takes most of the time of a short command. Of a file
 * that has changed since then, by length and checksum, nothing is known here.
 */
final class PackedNodes {

    static final PackedNodes NONE = new PackedNodes(new byte[0]);

    private static final String RESOURCE = "/catalog/nodes.bin";
    private static final int TEXT = 0;
    private static final int ITEMS = 1;
    private static final int FIELDS = 2;

    private final Map<String, Entry> entries = new HashMap<>();
    private final byte[] bytes;

    private record Entry(int length, int checksum, int position) {}

    PackedNodes(byte[] bytes) {
        this.bytes = bytes;
        Cursor cursor = new Cursor("", 0);
        while (cursor.position < bytes.length) {
            String name = cursor.text();
            int length = cursor.number();
            int checksum = cursor.number();
            int size = cursor.number();
            entries.put(name, new Entry(length, checksum, cursor.position));
            cursor.position += size;
        }
    }

    /** Those of the program; none where it was built without. */
    static PackedNodes builtIn() {
        try (InputStream packed = PackedNodes.class.getResourceAsStream(RESOURCE)) {
            return packed == null ? NONE : new PackedNodes(packed.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException("the catalog inside the program can't be read", e);
        }
    }

    /** The node of a file that is as it was, else null. */
    @Nullable
    Node find(FileContent file) {
        Entry entry = entries.get(file.name());
        return entry != null && entry.length() == file.bytes().length && entry.checksum() == checksum(file.bytes())
                ? new Cursor(file.name(), entry.position()).node()
                : null;
    }

    static byte[] pack(List<FileContent> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (FileContent file : files) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            write(Nodes.read(file.name(), file.bytes()), body);
            write(file.name(), out);
            write(file.bytes().length, out);
            write(checksum(file.bytes()), out);
            write(body.size(), out);
            out.writeBytes(body.toByteArray());
        }
        return out.toByteArray();
    }

    private static int checksum(byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        return (int) checksum.getValue();
    }

    private static void write(Node node, ByteArrayOutputStream out) {
        if (node instanceof Node.Text text) {
            write(TEXT, out);
            write(text.place().line(), out);
            write(text.text(), out);
        } else if (node instanceof Node.Items items) {
            write(ITEMS, out);
            write(items.place().line(), out);
            write(items.items().size(), out);
            items.items().forEach(item -> write(item, out));
        } else if (node instanceof Node.Fields fields) {
            write(FIELDS, out);
            write(fields.place().line(), out);
            write(fields.fields().size(), out);
            fields.fields().forEach((key, value) -> {
                write(key, out);
                Place place = fields.keys().get(key);
                write(place == null ? 0 : place.line(), out);
                write(value, out);
            });
        }
    }

    private static void write(String text, ByteArrayOutputStream out) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        write(utf8.length, out);
        out.writeBytes(utf8);
    }

    /** Seven bits a byte, the lowest first; all numbers but the checksums are small. */
    private static void write(int number, ByteArrayOutputStream out) {
        int rest = number;
        while ((rest & ~0x7f) != 0) {
            out.write(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }

    private final class Cursor {

        private final String file;
        private int position;

        Cursor(String file, int position) {
            this.file = file;
            this.position = position;
        }

        Node node() {
            int kind = number();
            Place place = place();
            if (kind == TEXT) {
                return new Node.Text(text(), place);
            }
            int size = number();
            if (kind == ITEMS) {
                List<Node> items = new ArrayList<>(size);
                for (int i = 0; i < size; i++) {
                    items.add(node());
                }
                return new Node.Items(items, place);
            }
            Map<String, Node> fields = new LinkedHashMap<>();
            Map<String, Place> keys = new LinkedHashMap<>();
            for (int i = 0; i < size; i++) {
                String key = text();
                keys.put(key, place());
                fields.put(key, node());
            }
            return new Node.Fields(fields, keys, place);
        }

        Place place() {
            return new Place(file, number());
        }

        String text() {
            int length = number();
            position += length;
            return new String(bytes, position - length, length, StandardCharsets.UTF_8);
        }

        int number() {
            int number = 0;
            for (int shift = 0; ; shift += 7) {
                byte next = bytes[position++];
                number |= (next & 0x7f) << shift;
                if (next >= 0) {
                    return number;
                }
            }
        }
    }
}
