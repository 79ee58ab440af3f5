package org.medmat.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import org.medmat.problem.DataException;
import org.medmat.text.Fold;

/** XLSX: the rows of one sheet. */
final class Workbook {

    private Workbook() {}

    static void read(PackedFile source, TableFormat format, RowSink sink) throws IOException {
        Path copy = Files.createTempFile("medmat-", ".xlsx");
        // Nothing else clears up after Ctrl-C.
        copy.toFile().deleteOnExit();
        try {
            try (InputStream in = new Inflated(source, source.open(), () -> Long.MAX_VALUE, WorkbookCheck.MOST_BYTES)) {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            WorkbookCheck.check(source, copy);
            try (ReadableWorkbook workbook = guarded(source, () -> open(copy))) {
                Sheet sheet =
                        sheet(source, guarded(source, () -> workbook.getSheets().toList()), format.sheet());
                TitledRows rows = new TitledRows(source, format.header(), sink);
                readSheet(source, sheet, rows);
                rows.end();
            }
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static ReadableWorkbook open(Path file) {
        try {
            return new ReadableWorkbook(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void readSheet(PackedFile source, Sheet sheet, TitledRows rows) throws IOException {
        try (Stream<Row> stream = guarded(source, () -> stream(sheet))) {
            Iterator<Row> iterator = stream.iterator();
            while (guarded(source, iterator::hasNext)) {
                Row row = guarded(source, iterator::next);
                if (row.getRowNum() < 1) {
                    throw notUnderstood(source, "it has a row " + row.getRowNum());
                }
                rows.add(guarded(source, () -> cells(row)), row.getRowNum());
            }
        }
    }

    private static Stream<Row> stream(Sheet sheet) {
        try {
            return sheet.openStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] cells(Row row) {
        int count = row.getCellCount();
        while (count > 0
                && CellText.of(row.getOptionalCell(count - 1).orElse(null)).isEmpty()) {
            count--;
        }
        String[] cells = new String[count];
        for (int i = 0; i < count; i++) {
            cells[i] = CellText.of(row.getOptionalCell(i).orElse(null));
        }
        return cells;
    }

    private static Sheet sheet(PackedFile source, List<Sheet> sheets, @Nullable String name) throws IOException {
        return sheets.stream()
                .filter(sheet -> name == null
                        ? sheet.getVisibility() == SheetVisibility.VISIBLE
                        : Fold.ignoringCaseAndBlanks(name).equals(Fold.ignoringCaseAndBlanks(sheet.getName())))
                .findFirst()
                .orElseThrow(() -> source.wrong(
                        name == null ? "a workbook without a visible sheet" : "a workbook without a sheet " + name,
                        "`sheet` may be " + sheets.stream().map(Sheet::getName).collect(Collectors.joining(", "))));
    }

    /** The library answers to what it does not understand with all kinds of exceptions. */
    private static <T> T guarded(PackedFile source, Supplier<T> step) throws IOException {
        try {
            return step.get();
        } catch (RuntimeException e) {
            throw notUnderstood(source, e.getMessage());
        }
    }

    private static DataException notUnderstood(PackedFile source, @Nullable String why) {
        return source.wrong(
                "a workbook that can't be understood: " + why,
                "open it with a spreadsheet program and save it as .xlsx, or its sheet as .csv");
    }
}
