package org.medmat.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.medmat.draft.Finding.Trust;

/**
 * The column, or columns, of a table that tell the label.
 *
 * @param yaml what {@code label} says
 * @param name what people may call it
 * @param raws its values
 * @param several whether a row may have several of them
 */
record LabelColumn(
        String yaml, String name, SortedSet<String> raws, boolean several, Trust trust, List<String> toEdit) {

    private static final int MOST_VALUES = 50;
    private static final int MOST_COLUMNS = 200;
    /** What such columns are called, the surest first. */
    private static final List<String> CALLED = List.of(
            "label",
            "labels",
            "class",
            "classes",
            "classname",
            "diagnosis",
            "diagnoses",
            "diagnostic",
            "category",
            "categories",
            "finding",
            "findings",
            "target",
            "disease",
            "diseases",
            "pathology",
            "type",
            "grade",
            "level");
    /** Columns with few values that tell something else. */
    private static final Set<String> OTHER = Set.of(
            "sex",
            "gender",
            "age",
            "race",
            "ethnicity",
            "view",
            "position",
            "projection",
            "laterality",
            "side",
            "eye",
            "site",
            "width",
            "height",
            "size",
            "channels",
            "format",
            "camera",
            "device",
            "year",
            "split",
            "set",
            "partition",
            "fold",
            "subset",
            "usage",
            "phase",
            "count",
            "number",
            "id",
            "uid",
            "name",
            "date",
            "imaging",
            "modality");

    /** A box or a point. */
    private static final Pattern NUMBERS = Pattern.compile("\\[[-+\\d.,;\\s\\[\\]]*\\d[-+\\d.,;\\s\\[\\]]*\\]");

    static Optional<LabelColumn> of(TableSeen table, Collection<ColumnSeen> taken) {
        List<ColumnSeen> free = table.columns().stream()
                .filter(column -> !taken.contains(column) && table.isWhole(column))
                .toList();
        List<ColumnSeen> flags = free.stream()
                .filter(ColumnSeen::isYesOrNo)
                .filter(LabelColumn::mayBeLabel)
                .toList();
        Optional<LabelColumn> called = free.stream()
                .filter(column -> Patterns.isField(column.name()) && mayBeLabel(column) && rank(column) < CALLED.size())
                .sorted(Comparator.comparing((ColumnSeen column) -> LabelWords.areCodes(List.copyOf(column.values())))
                        .thenComparingInt(LabelColumn::rank))
                .flatMap(column -> values(column, table.file().hasLists(), Trust.LABEL_COLUMN).stream())
                .findFirst();
        boolean onlyCodes = called.isPresent()
                && LabelWords.areCodes(List.copyOf(called.get().raws()));
        if (flags.size() >= 2 && flags.size() <= MOST_COLUMNS && (called.isEmpty() || onlyCodes)) {
            return Optional.of(columns(flags));
        }
        return called.or(() -> free.stream()
                .filter(column -> Patterns.isField(column.name()) && mayBeLabel(column))
                .filter(column -> column.values().size() <= MOST_VALUES
                        && 2 * column.values().size() <= column.filled())
                .sorted(Comparator.comparing((ColumnSeen column) -> LabelWords.areCodes(List.copyOf(column.values())))
                        .thenComparingInt(column -> column.values().size()))
                .flatMap(column -> values(column, table.file().hasLists(), Trust.SOME_COLUMN).stream())
                .findFirst());
    }

    private static boolean mayBeLabel(ColumnSeen column) {
        return column.words().stream().noneMatch(OTHER::contains)
                && column.values().stream()
                        .noneMatch(value -> NUMBERS.matcher(value).matches());
    }

    private static int rank(ColumnSeen column) {
        return column.words().stream()
                .mapToInt(word -> CALLED.contains(word) ? CALLED.indexOf(word) : CALLED.size())
                .min()
                .orElse(CALLED.size());
    }

    private static LabelColumn columns(List<ColumnSeen> flags) {
        TreeSet<String> names = flags.stream().map(ColumnSeen::name).collect(Collectors.toCollection(TreeSet::new));
        String list = flags.stream().map(ColumnSeen::name).map(YamlText::of).collect(Collectors.joining(", "));
        boolean unsure = flags.stream().anyMatch(ColumnSeen::saysMinusOne);
        List<String> toEdit = new ArrayList<>();
        toEdit.add("columns of 0 and 1 were taken for labels: leave out those that are none");
        if (unsure) {
            toEdit.add("-1 was taken for \"nobody knows\"");
        }
        return new LabelColumn(
                "{columns: [" + list + "]" + (unsure ? ", unsure: [\"-1\"]" : "") + "}",
                flags.size() + " columns of 0 and 1",
                names,
                false,
                Trust.LABEL_COLUMN,
                toEdit);
    }

    private static Optional<LabelColumn> values(ColumnSeen column, boolean hasLists, Trust trust) {
        List<String> toEdit = List.of("the label was taken from the column " + YamlText.shown(column.name()));
        for (Separated separated : Separated.FORMS) {
            SortedSet<String> parts = separated.parts(column.values());
            if (parts.size() >= 2
                    && parts.size() <= MOST_VALUES
                    && separated.isMeant(column.values(), parts, hasLists)) {
                String yaml = "{of: " + YamlText.quoted("{" + column.name() + "}") + ", " + separated.yaml() + "}";
                return Optional.of(new LabelColumn(yaml, column.name(), parts, true, trust, toEdit));
            }
        }
        int size = column.values().size();
        return size < 2 || size > MOST_VALUES
                ? Optional.empty()
                : Optional.of(new LabelColumn(
                        YamlText.quoted("{" + column.name() + "}"),
                        column.name(),
                        column.values(),
                        false,
                        trust,
                        toEdit));
    }

    /** A form of several values in one text. */
    private record Separated(String separator, boolean bracketed) {

        private static final String BRACKETS = "[]'\"";

        static final List<Separated> FORMS = List.of(
                new Separated("\n", false),
                new Separated(",", true),
                new Separated("|", false),
                new Separated(";", false),
                new Separated(",", false),
                new Separated("\uff0c", false));

        SortedSet<String> parts(SortedSet<String> values) {
            return values.stream()
                    .flatMap(value -> split(value).stream())
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        private List<String> split(String value) {
            return Arrays.stream(value.split(Pattern.quote(separator)))
                    .map(part -> bracketed ? part.replaceAll("^[\\[\\]'\"\\s]+|[\\[\\]'\"\\s]+$", "") : part.strip())
                    .filter(part -> !part.isEmpty())
                    .toList();
        }

        /** A comma or line break may stand inside a label: then what stands beside it never stands elsewhere. */
        boolean isMeant(SortedSet<String> values, SortedSet<String> parts, boolean hasLists) {
            List<List<String>> all = values.stream().map(this::split).toList();
            boolean inBrackets = values.stream().allMatch(value -> value.startsWith("[") && value.endsWith("]"));
            boolean areNumbers = parts.stream().allMatch(part -> part.matches("[-+.\\d]+"));
            if (areNumbers || bracketed && !inBrackets) {
                return false;
            }
            Set<String> together = all.stream()
                    .filter(each -> each.size() > 1)
                    .flatMap(List::stream)
                    .collect(Collectors.toSet());
            long shared = together.stream()
                    .filter(part ->
                            all.stream().filter(each -> each.contains(part)).count() > 1)
                    .count();
            boolean occursInLabels =
                    !(separator.equals("|") || separator.equals(";") || separator.equals("\n") && hasLists);
            return bracketed || !together.isEmpty() && (!occursInLabels || 2 * shared >= together.size());
        }

        String yaml() {
            String separated = separator.equals("\n") ? "lines" : YamlText.quoted(separator);
            return "separated: " + separated + (bracketed ? ", trim: " + YamlText.quoted(BRACKETS) : "");
        }
    }
}
