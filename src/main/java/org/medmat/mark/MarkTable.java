package org.medmat.mark;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.medmat.text.Formula;

/** Marks for spreadsheets and scripts. */
public final class MarkTable {

    private MarkTable() {}

    /** Each mark as keys and values, with whether the reader's answer agrees with the label. */
    public static List<Map<String, Object>> objects(Marks marks) {
        return marks.all().stream()
                .map(mark -> {
                    Map<String, Object> object = MarkJson.object(mark);
                    object.put("agrees", mark.answer().isEmpty() ? "" : mark.agrees() ? "yes" : "no");
                    return object;
                })
                .toList();
    }

    /** The same as CSV with a header. */
    public static String csv(Marks marks) throws IOException {
        StringBuilder text = new StringBuilder();
        CSVFormat format = CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            printer.printRecord(
                    "key", "reader", "dataset", "image", "label", "verdict", "note", "answer", "right", "agrees");
            for (Map<String, Object> object : objects(marks)) {
                printer.printRecord(object.values().stream()
                        .map(value -> Formula.disarmed(String.valueOf(value)))
                        .toList());
            }
        }
        return text.toString();
    }
}
