package org.medmat.table;

import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** A cell of a workbook as text, as a person would write it. */
final class CellText {

    /** A formula's failure is told by its text alone. */
    private static final List<String> FAILURES = List.of(
            "#N/A", "#DIV/0!", "#REF!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA");

    /** More than any number of a spreadsheet has. */
    private static final int MOST_DIGITS = 400;

    private CellText() {}

    static String of(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getValue() == null) {
            if (cell.getType() == CellType.STRING) {
                throw new IllegalStateException("the text of cell " + cell.getAddress() + " is not in it");
            }
            return "";
        }
        Object value = cell.getValue();
        if (value instanceof Boolean yes) {
            return yes ? "TRUE" : "FALSE";
        }
        if (value instanceof BigDecimal number) {
            return plain(number, cell.getRawValue());
        }
        String text = value.toString();
        return cell.getType() == CellType.FORMULA && FAILURES.contains(text) ? "" : text;
    }

    private static String plain(BigDecimal number, String written) {
        if (number.signum() == 0) {
            return "0";
        }
        if (Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) {
            return written;
        }
        return number.stripTrailingZeros().toPlainString();
    }
}
