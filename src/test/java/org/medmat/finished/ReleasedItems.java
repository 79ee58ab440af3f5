package org.medmat.finished;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.medmat.item.Part;
import org.medmat.item.Side;

/** Files of items as somebody may have them: of any content, with origins or without. */
public final class ReleasedItems {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final Map<Part, List<Map<String, Object>>> items = new TreeMap<>();
    private final Map<Part, List<Map<String, Object>>> origins = new TreeMap<>();

    public ReleasedItems(Path folder) {
        this.folder = folder;
    }

    /** Gives the key that the item has where it has no origin. */
    public String add(int dataset, Side side, String image, String question, int right, String... options) {
        Map<String, Object> item = new LinkedHashMap<>();
        List<Map<String, Object>> file =
                items.computeIfAbsent(Part.ofDataset(dataset, side), part -> new ArrayList<>());
        StringBuilder choice = new StringBuilder(question);
        for (int option = 0; option < options.length; option++) {
            choice.append('\n').append(Entry.letter(option)).append(": ").append(options[option]);
        }
        item.put("id", file.size() + 1);
        item.put("caption", options[right]);
        item.put("image", image);
        item.put("Question", question);
        item.put("Answer", options[right]);
        item.put("Question-choice", choice + "\nAnswer with the option's letter from the given choices directly.");
        item.put("Answer-choice", Entry.letter(right));
        item.put("data-no", Integer.toString(dataset));
        boolean isBox = options[0].startsWith("[");
        if (isBox) {
            item.put("box", List.of(1, 2, 3, 4));
            item.put("size", List.of(100, 100));
        }
        file.add(item);
        return HexFormat.of()
                .toHexDigits(EntryReader.derivedKey(
                        Integer.toString(dataset), image, isBox ? "box" : "label", options[right]));
    }

    /** The key of the item that was added last; then each of its file must have one. */
    public void origin(int dataset, Side side, String key, String group) {
        Map<String, Object> origin = new LinkedHashMap<>();
        origin.put("key", key);
        origin.put("raw", "x");
        origin.put("rule", "x");
        origin.put("file", "x.csv");
        origin.put("row", 1);
        origin.put("group", group);
        origin.put("why", "9:1 by label");
        origin.put("subset", 2);
        origins.computeIfAbsent(Part.ofDataset(dataset, side), each -> new ArrayList<>())
                .add(origin);
    }

    public Path write() throws IOException {
        for (Map.Entry<Part, List<Map<String, Object>>> each : items.entrySet()) {
            Path file = folder.resolve(each.getKey().path());
            Files.createDirectories(file.getParent());
            Files.writeString(file, JSON.writeValueAsString(each.getValue()));
        }
        for (Map.Entry<Part, List<Map<String, Object>>> each : origins.entrySet()) {
            Path file = folder.resolve(each.getKey().originsPath());
            Files.createDirectories(file.getParent());
            List<String> lines = new ArrayList<>();
            for (Map<String, Object> origin : each.getValue()) {
                lines.add(JSON.writeValueAsString(origin));
            }
            Files.write(file, lines);
        }
        return folder;
    }
}
