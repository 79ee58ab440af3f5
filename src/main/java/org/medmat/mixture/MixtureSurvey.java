package org.medmat.mixture;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.Dataset;
import org.medmat.catalog.References;
import org.medmat.finished.Entry;
import org.medmat.finished.EntryReader;
import org.medmat.finished.ItemFolder;
import org.medmat.finished.PictureFinder;
import org.medmat.finished.Together;
import org.medmat.item.OwnSplit;
import org.medmat.item.Side;
import org.medmat.item.WrittenOrigin;
import org.medmat.random.StableHash;
import org.medmat.text.Fold;

/** Reads all items once, several subsets side by side, and keeps of each what it is chosen by. */
final class MixtureSurvey {

    private static final String BOX = "box";

    private final MixtureSources sources;
    private final Catalog catalog;
    private final MixOptions options;
    private final SortedMap<Integer, References.Source> references;
    private final SortedMap<String, Long> unwanted = Collections.synchronizedSortedMap(new TreeMap<>());

    /** An item of which other datasets may hold the picture, under these names. */
    private record Shared(MixtureItem item, long image, List<String> names) {}

    MixtureSurvey(
            MixtureSources sources,
            Catalog catalog,
            MixOptions options,
            SortedMap<Integer, References.Source> references) {
        this.sources = sources;
        this.catalog = catalog;
        this.options = options;
        this.references = references;
    }

    List<MixtureItem> run(ExecutorService workers) throws IOException, InterruptedException {
        List<MixtureItem> all = new ArrayList<>();
        for (List<MixtureItem> each : Together.run(
                workers,
                sources.bySubset().values().stream()
                        .<Together.Work<List<MixtureItem>>>map(files -> () -> survey(files))
                        .toList())) {
            all.addAll(each);
        }
        return all;
    }

    private List<MixtureItem> survey(List<Integer> files) throws IOException {
        List<MixtureItem> found = new ArrayList<>();
        List<Shared> shared = new ArrayList<>();
        for (int number : files) {
            ItemFolder.Source file = sources.files().get(number);
            if (!isMeant(file)) {
                continue;
            }
            try (EntryReader reader = new EntryReader(file, catalog, true)) {
                int at = 0;
                for (EntryReader.Read read = reader.next(); read != null; read = reader.next()) {
                    if (isMeant(read.entry()) && isWanted(file, read.entry())) {
                        MixtureItem candidate =
                                candidate(number, at, file.part().side(), read);
                        found.add(candidate);
                        WrittenOrigin origin = read.origin();
                        if (origin != null && !origin.shared().isEmpty()) {
                            shared.add(new Shared(
                                    candidate,
                                    StableHash.of(read.entry().image()),
                                    origin.shared().stream()
                                            .filter(name -> !name.isEmpty())
                                            .toList()));
                        }
                    }
                    at++;
                }
                SortedMap<String, String> measured = new TreeMap<>();
                reader.tell(measured);
                sources.check(file, measured);
            }
        }
        Set<MixtureItem> twice = twice(shared);
        // Each item would be hashed, and mostly none is shared.
        if (!twice.isEmpty()) {
            found.removeAll(twice);
        }
        return found;
    }

    private boolean isMeant(ItemFolder.Source file) {
        int number = file.part().number();
        Dataset dataset = Objects.requireNonNull(catalog.datasets().get(number));
        MixOptions.Choice choice = options.choice();
        return choice.selection().holds(dataset, catalog)
                && choice.selection().holds(file.part().side())
                && (!choice.openOnly()
                        || references
                                .getOrDefault(number, References.Source.UNKNOWN)
                                .allowsPassingOn());
    }

    private boolean isMeant(Entry entry) {
        MixOptions.Choice choice = options.choice();
        return (choice.kinds().isEmpty() || choice.kinds().contains(entry.kind()))
                && (choice.labels().isEmpty()
                        || entry.labels().stream()
                                .anyMatch(label -> choice.labels().contains(Fold.ignoringCaseAndBlanks(label))));
    }

    private boolean isWanted(ItemFolder.Source file, Entry entry) {
        Dataset dataset =
                Objects.requireNonNull(catalog.datasets().get(file.part().number()));
        String image = PictureFinder.below(entry.image(), sources.settings().imagePrefix(), dataset.folder());
        Optional<String> why =
                options.choice().unwanted().why(entry, file.part().side(), image);
        why.ifPresent(reason -> unwanted.merge(reason, 1L, Long::sum));
        return why.isEmpty();
    }

    /** How many items were not wanted, by reason. */
    SortedMap<String, Long> unwanted() {
        return unwanted;
    }

    private MixtureItem candidate(int file, int number, Side side, EntryReader.Read read) {
        Entry entry = read.entry();
        // No two answers to a question for a box are the same.
        String label = entry.kind().equals(BOX) ? "" : read.item().caption();
        return new MixtureItem(
                new MixtureItem.Spot(file, number),
                new MixtureItem.Traits(
                        entry.home().dataset(),
                        entry.home().subset(),
                        side,
                        StableHash.of("kind", entry.kind()),
                        StableHash.of("label", entry.kind(), label)),
                StableHash.of("mixture", Long.toString(options.run().seed()), entry.key()),
                read.group() == 0 ? StableHash.of("image", entry.image()) : read.group(),
                read.own() == OwnSplit.VALIDATION);
    }

    /**
     * Items of a picture that stands here already: as in a subset's files it counts once, where it is tested with if anywhere, else in
     * the first dataset.
     */
    private static Set<MixtureItem> twice(List<Shared> shared) {
        Set<MixtureItem> twice = new HashSet<>();
        Map<String, Long> tested = new HashMap<>();
        Map<String, Long> trained = new HashMap<>();
        of(shared, Side.TEST).forEach(each -> take(each, tested, Set.of(), twice));
        of(shared, Side.TRAIN).forEach(each -> take(each, trained, tested.keySet(), twice));
        return twice;
    }

    private static Stream<Shared> of(List<Shared> shared, Side side) {
        return shared.stream().filter(each -> each.item().isFor(side));
    }

    private static void take(
            Shared each, Map<String, Long> standing, Collection<String> barred, Set<MixtureItem> twice) {
        boolean isThere = each.names().stream()
                .anyMatch(name -> barred.contains(name) || standing.getOrDefault(name, each.image()) != each.image());
        if (isThere) {
            twice.add(each.item());
        } else {
            each.names().forEach(name -> standing.put(name, each.image()));
        }
    }
}
