package org.medmat.figures;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.Dataset;
import org.medmat.catalog.References;
import org.medmat.catalog.Subset;
import org.medmat.finished.Entry;
import org.medmat.item.Part;
import org.medmat.item.Side;
import org.medmat.output.Manifest;

/** Puts together what was counted, what the manifest says and what the catalog knows. */
final class Gathering {

    private final Catalog catalog;
    private final Manifest.@Nullable Settings settings;
    private final SortedMap<String, Manifest.Guessed> guessers;
    private final SortedMap<Integer, Manifest.Dataset> built = new TreeMap<>();

    Gathering(Catalog catalog, @Nullable Manifest manifest) {
        this.catalog = catalog;
        this.settings = manifest == null ? null : manifest.settings();
        this.guessers = manifest == null ? Collections.emptySortedMap() : manifest.guessers();
        if (manifest != null) {
            manifest.datasets().forEach(dataset -> built.put(dataset.number(), dataset));
        }
    }

    Figures gather(ItemTally tally, Figures.@Nullable Pictures pictures) throws IOException {
        List<Figures.OfSubset> subsets = new ArrayList<>();
        tally.subsets()
                .forEach((number, subset) ->
                        subsets.add(subset.figures(BlindGuess.of(Part.ofSubset(number, Side.TEST), guessers))));
        List<Figures.OfDataset> datasets = datasets(tally);
        return new Figures(
                settings,
                subsets.stream().map(Figures.OfSubset::items).reduce(Sides.NONE, Sides::plus),
                catalog.datasets().size(),
                mat(subsets),
                List.copyOf(subsets),
                datasets,
                licences(datasets),
                pictures);
    }

    private List<Figures.OfDataset> datasets(ItemTally tally) {
        SortedMap<Integer, DatasetTally.Counted> all = new TreeMap<>(tally.datasets());
        built.values().forEach(dataset -> all.computeIfAbsent(dataset.number(), number -> none(dataset)));
        return all.values().stream()
                .map(counted -> counted.figures(
                        built.get(counted.home().dataset()),
                        BlindGuess.of(Part.ofDataset(counted.home().dataset(), Side.TEST), guessers)))
                .toList();
    }

    /** Built, and no item came of it. */
    private DatasetTally.Counted none(Manifest.Dataset dataset) {
        Dataset known = catalog.datasets().get(dataset.number());
        return DatasetTally.none(new Entry.Home(
                dataset.number(),
                dataset.name(),
                dataset.subset(),
                "",
                "",
                "",
                dataset.licence(),
                known == null ? "" : known.home()));
    }

    private Figures.Mat mat(List<Figures.OfSubset> subsets) {
        Map<Integer, Sides> items = new TreeMap<>();
        subsets.forEach(subset -> items.put(subset.number(), subset.items()));
        Map<List<String>, List<Subset>> fields = new LinkedHashMap<>();
        List<String> modalities = List.copyOf(catalog.vocabulary().modalities().keySet());
        List<String> areas = List.copyOf(catalog.vocabulary().areas().keySet());
        modalities.forEach(modality -> areas.forEach(area -> fields.put(List.of(modality, area), new ArrayList<>())));
        catalog.subsets().values().forEach(subset -> fields.computeIfAbsent(
                        List.of(subset.modality(), subset.area()), words -> new ArrayList<>())
                .add(subset));
        return new Figures.Mat(
                modalities.stream().map(this::modality).toList(),
                areas,
                fields.entrySet().stream()
                        .filter(field -> !field.getValue().isEmpty())
                        .map(field -> field(field.getKey(), field.getValue(), items))
                        .toList());
    }

    private Figures.Modality modality(String word) {
        String meaning = catalog.vocabulary().modalities().getOrDefault(word, List.of()).stream()
                .findFirst()
                .orElse("");
        return new Figures.Modality(word, meaning.equalsIgnoreCase(word) ? "" : meaning);
    }

    private static Figures.Field field(List<String> words, List<Subset> subsets, Map<Integer, Sides> items) {
        List<Integer> numbers = subsets.stream().map(Subset::number).toList();
        return new Figures.Field(
                words.get(0),
                words.get(1),
                subsets.stream().map(Subset::task).distinct().toList(),
                numbers.stream().filter(items::containsKey).toList(),
                numbers.stream().filter(number -> !items.containsKey(number)).toList(),
                numbers.stream()
                        .map(number -> items.getOrDefault(number, Sides.NONE))
                        .reduce(Sides.NONE, Sides::plus));
    }

    private static List<Figures.OfLicence> licences(List<Figures.OfDataset> datasets) throws IOException {
        SortedMap<Integer, References.Source> references = References.read();
        Map<List<String>, List<Figures.OfDataset>> under = new LinkedHashMap<>();
        for (Figures.OfDataset dataset : datasets) {
            String passingOn = Objects.requireNonNullElse(references.get(dataset.number()), References.Source.UNKNOWN)
                    .passingOn();
            under.computeIfAbsent(List.of(dataset.licence(), passingOn), words -> new ArrayList<>())
                    .add(dataset);
        }
        return under.entrySet().stream()
                .map(each -> new Figures.OfLicence(
                        each.getKey().get(0),
                        each.getKey().get(1),
                        each.getValue().stream().map(Figures.OfDataset::number).toList(),
                        each.getValue().stream()
                                .mapToLong(dataset -> dataset.items().total())
                                .sum()))
                .sorted(Comparator.comparingLong(Figures.OfLicence::items).reversed())
                .toList();
    }
}
