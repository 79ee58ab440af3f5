package org.medmat.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.CatalogReader;

/** A folder of items written by hand, and what is counted in it. */
record Folder(Path root) {

    static final Catalog CATALOG = CatalogReader.read(null, null);

    /**
     * Writes a file of items.
     *
     * @param items picture, question, options with a star before the right one; with bars between
     */
    Folder items(String file, int dataset, String... items) {
        List<String> written = new ArrayList<>();
        for (String item : items) {
            written.add(item(written.size() + 1, dataset, item.split("\\|")));
        }
        return write(file, "[\n" + String.join(",\n", written) + "\n]\n");
    }

    private static String item(int id, int dataset, String... fields) {
        StringBuilder choice = new StringBuilder(fields[1]);
        String answer = "";
        String letter = "";
        for (int option = 2; option < fields.length; option++) {
            String text = fields[option].replaceFirst("^\\*", "");
            String name = Character.toString('A' + option - 2);
            answer = fields[option].startsWith("*") ? text : answer;
            letter = fields[option].startsWith("*") ? name : letter;
            choice.append("\\n").append(name).append(": ").append(text);
        }
        return """
                {"id": %d, "caption": "%s", "image": "med-mat/%s", "Question": "%s", "Answer": "%s",
                 "Question-choice": "%s\\nAnswer with the option's letter from the given choices directly.",
                 "Answer-choice": "%s", "data-no": "%d"%s}""".formatted(
                        id,
                        answer,
                        fields[0],
                        fields[1],
                        answer,
                        choice,
                        letter,
                        dataset,
                        answer.startsWith("[") ? ", \"box\": [1, 1, 2, 2], \"size\": [9, 9]" : "");
    }

    /** @param origins group and patient of each item, with a bar between; the patient may be missing */
    Folder origins(String file, int subset, String... origins) {
        return write(
                file,
                List.of(origins).stream().map(origin -> origin(subset, origin)).collect(Collectors.joining()));
    }

    private static String origin(int subset, String origin) {
        String[] fields = origin.split("\\|");
        return "{\"key\":\"00000000000000aa\",\"raw\":\"x\",\"rule\":\"x\",\"file\":\"x\","
                + (fields.length > 1 ? "\"patient\":\"" + fields[1] + "\"," : "")
                + "\"group\":\"" + fields[0] + "\",\"why\":\"9:1 by label\",\"subset\":" + subset + "}\n";
    }

    private Folder write(String file, String text) {
        try {
            Path path = root.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Figures counted() throws IOException, InterruptedException {
        return ItemCounting.run(root, CATALOG, 2);
    }
}
