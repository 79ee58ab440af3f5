package org.medmat.road;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.CatalogReader;
import org.medmat.random.RandomStream;
import org.medmat.synthetic.TreeRecipe;

/**
 * A dataset that a seed makes, with its download: a table with several rows for most images, which leave cells empty and contradict each other.
 * What a row says of label, patient and part may stand in a second table, with several partners for one row; parts may be lists.
 *
 * @param multiLabel whether images have several labels
 * @param boxes whether its subset asks for boxes
 * @param yaml the dataset's file
 * @param tables label files by path; where there is a line of column names it is the first
 * @param images paths
 */
record RandomDownload(
        boolean multiLabel, boolean boxes, String yaml, SortedMap<String, List<String>> tables, List<String> images) {

    static final String FOLDER = "Drawn";

    private static final byte[] PICTURE = new TreeRecipe(List.of(), List.of(), Map.of("1.png", "64x48"), Map.of())
            .contents(path -> new byte[0])
            .get("1.png");
    private static final String LABELS = "labels.csv";
    private static final String DETAILS = "details.csv";
    private static final List<String> PARTS = List.of("train.txt", "test.txt");

    static RandomDownload of(int seed) {
        return new Drawing(new RandomStream(seed)).draw();
    }

    Catalog catalog() {
        Map<String, String> files = Map.of(
                "vocabulary.yaml",
                "modalities: {End: []}\nareas: {Farm: []}\nkinds: {diseases: {}}\naccess: {open: x}\n",
                "subsets/01-animals.yaml",
                "number: 1\nmodality: End\narea: Farm\ntask: Animals\nkinds: [diseases]\nmulti-label: " + multiLabel
                        + (boxes ? "\nasks: box" : "") + "\nlabels: [Cat, Dog, Cow, Hen, Owl]\n",
                "instructions/01.txt",
                boxes
                        ? "Where is the {target}?\nWhich {target}?\nWhat {target}?\nIs it a {target}?\nA {target}?\nThe {target}?\n"
                        : "Which animal?\nWhat animal?\nWhat is it?\nWhich is it?\nWhat is seen?\nWhich is seen?\n",
                "datasets/001-drawn.yaml",
                yaml);
        return CatalogReader.of(
                files.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, file -> file.getValue()
                        .getBytes(StandardCharsets.UTF_8))));
    }

    SortedMap<String, byte[]> contents() {
        SortedMap<String, byte[]> contents = new TreeMap<>();
        images.forEach(image -> contents.put(image, PICTURE));
        tables.forEach((path, lines) ->
                contents.put(path, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8)));
        return contents;
    }

    /** @param order 0: the other way round; else the seed of an order */
    RandomDownload inOrder(int order) {
        SortedMap<String, List<String>> others = new TreeMap<>();
        tables.forEach((path, lines) -> {
            List<String> rows = new ArrayList<>(lines.subList(titles(path), lines.size()));
            if (order == 0) {
                Collections.reverse(rows);
            } else {
                new RandomStream(order).shuffle(rows);
            }
            rows.addAll(0, lines.subList(0, titles(path)));
            others.put(path, rows);
        });
        return new RandomDownload(multiLabel, boxes, yaml, others, images);
    }

    /** How many lines the tables have, without their names of columns. */
    int rows() {
        return tables.entrySet().stream()
                .mapToInt(table -> table.getValue().size() - titles(table.getKey()))
                .sum();
    }

    /** The download without some lines of its tables, and without the images that no row names any more. */
    RandomDownload without(int from, int to) {
        SortedMap<String, List<String>> fewer = new TreeMap<>();
        int at = 0;
        for (Map.Entry<String, List<String>> table : tables.entrySet()) {
            List<String> lines = new ArrayList<>();
            for (String line : table.getValue()) {
                boolean isTitle = lines.isEmpty() && titles(table.getKey()) == 1;
                if (isTitle || at < from || at >= to) {
                    lines.add(line);
                }
                at += isTitle ? 0 : 1;
            }
            fewer.put(table.getKey(), lines);
        }
        List<String> named = images.stream()
                .filter(image -> fewer.get(LABELS).stream().anyMatch(line -> line.startsWith(image + ",")))
                .toList();
        return new RandomDownload(multiLabel, boxes, yaml, fewer, named);
    }

    private static int titles(String path) {
        return PARTS.contains(path) ? 0 : 1;
    }

    String tablesAsText() {
        return tables.entrySet().stream()
                .map(table -> "--- " + table.getKey() + "\n" + String.join("\n", table.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return yaml + "# multi-label: " + multiLabel + ", boxes: " + boxes + "\n" + tablesAsText()
                + "--- images of 64x48: " + String.join(" ", images) + "\n";
    }

    /** How a download is drawn, one decision after the other. */
    private static final class Drawing {

        private static final List<String> ANIMALS = List.of("cat", "dog", "cow", "hen", "owl");

        private final RandomStream random;
        private final boolean boxes;
        private final boolean several;
        /** Of label, patient and part, those that the second table tells. */
        private final List<String> joined = new ArrayList<>();

        private final List<String> own = new ArrayList<>();
        private final boolean patients;
        private final boolean parts;
        private final boolean lists;
        /** How many of a hundred rows contradict the others of their image. */
        private final int contradictions;

        private final int blanks;
        private final SortedMap<String, List<String>> tables = new TreeMap<>();

        Drawing(RandomStream random) {
            this.random = random;
            boxes = oneIn(4);
            several = !boxes && oneIn(2);
            patients = !oneIn(4);
            parts = oneIn(3);
            lists = !parts && oneIn(4);
            contradictions = oneIn(3) ? 0 : 30;
            blanks = oneIn(4) ? 0 : 30;
            boolean isJoined = oneIn(2);
            for (String column : List.of("label", "patient", "part")) {
                if (!(column.equals("patient") && !patients || column.equals("part") && !parts)) {
                    (isJoined && oneIn(2) ? joined : own).add(column);
                }
            }
        }

        private boolean oneIn(int many) {
            return random.below(many) == 0;
        }

        private String oneOf(List<String> things) {
            return things.get(random.below(things.size()));
        }

        RandomDownload draw() {
            List<String> images = new ArrayList<>();
            for (int i = 10 + random.below(15); i > 0; i--) {
                images.add((oneIn(2) ? "a/" : "b/") + i + ".png");
            }
            List<String> rows = new ArrayList<>();
            rows.add(line("image,key", String.join(",", own), boxes ? "x1,y1,x2,y2" : ""));
            for (String image : images) {
                Map<String, String> truth = truth();
                String key = "k" + random.below(8);
                for (int row = random.below(3); row >= 0; row--) {
                    rows.add(line(image + "," + key, cells(own, truth), boxes ? box() : ""));
                }
            }
            tables.put(LABELS, rows);
            if (!joined.isEmpty()) {
                tables.put(DETAILS, details());
            }
            if (lists) {
                PARTS.forEach(part -> tables.put(
                        part,
                        images.stream().filter(image -> oneIn(3)).collect(Collectors.toCollection(ArrayList::new))));
            }
            return new RandomDownload(several, boxes, yaml(), tables, images);
        }

        /** Cases of some images each, of which most have several rows; of the last two nothing is said. */
        private List<String> details() {
            List<String> rows = new ArrayList<>();
            rows.add("key," + String.join(",", joined));
            for (int key = 0; key < 6; key++) {
                Map<String, String> truth = truth();
                for (int row = random.below(3); row >= 0; row--) {
                    rows.add("k" + key + "," + cells(joined, truth));
                }
            }
            return rows;
        }

        /** What the rows of an image agree on, where they do. */
        private Map<String, String> truth() {
            return Map.of("label", label(), "patient", "p" + random.below(6), "part", oneIn(4) ? "test" : "train");
        }

        private String label() {
            String first = oneOf(ANIMALS);
            return several && oneIn(2) ? first + "|" + oneOf(ANIMALS) : first;
        }

        private String cells(List<String> columns, Map<String, String> truth) {
            return columns.stream()
                    .map(column -> {
                        if (random.below(100) < blanks) {
                            return "";
                        }
                        return (random.below(100) < contradictions ? truth() : truth).get(column);
                    })
                    .collect(Collectors.joining(","));
        }

        private String line(String names, String cells, String box) {
            return names + (own.isEmpty() ? "" : "," + cells) + (boxes ? "," + box : "");
        }

        private String box() {
            int x = random.below(40);
            int y = random.below(30);
            return oneIn(6) ? ",,," : x + "," + y + "," + (x + 5 + random.below(30)) + "," + (y + 4 + random.below(20));
        }

        private String yaml() {
            StringBuilder yaml = new StringBuilder("number: 1\nname: Drawn\nfolder: " + FOLDER
                    + "\nsubset: 1\nlicence: CC0\nsamples:\n  - table: labels.csv\n    image: \"{image}\"\n");
            yaml.append("    label: ").append(several ? "{of: \"{label?}\", separated: \"|\"}\n" : "\"{label?}\"\n");
            if (patients) {
                yaml.append("    patient: \"{patient?}\"\n");
            }
            if (parts) {
                yaml.append("    split: \"{part?}\"\n");
            }
            if (lists) {
                yaml.append("    split:\n      train: {listed: train.txt, as: \"{image}\"}\n")
                        .append("      test: {listed: test.txt, as: \"{image}\"}\n      otherwise: train\n");
            }
            if (!joined.isEmpty()) {
                yaml.append("    join:\n      - table: details.csv\n        on: {key: \"{key}\"}\n");
            }
            if (boxes) {
                yaml.append("    regions:\n      - box: [\"{x1}\", \"{y1}\", \"{x2}\", \"{y2}\"]\n");
            }
            boolean isExcluding = oneIn(4);
            yaml.append("labels: {cat: Cat, dog: Dog, cow: Cow, hen: Hen")
                    .append(isExcluding ? "}\n" : ", owl: Owl}\n");
            if (isExcluding) {
                yaml.append(oneIn(2) ? "exclude: [owl]\n" : "ignore: [owl]\n");
            }
            if (several && oneIn(2)) {
                yaml.append("alone: [Cat]\n");
            }
            if (!several && !boxes && !oneIn(3)) {
                yaml.append(oneIn(2) ? "wins: [Cow]\n" : "wins: [Hen, Cow, Dog]\n");
            }
            return yaml.toString();
        }
    }
}
