package org.medmat.adapter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.PatternSyntaxException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.CatalogReader;
import org.medmat.catalog.Dataset;
import org.medmat.catalog.Fixture;
import org.medmat.fuzz.FuzzTarget;
import org.medmat.fuzz.Input;
import org.medmat.fuzz.Seeds;
import org.medmat.sample.Shown;
import org.medmat.tree.MapTree;

/** Patterns, and whole adapters with the trees they read, as targets of a fuzzer. */
public final class AdapterTargets {

    private AdapterTargets() {}

    public static List<FuzzTarget> all() {
        return List.of(
                new FuzzTarget("patterns", 250, AdapterTargets::patterns, AdapterTargets::readPatterns),
                new FuzzTarget("adapter", 5000, AdapterTargets::adapters, AdapterTargets::readAdapter),
                new FuzzTarget("label-file", 3500, AdapterTargets::labelFiles, AdapterTargets::readLabelFile));
    }

    /** The first line is the pattern, the others are paths that are compared with it and values that fill it. */
    private static void readPatterns(Input input) throws IOException {
        List<String> lines = input.text().lines().toList();
        String written = lines.isEmpty() ? "" : lines.get(0);
        List<String> paths = lines.subList(Math.min(1, lines.size()), lines.size());
        try {
            PathPattern pattern = PathPattern.parse(written);
            paths.forEach(path -> {
                PathPattern.Match match = pattern.match(path);
                if (match != null && !match.fields().keySet().containsAll(pattern.fields())) {
                    throw new AssertionError("a field of " + pattern.fields() + " is not in " + match);
                }
            });
        } catch (SyntaxException | PatternSyntaxException e) {
            // a template may be more lenient
        }
        fill(written, paths);
    }

    private static void fill(String written, List<String> values) {
        Template template = Template.parse(written);
        ImagePattern pattern;
        try {
            pattern = ImagePattern.parse(written);
        } catch (SyntaxException e) {
            pattern = ImagePattern.parseMany(written);
        }
        for (String value : values) {
            try {
                template.fill(name -> value);
                for (String path : pattern.fill(name -> value)) {
                    for (String other : values) {
                        Glob.matches(List.of(path.split("/")), 0, List.of(other.split("/")), 0);
                    }
                }
            } catch (MissingFieldException e) {
                throw new AssertionError("every field has a value", e);
            }
        }
    }

    private static Stream<byte[]> patterns() {
        return Stream.of(
                        "**/{class}/*.jpg\ntrain/Cyst/a b.JPG\n/\n//x.jpg",
                        "{split=train|test}/{class~[A-Z]+}/{id}_{id}.{png|jpg}\nTRAIN/ABC/1_1.png\n\u00e9\u0301",
                        "images/{id:pad 5:lower}*/{stem~^(\\d+)}.png\nimages/00007x/7.png\n7.0\n",
                        "{a:part -2}{b?}{c:pair}\nx/y/z\n12345678901234567\n\\",
                        "**\na\n",
                        "*{a}*{b}*{c}*\naaaaaaaaaaaaaaaaaaaaaaaa\n")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    /** The description of a dataset, with the subset it belongs to and a tree that it should fit. */
    private static void readAdapter(Input input) throws IOException {
        Known known = input.choice(Known.ALL);
        String dataset = known.dataset().place().file();
        String subset = Known.CATALOG.subsetOf(known.dataset()).place().file();
        String instructions = String.format(
                Locale.ROOT, "instructions/%02d.txt", known.dataset().subset());
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("vocabulary.yaml", Seeds.bytes(Path.of("catalog/vocabulary.yaml")));
        files.put(subset.replaceFirst("^catalog/", ""), Seeds.bytes(Path.of(subset)));
        files.put(instructions, Seeds.bytes(Path.of(instructions)));
        files.put(dataset.replaceFirst("^catalog/", ""), input.rest());
        for (Dataset read : CatalogReader.of(files).datasets().values()) {
            if (read.adapter() != null) {
                scan(read.adapter(), known.contents());
            }
        }
    }

    private static Stream<byte[]> adapters() {
        return IntStream.range(0, Known.ALL.size())
                .mapToObj(i -> Input.of(
                        Seeds.bytes(Path.of(Known.ALL.get(i).dataset().place().file())), i));
    }

    private static void readLabelFile(Input input) throws IOException {
        Known known = input.choice(Known.WITH_LABELS);
        SortedMap<String, byte[]> contents = new TreeMap<>(known.contents());
        contents.put(input.choice(known.labelFiles()), input.rest());
        scan(Objects.requireNonNull(known.dataset().adapter()), contents);
    }

    private static Stream<byte[]> labelFiles() {
        List<byte[]> seeds = new ArrayList<>();
        for (int i = 0; i < Known.WITH_LABELS.size(); i++) {
            Known known = Known.WITH_LABELS.get(i);
            for (int j = 0; j < Math.min(5, known.labelFiles().size()); j++) {
                seeds.add(Input.of(
                        Objects.requireNonNull(
                                known.contents().get(known.labelFiles().get(j))),
                        i,
                        j));
            }
        }
        return seeds.stream();
    }

    private static void scan(Adapter adapter, Map<String, byte[]> contents) throws IOException {
        Scan scan = Scanner.scan(adapter, new MapTree(contents));
        long skipped =
                scan.skipped().values().stream().mapToLong(Long::longValue).sum();
        int shown = Shown.in(scan.samples(), adapter.hasRegions()).size();
        if (scan.unknown().isEmpty() && scan.rows() != shown + skipped) {
            throw new AssertionError(scan.rows() + " rows, but " + shown + " samples and " + skipped + " skipped");
        }
    }

    /**
     * A small tree; all of them are read when the first is needed.
     *
     * @param labelFiles the paths of those of its files that are no pictures
     */
    private record Known(Dataset dataset, SortedMap<String, byte[]> contents, List<String> labelFiles) {

        private static final Catalog CATALOG = CatalogReader.builtIn();
        private static final List<Known> ALL =
                Fixture.all().stream().map(Known::of).toList();
        private static final List<Known> WITH_LABELS =
                ALL.stream().filter(known -> !known.labelFiles().isEmpty()).toList();

        private static Known of(Fixture fixture) {
            SortedMap<String, byte[]> contents = fixture.contents();
            List<String> labelFiles = contents.keySet().stream()
                    .filter(path -> path.matches(".*\\.(csv|tsv|txt|xlsx|json|xml|md)"))
                    .toList();
            return new Known(Objects.requireNonNull(CATALOG.datasets().get(fixture.dataset())), contents, labelFiles);
        }
    }
}
