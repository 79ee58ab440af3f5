package org.medmat.draft;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medmat.problem.DataException;
import org.medmat.tree.FileTree;

/** Looks for tables whose rows name images. */
final class ByTable {

    private final DraftImages pictures;
    private final ImageNames names;
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();

    private ByTable(DraftImages pictures) {
        this.pictures = pictures;
        this.names = new ImageNames(pictures);
    }

    static ByTable look(DraftImages pictures, FileTree tree) throws IOException {
        ByTable look = new ByTable(pictures);
        for (TableFile file : TableFile.in(tree.files())) {
            try {
                look.finding(TableSeen.read(file, tree, look.names)).ifPresent(look.findings::add);
            } catch (DataException e) {
                look.unread.add(YamlText.shown(file.pattern()) + " was not read: "
                        + e.problem().what());
            }
        }
        return look;
    }

    List<Finding> findings() {
        return findings;
    }

    /** Tables that could not be read, and why. */
    List<String> unread() {
        return unread;
    }

    private Optional<Finding> finding(TableSeen table) {
        Optional<ColumnSeen> image = table.image();
        if (image.isEmpty()) {
            return Optional.empty();
        }
        @Nullable ColumnSeen patient = table.patient(image.get());
        @Nullable ColumnSeen split = table.split();
        int half = image.get().named().cardinality() / 2;
        List<ColumnSeen> taken = table.columns().stream()
                .filter(column -> column == image.get()
                        || column == patient
                        || column == split
                        || half > 1 && column.named().cardinality() > half)
                .toList();
        return LabelColumn.of(table, taken).map(label -> finding(table, image.get(), label, patient, split));
    }

    private Finding finding(
            TableSeen table,
            ColumnSeen image,
            LabelColumn label,
            @Nullable ColumnSeen patient,
            @Nullable ColumnSeen split) {
        TableFile file = table.file();
        Map<String, String> source = new LinkedHashMap<>();
        source.put("table", YamlText.quoted(file.pattern()));
        if (!table.header().isEmpty()) {
            source.put("header", "[" + String.join(", ", table.header()) + "]");
        }
        source.put("image", YamlText.oneOrList(imagePatterns(table, image)));
        source.put("label", label.yaml());
        List<String> toEdit = new ArrayList<>(label.toEdit());
        if (!table.header().isEmpty()) {
            toEdit.add("the table seems to have no column names: give it some in `header`");
        }
        if (patient != null) {
            source.put("patient", YamlText.quoted("{" + table.reference(patient) + "}"));
            toEdit.add("the column " + YamlText.shown(patient.name()) + " was taken for the patient");
        }
        Map<String, String> splits = Map.of();
        if (split != null) {
            source.put("split", YamlText.quoted("{" + table.reference(split) + "}"));
            splits = SplitWords.toDeclare(split.values());
        } else if (!file.parts().isEmpty()) {
            source.put("split", YamlText.quoted("{part}"));
            splits = SplitWords.toDeclare(file.parts());
        }
        return new Finding(
                source,
                new TreeSet<>(label.raws()),
                label.several(),
                splits,
                image.named().cardinality(),
                label.trust(),
                "a table, " + YamlText.shown(file.pattern()) + ": images in " + YamlText.shown(image.name())
                        + ", labels in " + YamlText.shown(label.name()),
                toEdit);
    }

    private List<String> imagePatterns(TableSeen table, ColumnSeen image) {
        List<String> patterns = new ArrayList<>();
        image.images().forEach((way, images) -> {
            boolean covered = way == NameWay.WITHOUT_ENDING
                    && image.images().containsKey(NameWay.NUMBER)
                    && names.areNumbered(images);
            if (!covered) {
                patterns.add(folder(way, image, image.named())
                        + (way == NameWay.NUMBER ? names.prefix() : "")
                        + way.field(table.reference(image), names.digits())
                        + (way.lacksEnding() ? endings(image.named()) : ""));
            }
        });
        return patterns;
    }

    /** Where all lie in one folder it is named: masks of the same name may lie in another. */
    private String folder(NameWay way, ColumnSeen image, BitSet images) {
        List<String> folders =
                images.stream().mapToObj(this::folder).distinct().limit(2).toList();
        boolean paths = (way == NameWay.WHOLE || way == NameWay.WITHOUT_ENDING) && image.hasPaths();
        boolean nameable = folders.size() == 1 && !folders.get(0).isEmpty() && Patterns.isLiteral(folders.get(0));
        return nameable && !paths ? "**/" + folders.get(0) + "/" : "**/";
    }

    private String folder(int image) {
        String[] parts = pictures.path(image).split("/");
        return parts.length < 2 ? "" : parts[parts.length - 2];
    }

    private String endings(BitSet images) {
        return Patterns.endings(images.stream()
                .mapToObj(pictures::path)
                .map(path -> path.substring(path.lastIndexOf('.') + 1))
                .collect(Collectors.toCollection(TreeSet::new)));
    }
}
