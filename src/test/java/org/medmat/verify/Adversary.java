package org.medmat.verify;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.medmat.file.Sha256;
import org.medmat.item.Part;
import org.medmat.item.Side;
import org.medmat.output.Manifest;
import org.medmat.output.ManifestJson;

/** Edits the items of a build, in the dataset's file as in its subset's, and makes counts and checksums of the manifest fit again. */
final class Adversary {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path out;
    private final int dataset;
    private final int subset;

    /** @param dataset the only one of its subset that was built */
    Adversary(Path out, int dataset, int subset) {
        this.out = out;
        this.dataset = dataset;
        this.subset = subset;
    }

    List<ObjectNode> items(Side side) throws IOException {
        return new ArrayList<>(Arrays.asList(
                JSON.readValue(out.resolve(Part.ofDataset(dataset, side).path()).toFile(), ObjectNode[].class)));
    }

    /** Both files of a side hold these items then. */
    void write(Side side, List<ObjectNode> items) throws IOException {
        for (int at = 0; at < items.size(); at++) {
            items.get(at).put("id", at + 1);
        }
        for (Part part : List.of(Part.ofDataset(dataset, side), Part.ofSubset(subset, side))) {
            JSON.writeValue(out.resolve(part.path()).toFile(), items);
        }
    }

    void each(Side side, Consumer<ObjectNode> change) throws IOException {
        List<ObjectNode> items = items(side);
        items.forEach(change);
        write(side, items);
    }

    Path origins(Side side) {
        return out.resolve(Part.ofDataset(dataset, side).originsPath());
    }

    /** Gives an item these options in this order. */
    static void offer(ObjectNode item, List<String> options) {
        StringBuilder choice = new StringBuilder(item.get("Question").asText());
        for (int i = 0; i < options.size(); i++) {
            choice.append('\n').append((char) ('A' + i)).append(": ").append(options.get(i));
        }
        choice.append("\nAnswer with the option's letter from the given choices directly.");
        item.put("Question-choice", choice.toString());
        item.put(
                "Answer-choice",
                Character.toString('A' + options.indexOf(item.get("Answer").asText())));
    }

    static List<String> options(ObjectNode item) {
        List<String> options = new ArrayList<>();
        for (String line : item.get("Question-choice").asText().split("\n")) {
            if (line.matches("[A-Z]: .*")) {
                options.add(line.substring(3));
            }
        }
        return options;
    }

    static void answer(ObjectNode item, String answer, List<String> options) {
        item.put("caption", answer);
        item.put("Answer", answer);
        offer(item, options);
    }

    static void ask(ObjectNode item, String question) {
        List<String> options = options(item);
        item.put("Question", question);
        offer(item, options);
    }

    /** Writes a manifest that fits the files; those that are gone it does not name. */
    void seal(UnaryOperator<Manifest> change) throws IOException {
        Manifest manifest = change.apply(ManifestJson.read(out));
        List<Manifest.File> files = new ArrayList<>();
        for (Manifest.File file : manifest.files()) {
            Path path = out.resolve(file.path());
            if (Files.exists(path)) {
                byte[] bytes = Files.readAllBytes(path);
                long items = file.path().endsWith("jsonl")
                        ? Files.readAllLines(path).size()
                        : JSON.readValue(bytes, ObjectNode[].class).length;
                files.add(new Manifest.File(file.path(), items, bytes.length, Sha256.hex(bytes)));
            }
        }
        // What guessers reach would betray some edits: it is left out, as a build of one side leaves it out.
        Files.write(
                out.resolve(Manifest.NAME),
                ManifestJson.write(new Manifest(
                        manifest.settings(), manifest.subsets(), manifest.datasets(), new TreeMap<>(), files)));
    }
}
