package org.medmat.catalog;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medmat.adapter.Adapter;
import org.medmat.problem.CatalogException;
import org.medmat.problem.Place;
import org.medmat.question.QuestionKind;
import org.medmat.text.Likeness;

/** Reads and checks a catalog; tells all its problems at once. */
public final class CatalogReader {

    private static final Pattern DESCRIPTION =
            Pattern.compile("(datasets|subsets)/(\\d{2,6})-[a-z0-9][a-z0-9-]*\\.(?:yaml|yml|json)");
    private static final String BUILT_IN = "catalog/";
    private static final Pattern INSTRUCTIONS = Pattern.compile("instructions/(\\d{2,6})(?:-([a-z]+))?\\.txt");

    private final PackedNodes packed;
    private final Problems problems = new Problems();
    private final SortedMap<Integer, FileContent> datasetFiles = new TreeMap<>();
    private final SortedMap<Integer, FileContent> subsetFiles = new TreeMap<>();
    /** By subset; of each those of its first kind of question under an empty word, of a further kind under its own. */
    private final SortedMap<Integer, SortedMap<String, FileContent>> instructionFiles = new TreeMap<>();

    private @Nullable FileContent vocabularyFile;

    private CatalogReader(PackedNodes packed) {
        this.packed = packed;
    }

    /** The catalog inside the program. */
    public static Catalog builtIn() {
        return read(null, null);
    }

    /**
     * The catalog inside the program with additions.
     *
     * @param own a folder with further datasets/, subsets/ and instructions/, which add to or replace those of the same number
     * @param ownInstructions a folder with further NN.txt
     */
    public static Catalog read(@Nullable Path own, @Nullable Path ownInstructions) {
        CatalogReader reader = new CatalogReader(PackedNodes.builtIn());
        reader.take(BUILT_IN, "", CatalogFiles.builtIn());
        if (own != null) {
            reader.take(own + "/", "", CatalogFiles.in(own));
        }
        if (ownInstructions != null) {
            reader.take(ownInstructions + "/", "instructions/", CatalogFiles.in(ownInstructions));
        }
        return reader.resolve();
    }

    /** A catalog of these files only, by path. */
    public static Catalog of(Map<String, byte[]> files) {
        CatalogReader reader = new CatalogReader(PackedNodes.NONE);
        reader.take("", "", new TreeMap<>(files));
        return reader.resolve();
    }

    /** The catalog inside the program in a form that is quicker to read; it is put beside it when the program is built. */
    public static byte[] pack() {
        CatalogReader reader = new CatalogReader(PackedNodes.NONE);
        reader.take(BUILT_IN, "", CatalogFiles.builtIn());
        List<FileContent> files = new ArrayList<>(reader.datasetFiles.values());
        files.addAll(reader.subsetFiles.values());
        if (reader.vocabularyFile != null) {
            files.add(reader.vocabularyFile);
        }
        return PackedNodes.pack(files);
    }

    /**
     * @param where the folder of the files, as people know it
     * @param part which folder of a catalog it stands for
     */
    private void take(String where, String part, SortedMap<String, byte[]> files) {
        Map<String, String> seen = new HashMap<>();
        files.forEach((below, bytes) -> {
            String name = where + below;
            String path = part + below;
            FileContent content = new FileContent(name, bytes);
            Matcher description = DESCRIPTION.matcher(path);
            Matcher instructions = INSTRUCTIONS.matcher(path);
            if (description.matches()) {
                int number = Integer.parseInt(description.group(2));
                String kind = description.group(1);
                String twin = seen.putIfAbsent(kind + number, name);
                if (twin != null) {
                    problems.add(
                            Place.of(name),
                            "the number " + number + " is taken by " + twin,
                            "give one of the two another number");
                }
                (kind.equals("datasets") ? datasetFiles : subsetFiles).put(number, content);
            } else if (instructions.matches()) {
                instructionFiles
                        .computeIfAbsent(Integer.parseInt(instructions.group(1)), number -> new TreeMap<>())
                        .put(Objects.requireNonNullElse(instructions.group(2), ""), content);
            } else if (path.equals("vocabulary.yaml")) {
                vocabularyFile = content;
            } else if (path.startsWith("instructions/")) {
                problems.add(
                        Place.of(name),
                        "the file's name tells no subset",
                        "call it by the subset's number, of two digits or more, and for a further kind of question by its word: 02.txt, 02-size.txt");
            } else if (path.startsWith("datasets/") || path.startsWith("subsets/")) {
                problems.add(
                        Place.of(name),
                        "the file's name tells no number",
                        "call it by number and name, in small letters: 002-ct-kidney.yaml");
            }
        });
    }

    private Catalog resolve() {
        Vocabulary read =
                vocabularyFile == null ? null : resolve(vocabularyFile, problems, VocabularyResolver::resolve);
        if (!problems.isEmpty() && vocabularyFile != null && read == null) {
            throw new CatalogException(problems.sorted());
        }
        Vocabulary vocabulary = read == null ? VocabularyResolver.none() : read;
        SortedMap<Integer, Subset> subsets =
                each(subsetFiles, (number, file, found) -> subset(vocabulary, number, file, found));
        instructionFiles.forEach((number, files) -> files.values().forEach(file -> {
            if (!subsetFiles.containsKey(number)) {
                problems.add(
                        Place.of(file.name()),
                        "there is no subset " + number,
                        "call the file by the number of a subset, or describe the subset in subsets/");
            }
        }));
        SortedMap<Integer, Dataset> datasets =
                each(datasetFiles, (number, file, found) -> dataset(vocabulary, subsets, number, file, found));
        datasets.values().forEach(dataset -> checkLeader(dataset, datasets));
        if (!problems.isEmpty()) {
            throw new CatalogException(problems.sorted());
        }
        return new Catalog(
                vocabulary,
                Collections.unmodifiableSortedMap(datasets),
                Collections.unmodifiableSortedMap(subsets),
                new Fingerprints(vocabularyFile, subsetFiles, instructionFiles, datasetFiles, datasets));
    }

    private void checkLeader(Dataset dataset, SortedMap<Integer, Dataset> datasets) {
        Adapter adapter = dataset.adapter();
        if (adapter == null || !adapter.isFollower() || !datasetFiles.containsKey(adapter.follows())) {
            if (adapter != null && adapter.isFollower()) {
                problems.add(
                        dataset.place(),
                        "follows dataset " + adapter.follows() + ", which there is not",
                        "name the dataset whose split this one has");
            }
            return;
        }
        Dataset leader = datasets.get(adapter.follows());
        Adapter leaders = leader == null ? null : leader.adapter();
        if (leader != null && leaders == null) {
            problems.add(
                    dataset.place(),
                    "follows dataset " + adapter.follows() + ", which has no adapter",
                    "write that one's `samples` first, or leave `follows` out");
        }
        if (leaders != null && leaders.isFollower()) {
            problems.add(
                    dataset.place(),
                    "follows dataset " + adapter.follows() + ", which follows another one itself",
                    "name that one: follows: " + leaders.follows());
        }
    }

    /** Makes something of a file, or adds to its problems. */
    private interface Maker<T> {
        @Nullable
        T make(int number, FileContent file, Problems found);
    }

    private record Made<T>(int number, @Nullable T thing, Problems found) {}

    /** On all processors: this is most of what a short command does. */
    private <T> SortedMap<Integer, T> each(SortedMap<Integer, FileContent> files, Maker<T> maker) {
        List<Made<T>> all = List.copyOf(files.entrySet()).parallelStream()
                .map(file -> {
                    Problems found = new Problems();
                    return new Made<>(file.getKey(), maker.make(file.getKey(), file.getValue(), found), found);
                })
                .toList();
        SortedMap<Integer, T> things = new TreeMap<>();
        for (Made<T> made : all) {
            problems.addAll(made.found());
            if (made.thing() != null) {
                things.put(made.number(), made.thing());
            }
        }
        return things;
    }

    private @Nullable Subset subset(Vocabulary vocabulary, int number, FileContent file, Problems found) {
        SortedMap<String, FileContent> files = instructionFiles.getOrDefault(number, new TreeMap<>());
        Subset subset = resolve(file, found, mapping -> SubsetResolver.resolve(vocabulary, mapping, files));
        if (subset == null || !agrees(number, subset.number(), subset.place(), found)) {
            return null;
        }
        Set<String> known = new HashSet<>();
        for (QuestionKind kind : subset.asks().keySet()) {
            String word = known.isEmpty() ? "" : kind.word();
            known.add(word);
            FileContent instructions = files.get(word);
            if (instructions != null) {
                InstructionCheck.checkAll(instructions, kind, subset.labels(), found);
            } else if (!word.isEmpty()) {
                found.add(
                        subset.place(),
                        "`asks` names " + word + ", and there are no instructions for it",
                        String.format(
                                Locale.ROOT,
                                "write six questions, one a line, into instructions/%02d-%s.txt",
                                number,
                                word));
            }
        }
        InstructionCheck.checkDifferent(files.values(), found);
        files.forEach((word, instructions) -> {
            if (!known.contains(word)) {
                found.add(
                        Place.of(instructions.name()),
                        "subset " + number + " does not ask \"" + word + "\" beside its first kind of question"
                                + Likeness.hint(word, QuestionKind.words()),
                        "name the kind in `asks` of " + subset.place().file() + ", or delete the file");
            }
        });
        return subset;
    }

    private @Nullable Dataset dataset(
            Vocabulary vocabulary, SortedMap<Integer, Subset> subsets, int number, FileContent file, Problems found) {
        Dataset dataset = resolve(
                file, found, mapping -> DatasetResolver.resolve(vocabulary, subsets, subsetFiles.keySet(), mapping));
        if (dataset == null || !agrees(number, dataset.number(), dataset.place(), found)) {
            return null;
        }
        Subset subset = subsets.get(dataset.subset());
        if (dataset.hasAdapter() && subset != null && subset.instructions().isEmpty()) {
            found.add(
                    dataset.place(),
                    "its subset " + subset.number() + " has no instructions",
                    String.format(
                            Locale.ROOT,
                            "write six questions, one a line, into instructions/%02d.txt",
                            subset.number()));
        }
        return dataset;
    }

    private <T> @Nullable T resolve(FileContent file, Problems found, Function<Mapping, T> resolver) {
        try {
            Node known = packed.find(file);
            Node node = known == null ? Nodes.read(file.name(), file.bytes()) : known;
            return resolver.apply(Mapping.of(node, found));
        } catch (CatalogException e) {
            found.addAll(e);
            return null;
        }
    }

    private static boolean agrees(int inName, int inFile, Place place, Problems found) {
        if (inName != inFile && inFile != 0) {
            found.add(place, "the file's name says " + inName + ", its `number` " + inFile, "make the two agree");
        }
        return inName == inFile;
    }
}
