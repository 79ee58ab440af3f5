package org.medmat.catalog;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medmat.problem.CatalogException;
import org.medmat.problem.Place;

/** Reads and checks a catalog; tells all its problems at once. */
public final class CatalogReader {

    private static final Pattern DESCRIPTION =
            Pattern.compile("(datasets|subsets)/(\\d{2,6})-[a-z0-9][a-z0-9-]*\\.(?:yaml|yml|json)");
    private static final Pattern INSTRUCTIONS = Pattern.compile("instructions/(\\d{2,6})\\.txt");

    private final Problems problems = new Problems();
    private final SortedMap<Integer, FileContent> datasetFiles = new TreeMap<>();
    private final SortedMap<Integer, FileContent> subsetFiles = new TreeMap<>();
    private final SortedMap<Integer, FileContent> instructionFiles = new TreeMap<>();
    private @Nullable FileContent vocabularyFile;

    private record FileContent(String name, byte[] bytes, byte[] sha256) {}

    private CatalogReader() {}

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
        CatalogReader reader = new CatalogReader();
        reader.take("catalog/", CatalogFiles.builtIn());
        if (own != null) {
            reader.take(own + "/", CatalogFiles.in(own));
        }
        if (ownInstructions != null) {
            SortedMap<String, byte[]> texts = new TreeMap<>();
            CatalogFiles.in(ownInstructions).forEach((path, bytes) -> texts.put("instructions/" + path, bytes));
            reader.take(ownInstructions + "/", texts);
        }
        return reader.resolve();
    }

    /** A catalog of these files only, by path. */
    public static Catalog of(Map<String, byte[]> files) {
        CatalogReader reader = new CatalogReader();
        reader.take("", new TreeMap<>(files));
        return reader.resolve();
    }

    private void take(String where, SortedMap<String, byte[]> files) {
        Map<String, String> seen = new HashMap<>();
        files.forEach((path, bytes) -> {
            String name = path.startsWith("instructions/") && where.endsWith("instructions/")
                    ? where + path.substring("instructions/".length())
                    : where + path;
            FileContent content = new FileContent(name, bytes, sha256().digest(bytes));
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
                instructionFiles.put(Integer.parseInt(instructions.group(1)), content);
            } else if (path.equals("vocabulary.yaml")) {
                vocabularyFile = content;
            } else if (path.startsWith("instructions/")) {
                problems.add(
                        Place.of(name),
                        "the file's name tells no subset",
                        "call it by the subset's number, of two digits or more: 02.txt");
            } else if (path.startsWith("datasets/") || path.startsWith("subsets/")) {
                problems.add(
                        Place.of(name),
                        "the file's name tells no number",
                        "call it by number and name, in small letters: 002-ct-kidney.yaml");
            }
        });
    }

    private Catalog resolve() {
        Vocabulary read = vocabularyFile == null ? null : resolve(vocabularyFile, VocabularyResolver::resolve);
        if (!problems.isEmpty() && vocabularyFile != null && read == null) {
            throw new CatalogException(problems.sorted());
        }
        Vocabulary vocabulary = read == null ? VocabularyResolver.none() : read;
        SortedMap<Integer, Subset> subsets = new TreeMap<>();
        subsetFiles.forEach((number, file) -> {
            List<String> instructions = instructions(number);
            Subset subset = resolve(file, mapping -> SubsetResolver.resolve(vocabulary, mapping, instructions));
            if (subset != null && agrees(number, subset.number(), subset.place())) {
                subsets.put(number, subset);
                FileContent instructionFile = instructionFiles.get(number);
                if (instructionFile != null) {
                    InstructionCheck.checkQuotes(
                            instructionFile.name(), lines(instructionFile), subset.labels(), problems);
                }
            }
        });
        instructionFiles.forEach((number, file) -> {
            if (!subsetFiles.containsKey(number)) {
                problems.add(
                        Place.of(file.name()),
                        "there is no subset " + number,
                        "call the file by the number of a subset, or describe the subset in subsets/");
            }
        });
        SortedMap<Integer, Dataset> datasets = new TreeMap<>();
        datasetFiles.forEach((number, file) -> {
            Dataset dataset = resolve(
                    file, mapping -> DatasetResolver.resolve(vocabulary, subsets, subsetFiles.keySet(), mapping));
            if (dataset != null && agrees(number, dataset.number(), dataset.place())) {
                datasets.put(number, dataset);
                checkInstructions(dataset, subsets.get(dataset.subset()));
            }
        });
        if (!problems.isEmpty()) {
            throw new CatalogException(problems.sorted());
        }
        return new Catalog(
                vocabulary,
                Collections.unmodifiableSortedMap(datasets),
                Collections.unmodifiableSortedMap(subsets),
                fingerprint(),
                Collections.unmodifiableSortedMap(subsetFingerprints(datasets)));
    }

    private <T> @Nullable T resolve(FileContent file, Function<Mapping, T> resolver) {
        try {
            return resolver.apply(Mapping.of(Nodes.read(file.name(), file.bytes()), problems));
        } catch (CatalogException e) {
            problems.addAll(e);
            return null;
        }
    }

    private boolean agrees(int inName, int inFile, Place place) {
        if (inName != inFile && inFile != 0) {
            problems.add(place, "the file's name says " + inName + ", its `number` " + inFile, "make the two agree");
        }
        return inName == inFile;
    }

    private List<String> instructions(int subset) {
        FileContent file = instructionFiles.get(subset);
        if (file == null) {
            return List.of();
        }
        List<String> lines = lines(file);
        InstructionCheck.check(file.name(), lines, problems);
        return lines.stream().filter(line -> !line.isEmpty()).toList();
    }

    /** Blank ones too, so that a line's number can be told. */
    private static List<String> lines(FileContent file) {
        String text = new String(file.bytes(), StandardCharsets.UTF_8).replace("\ufeff", "");
        return text.lines().map(String::strip).toList();
    }

    private void checkInstructions(Dataset dataset, @Nullable Subset subset) {
        if (dataset.hasAdapter() && subset != null && subset.instructions().isEmpty()) {
            problems.add(
                    dataset.place(),
                    "its subset " + subset.number() + " has no instructions",
                    String.format(
                            java.util.Locale.ROOT,
                            "write six questions, one a line, into instructions/%02d.txt",
                            subset.number()));
        }
    }

    private String fingerprint() {
        List<FileContent> all = new ArrayList<>(datasetFiles.values());
        all.addAll(subsetFiles.values());
        all.addAll(instructionFiles.values());
        return fingerprint(all);
    }

    /** By subset: of everything that its datasets' items depend on. */
    private SortedMap<Integer, String> subsetFingerprints(SortedMap<Integer, Dataset> datasets) {
        SortedMap<Integer, List<FileContent>> bySubset = new TreeMap<>();
        datasets.forEach((number, dataset) -> bySubset.computeIfAbsent(dataset.subset(), subset -> new ArrayList<>())
                .add(Objects.requireNonNull(datasetFiles.get(number))));
        SortedMap<Integer, String> fingerprints = new TreeMap<>();
        subsetFiles.forEach((number, file) -> {
            List<FileContent> all = new ArrayList<>(bySubset.getOrDefault(number, List.of()));
            all.add(file);
            FileContent instructions = instructionFiles.get(number);
            if (instructions != null) {
                all.add(instructions);
            }
            fingerprints.put(number, fingerprint(all));
        });
        return fingerprints;
    }

    private String fingerprint(List<FileContent> files) {
        MessageDigest digest = sha256();
        files.forEach(file -> digest.update(file.sha256()));
        if (vocabularyFile != null) {
            digest.update(vocabularyFile.sha256());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
