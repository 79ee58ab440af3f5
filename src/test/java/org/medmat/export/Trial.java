package org.medmat.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.CatalogReader;
import org.medmat.catalog.Selection;
import org.medmat.finished.TrainerPart;
import org.medmat.item.Part;
import org.medmat.item.Side;
import org.medmat.picture.Conversion;
import org.medmat.synthetic.PictureDrawer;
import org.medmat.tree.Downloads;

/** A folder of items and pictures as somebody may have it, and an export of it, changed one thing at a time. */
final class Trial {

    static final Catalog CATALOG = CatalogReader.builtIn();

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final Map<Part, List<Map<String, Object>>> parts = new TreeMap<>();
    private final Map<Part, List<Map<String, Object>>> origins = new TreeMap<>();

    Set<TrainerPart> splits = Set.of();
    Set<String> kinds = Set.of();
    /** What the origins that are added next say that their items ask; nothing where it is the label. */
    @Nullable
    String kind;

    long limit;
    long limitPerLabel;
    double validation;
    boolean openOnly;
    boolean skipUnfit;
    boolean strict;
    boolean unconverted;
    int jobs = 2;
    long seed = 42;
    AnswerForm form = AnswerForm.CHOICE;
    Prompt prompt = Prompt.USUAL;

    @Nullable
    PictureMode pictures;

    @Nullable
    Conversion conversion;

    Trial(Path folder) {
        this.folder = folder;
    }

    Path items() {
        return folder.resolve("items");
    }

    Path images() {
        return folder.resolve("med-mat");
    }

    Path out() {
        return folder.resolve("out");
    }

    /** An item of the CT kidneys, with its picture. */
    Trial kidney(Side side, String name, String question, int right, String... options) throws IOException {
        return item(2, side, "CT_Kindney_Dataset/" + name, question, right, options);
    }

    /** An item with a picture that is drawn. */
    Trial item(int dataset, Side side, String image, String question, int right, String... options) throws IOException {
        Path file = images().resolve(image);
        Files.createDirectories(file.getParent());
        Files.write(file, new PictureDrawer().draw(image));
        return itemWithoutPicture(dataset, side, image, question, right, options);
    }

    Trial itemWithoutPicture(int dataset, Side side, String image, String question, int right, String... options) {
        StringBuilder choice = new StringBuilder(question);
        for (int i = 0; i < options.length; i++) {
            choice.append('\n').append((char) ('A' + i)).append(": ").append(options[i]);
        }
        choice.append("\nAnswer with the option's letter from the given choices directly.");
        List<Map<String, Object>> all = parts.computeIfAbsent(Part.ofDataset(dataset, side), any -> new ArrayList<>());
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", all.size() + 1);
        item.put("caption", options[right]);
        item.put("image", "med-mat/" + image);
        item.put("Question", question);
        item.put("Answer", options[right]);
        item.put("Question-choice", choice.toString());
        item.put("Answer-choice", Character.toString('A' + right));
        item.put("data-no", Integer.toString(dataset));
        all.add(item);
        return this;
    }

    /** What the last item has beside the eight keys. */
    Trial with(int dataset, Side side, String key, Object value) {
        List<Map<String, Object>> all = parts.get(Part.ofDataset(dataset, side));
        all.get(all.size() - 1).put(key, value);
        return this;
    }

    /** The origin of the next item. */
    Trial origin(int dataset, Side side, String key, String group, @Nullable String own) {
        Map<String, Object> origin = new LinkedHashMap<>();
        origin.put("key", key);
        if (kind != null) {
            origin.put("kind", kind);
        }
        origin.put("raw", "x");
        origin.put("rule", "x");
        origin.put("file", "x");
        origin.put("group", group);
        if (own != null) {
            origin.put("own", own);
        }
        origin.put("why", "x");
        origin.put("subset", CATALOG.datasets().get(dataset).subset());
        origins.computeIfAbsent(Part.ofDataset(dataset, side), any -> new ArrayList<>())
                .add(origin);
        return this;
    }

    void write() throws IOException {
        for (Map.Entry<Part, List<Map<String, Object>>> part : parts.entrySet()) {
            Path file = items().resolve(part.getKey().path());
            Files.createDirectories(file.getParent());
            JSON.writeValue(file.toFile(), part.getValue());
        }
        for (Map.Entry<Part, List<Map<String, Object>>> part : origins.entrySet()) {
            Path file = items().resolve(part.getKey().originsPath());
            Files.createDirectories(file.getParent());
            StringBuilder lines = new StringBuilder();
            for (Map<String, Object> origin : part.getValue()) {
                lines.append(JSON.writeValueAsString(origin)).append('\n');
            }
            Files.writeString(file, lines);
        }
    }

    ExportReport export(String... forms) throws IOException, InterruptedException {
        return exportTo(out(), forms);
    }

    ExportReport exportTo(Path out, String... forms) throws IOException, InterruptedException {
        write();
        ExportOptions options = new ExportOptions(
                new ExportOptions.Input(items(), new Downloads(images(), Map.of())),
                new ExportOptions.Choice(
                        Selection.ALL,
                        splits,
                        kinds,
                        new ExportOptions.Limits(limit, limitPerLabel),
                        validation,
                        openOnly,
                        Set.of(),
                        skipUnfit,
                        seed),
                new ExportOptions.Asking(form, prompt),
                new ExportOptions.Target(
                        out,
                        Stream.of(forms)
                                .map(word -> Forms.named(word).orElseThrow())
                                .toList(),
                        pictures,
                        conversion != null
                                ? new ExportOptions.Unread(false, conversion)
                                : unconverted ? ExportOptions.Unread.KEPT : ExportOptions.Unread.LEFT_OUT),
                jobs,
                strict);
        return Exporter.run(CATALOG, options, "0.0.0", count -> {});
    }

    String text(String path) throws IOException {
        return Files.readString(out().resolve(path));
    }

    /** All files below a folder, by path, as texts of their bytes. */
    static Map<String, String> bytes(Path folder) throws IOException {
        Map<String, String> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                bytes.put(
                        folder.relativize(file).toString().replace('\\', '/'),
                        new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1));
            }
        }
        return bytes;
    }
}
