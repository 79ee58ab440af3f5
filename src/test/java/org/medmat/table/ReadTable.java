package org.medmat.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.medmat.table.TableFormat.Header;
import org.medmat.text.SafePattern;

/** Reads small tables for tests: a row becomes a map, in the order of its columns. */
final class ReadTable {

    private ReadTable() {}

    static List<Map<String, String>> rows(String name, String text) throws IOException {
        return rows(name, text, TableFormat.PLAIN);
    }

    static List<Map<String, String>> rows(String name, String text, TableFormat format) throws IOException {
        return rows(name, text.getBytes(StandardCharsets.UTF_8), format);
    }

    static List<Map<String, String>> rows(String name, byte[] bytes, TableFormat format) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        Tables.read(name, () -> new ByteArrayInputStream(bytes), format, row -> {
            Map<String, String> fields = new LinkedHashMap<>();
            for (String column : row.columns().names()) {
                fields.put(column, row.get(column));
            }
            rows.add(fields);
        });
        return rows;
    }

    static List<Integer> numbers(String name, String text, TableFormat format) throws IOException {
        List<Integer> numbers = new ArrayList<>();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Tables.read(name, () -> new ByteArrayInputStream(bytes), format, row -> numbers.add(row.number()));
        return numbers;
    }

    static TableFormat headerLine(int line) {
        return new TableFormat(null, null, new Header.Line(line), null, null, null);
    }

    static TableFormat columns(String... names) {
        return new TableFormat(null, null, new Header.Names(List.of(names)), null, null, null);
    }

    static TableFormat separated(String separator) {
        return new TableFormat(null, separator, new Header.Line(1), null, null, null);
    }

    static TableFormat encoded(Charset charset) {
        return new TableFormat(charset, null, new Header.Line(1), null, null, null);
    }

    static TableFormat sheet(String sheet) {
        return new TableFormat(null, null, new Header.Line(1), sheet, null, null);
    }

    static TableFormat way(String rows) {
        return new TableFormat(null, null, new Header.Line(1), null, rows, null);
    }

    static TableFormat lines(String expression) {
        SafePattern pattern = new SafePattern(Pattern.compile(expression));
        return new TableFormat(null, null, new Header.Line(1), null, null, pattern);
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** @param entries name, contents, name, contents, ... */
    static byte[] zip(String... entries) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            for (int i = 0; i < entries.length; i += 2) {
                out.putNextEntry(new ZipEntry(entries[i]));
                out.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
