package org.medmat.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medmat.finished.Entry;
import org.medmat.finished.TrainerPart;
import org.medmat.output.PlainFile;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;
import org.medmat.random.StableHash;

/** Tables for a reader that goes by pandas: one for each split, with a number of the content in its name. */
final class TsvFiles implements FormWriter {

    private static final int SHORT = 8;
    /** A shorter text in the column of pictures is read as the index of another row. */
    private static final int SHORTEST_PICTURE = 64;

    private static final int USUAL = 4;

    private final FormFolder folder;
    private final int options;
    private final Map<TrainerPart, Table> tables = new EnumMap<>(TrainerPart.class);

    /** A table being written. */
    private static final class Table {
        private final PlainFile file;
        private final boolean[] hasText;
        private final boolean[] hasBlank;
        private final @Nullable String[] odd;
        private long rows;
        private long content;

        private Table(PlainFile file, int options) {
            this.file = file;
            this.hasText = new boolean[options];
            this.hasBlank = new boolean[options];
            this.odd = new String[options];
        }

        /** Notes what pandas will make of each column. */
        private void note(Entry entry) {
            for (int i = 0; i < odd.length; i++) {
                String option = i < entry.options().size() ? entry.options().get(i) : "";
                hasBlank[i] |= option.isEmpty();
                hasText[i] |= !option.isEmpty() && !Traps.isNumber(option);
                if (!option.isEmpty() && (odd[i] == null || !option.matches("0|[1-9]\\d{0,8}"))) {
                    odd[i] = option;
                }
            }
        }
    }

    TsvFiles(FormFolder folder) {
        this.folder = folder;
        this.options = Math.max(USUAL, folder.mostOptions());
    }

    @Override
    public void add(ExportRow row) throws IOException {
        TrainerPart split = row.entry().split();
        Table table = tables.get(split);
        if (table == null) {
            table = new Table(folder.begin("medmat_" + split.word() + ".tsv"), options);
            tables.put(split, table);
            write(table, header());
        }
        Entry entry = row.entry();
        table.note(entry);
        table.content ^=
                StableHash.of(entry.key(), entry.question(), entry.letter(), String.join("\n", entry.options()));
        write(table, line(table.rows++, row));
    }

    private String header() {
        StringBuilder text = new StringBuilder("index\t").append(folder.embeds() ? "image" : "image_path");
        text.append("\tquestion");
        for (int i = 0; i < options; i++) {
            text.append('\t').append(Entry.letter(i));
        }
        return text.append("\tanswer\tcategory\tl2-category\tsplit\tkey\n").toString();
    }

    private String line(long index, ExportRow row) throws IOException {
        Entry entry = row.entry();
        StringBuilder text = new StringBuilder().append(index).append('\t');
        text.append(folder.embeds() ? picture(row) : quoted(folder.pathOf(row)));
        text.append('\t').append(quoted(entry.question()));
        for (int i = 0; i < options; i++) {
            text.append('\t');
            if (i < entry.options().size()) {
                text.append(quoted(entry.options().get(i)));
            }
        }
        return text.append('\t')
                .append(entry.letter())
                .append("\ts")
                .append(entry.home().subset())
                .append('\t')
                .append(quoted(entry.home().modality()))
                .append('\t')
                .append(entry.split().word())
                .append('\t')
                .append('k')
                .append(entry.key())
                .append('\n')
                .toString();
    }

    private static String picture(ExportRow row) throws IOException {
        String text = Base64.getEncoder().encodeToString(Traps.picture(row).content());
        if (text.length() <= SHORTEST_PICTURE) {
            throw new DataException(new Problem(
                    Place.of(row.entry().image()),
                    "the picture has so few bytes that VLMEvalKit takes it for the number of another row",
                    "export with --pictures path"));
        }
        return text;
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == '"' || c == '\t' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    private static void write(Table table, String line) throws IOException {
        table.file.write(line.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void finish() throws IOException {
        for (Map.Entry<TrainerPart, Table> each : tables.entrySet()) {
            Table table = each.getValue();
            refuseNumbers(table);
            String number = HexFormat.of().toHexDigits(table.content).substring(0, SHORT);
            folder.finish(table.file, "medmat_" + each.getKey().word() + "_" + number + ".tsv", table.rows);
        }
    }

    /** A column of nothing but digits is read as numbers: with a blank in it 3 becomes 3.0, and 01 becomes 1 in any case. */
    private void refuseNumbers(Table table) throws IOException {
        for (int i = 0; i < options; i++) {
            String option = table.odd[i];
            if (option != null && !table.hasText[i] && (table.hasBlank[i] || !option.matches("0|[1-9]\\d{0,8}"))) {
                throw new DataException(new Problem(
                        Place.of("vlmevalkit"),
                        "all options " + Entry.letter(i) + " are numbers, like \"" + option
                                + "\": its reader makes other numbers of them",
                        "export them together with other subsets, or in another form"));
            }
        }
    }
}
