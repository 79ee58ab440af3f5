package org.medmat.road;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.Dataset;
import org.medmat.item.Part;
import org.medmat.item.Side;
import org.medmat.output.Manifest;

/** Makes the manifest of a build, and keeps what an earlier one wrote and this one was not asked for. */
final class Manifests {

    private final Catalog catalog;
    private final BuildOptions options;
    private final String version;

    Manifests(Catalog catalog, BuildOptions options, String version) {
        this.catalog = catalog;
        this.options = options;
        this.version = version;
    }

    /** @param guessers what guessers reach in the pairs of files that were built, by the pair's name */
    Manifest merge(
            @Nullable Manifest before,
            List<BuildReport.Built> built,
            SortedMap<String, Manifest.Guessed> guessers,
            List<Manifest.File> files) {
        Manifest now = manifest(built.stream().map(BuildReport.Built::entry).toList(), guessers, files);
        if (before == null || !before.settings().equals(now.settings())) {
            return now;
        }
        Set<String> asked = askedFor();
        Set<Integer> rebuilt = new HashSet<>(
                built.stream().map(each -> each.dataset().number()).toList());
        List<Manifest.File> kept = before.files().stream()
                .filter(file -> !asked.contains(file.path()) && isUnchanged(file, before))
                .toList();
        List<Manifest.Dataset> keptDatasets = before.datasets().stream()
                .filter(dataset -> !rebuilt.contains(dataset.number()) && hasFile(dataset, kept))
                .toList();
        SortedMap<String, Manifest.Guessed> allGuessers = ofPairs(before.guessers(), kept);
        allGuessers.putAll(guessers);
        return manifest(
                Stream.concat(now.datasets().stream(), keptDatasets.stream()).toList(),
                allGuessers,
                Stream.concat(files.stream(), kept.stream()).toList());
    }

    /** Files of the build before that the new manifest does not list. */
    List<String> leftovers(@Nullable Manifest before, Manifest now) {
        if (before == null) {
            return List.of();
        }
        Set<String> listed =
                new HashSet<>(now.files().stream().map(Manifest.File::path).toList());
        return before.files().stream()
                .map(Manifest.File::path)
                .filter(path -> !listed.contains(path))
                .sorted()
                .toList();
    }

    /** Whether the catalog says the same of a file's subset as then. */
    private boolean isUnchanged(Manifest.File file, Manifest before) {
        OptionalInt subset = subsetOf(file);
        return subset.isPresent()
                && catalog.subsets().containsKey(subset.getAsInt())
                && catalog.fingerprintOf(subset.getAsInt())
                        .equals(before.subsets().get(subset.getAsInt()));
    }

    private OptionalInt subsetOf(Manifest.File file) {
        Part part = Part.ofFile(file.path()).orElse(null);
        if (part == null) {
            return OptionalInt.empty();
        }
        Dataset dataset = catalog.datasets().get(part.number());
        return part.isOfSubset()
                ? OptionalInt.of(part.number())
                : dataset == null ? OptionalInt.empty() : OptionalInt.of(dataset.subset());
    }

    private Manifest manifest(
            List<Manifest.Dataset> datasets, SortedMap<String, Manifest.Guessed> guessers, List<Manifest.File> files) {
        SortedMap<Integer, String> subsets = new TreeMap<>();
        datasets.forEach(dataset -> subsets.put(dataset.subset(), catalog.fingerprintOf(dataset.subset())));
        return new Manifest(
                options.settings(version),
                subsets,
                datasets.stream()
                        .sorted(Comparator.comparingInt(Manifest.Dataset::number))
                        .toList(),
                ofPairs(guessers, files),
                files.stream().sorted(Comparator.comparing(Manifest.File::path)).toList());
    }

    /** Of what is reached, that where both sides are listed: a build may write one of them only. */
    private static SortedMap<String, Manifest.Guessed> ofPairs(
            SortedMap<String, Manifest.Guessed> guessers, List<Manifest.File> files) {
        Set<Part> parts = new HashSet<>();
        files.forEach(file -> Part.at(file.path()).ifPresent(parts::add));
        SortedMap<String, Manifest.Guessed> reached = new TreeMap<>(guessers);
        reached.keySet()
                .retainAll(parts.stream()
                        .filter(part -> parts.contains(part.other()))
                        .flatMap(Part::pairs)
                        .collect(Collectors.toSet()));
        return reached;
    }

    /** Every file that this selection would write if everything were there. */
    private Set<String> askedFor() {
        List<String> paths = new ArrayList<>();
        for (Dataset dataset : options.scope().selection().datasetsOf(catalog)) {
            for (Side side : Side.values()) {
                if (options.scope().selection().holds(side)) {
                    paths.addAll(Part.ofDataset(dataset.number(), side).paths());
                    paths.addAll(Part.ofSubset(dataset.subset(), side).paths());
                }
            }
        }
        return new HashSet<>(paths);
    }

    private static boolean hasFile(Manifest.Dataset dataset, List<Manifest.File> files) {
        for (Side side : Side.values()) {
            String path = Part.ofDataset(dataset.number(), side).path();
            if (files.stream().anyMatch(file -> file.path().equals(path))) {
                return true;
            }
        }
        return false;
    }
}
