package org.medmat.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.Dataset;
import org.medmat.catalog.Subset;
import org.medmat.item.Part;

/**
 * Finds items and counts, in one run over all of them, what each further choice would leave. An item that a single facet refuses counts for
 * the values of this facet alone. For any number of threads.
 */
public final class Search {

    private static final int LETTERS = 128;

    private final ItemIndex index;
    private final List<Map<Facet, Found.Choice>> homes;
    private final byte[] side;

    public Search(ItemIndex index, Catalog catalog) {
        this.index = index;
        this.homes = index.texts().datasets().stream()
                .map(number -> home(Objects.requireNonNull(catalog.datasets().get(number)), catalog))
                .toList();
        this.side = new byte[index.files().size()];
        for (int i = 0; i < side.length; i++) {
            side[i] = (byte) Part.named(index.files().get(i) + ".json")
                    .map(part -> part.side().ordinal())
                    .orElse(0)
                    .intValue();
        }
    }

    private static Map<Facet, Found.Choice> home(Dataset dataset, Catalog catalog) {
        Subset subset = catalog.subsetOf(dataset);
        Map<Facet, Found.Choice> home = new EnumMap<>(Facet.class);
        home.put(Facet.MODALITY, choice(subset.modality(), spelt(subset.modality(), catalog)));
        home.put(Facet.AREA, choice(subset.area(), subset.area()));
        home.put(Facet.TASK, choice(subset.task(), subset.task()));
        home.put(
                Facet.SUBSET,
                choice(
                        Integer.toString(subset.number()),
                        subset.modality() + ", " + subset.area() + ": " + subset.task()));
        home.put(Facet.DATASET, choice(Integer.toString(dataset.number()), dataset.name()));
        return home;
    }

    /** An abbreviation with what it stands for. */
    private static String spelt(String modality, Catalog catalog) {
        return catalog.vocabulary().modalities().getOrDefault(modality, List.of()).stream()
                .findFirst()
                .filter(alias -> !alias.equalsIgnoreCase(modality))
                .map(alias -> modality + ", " + alias)
                .orElse(modality);
    }

    private static Found.Choice choice(String value, String title) {
        return new Found.Choice(value, title, 0);
    }

    /**
     * @param marks what was said of items: for the number of an item a number of {@code said}; 0 where it is none of the map
     * @param said the words for what may be said; the first for nothing
     */
    public Found find(Query query, Map<Integer, Integer> marks, List<String> said) {
        ItemIndex.Columns columns = index.columns();
        List<String> sides = List.of("train", "test");
        List<String> letters = IntStream.range(0, LETTERS)
                .mapToObj(letter -> Character.toString((char) letter))
                .toList();
        int[] ofHome = ofHomes(query);
        int[] ofSide = refusals(query, Facet.SIDE, sides);
        int[] ofKind = refusals(query, Facet.KIND, index.texts().kinds());
        int[] ofLetter = refusals(query, Facet.LETTER, letters);
        int[] ofMark = refusals(query, Facet.MARK, said);
        int[] ofAnswer = ofLists(query, Facet.LABEL, index.texts().answers());
        int[] ofNote = ofLists(query, Facet.PICTURE, index.texts().notes());
        WordFilter words = new WordFilter(index, query.words());
        boolean hasWords = !words.isNone();
        byte[] mark = new byte[index.size()];
        marks.forEach((item, what) -> mark[item] = what.byteValue());

        FacetCounts counts = new FacetCounts(
                homes.size(),
                List.of(
                        sides.size(),
                        index.texts().kinds().size(),
                        index.texts().answers().size(),
                        LETTERS,
                        said.size(),
                        index.texts().notes().size()));
        int[] found = new int[index.size()];
        int size = 0;
        int[] file = index.places().file();
        for (int i = 0; i < found.length; i++) {
            int home = columns.dataset()[i];
            int side = this.side[file[i]];
            int fails = ofHome[home]
                    | ofSide[side]
                    | ofKind[columns.kind()[i]]
                    | ofLetter[columns.letter()[i]]
                    | ofAnswer[columns.answer()[i]]
                    | ofMark[mark[i]]
                    | ofNote[columns.note()[i]];
            if ((fails & fails - 1) != 0 || hasWords && !words.hold(i)) {
                continue;
            }
            counts.add(
                    fails,
                    home,
                    side,
                    columns.kind()[i],
                    columns.answer()[i],
                    columns.letter()[i],
                    mark[i],
                    columns.note()[i]);
            if (fails == 0) {
                found[size++] = i;
            }
        }
        Map<Facet, List<Found.Choice>> choices = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            if (facet.isOfDataset()) {
                choices.put(facet, ofDatasets(facet, query, counts));
            }
        }
        choices.put(Facet.SIDE, plain(Facet.SIDE, query, sides, counts));
        choices.put(Facet.KIND, plain(Facet.KIND, query, index.texts().kinds(), counts));
        choices.put(Facet.LETTER, plain(Facet.LETTER, query, letters, counts));
        choices.put(Facet.MARK, plain(Facet.MARK, query, said, counts));
        choices.put(Facet.LABEL, ofLists(Facet.LABEL, query, index.texts().answers(), counts));
        choices.put(Facet.PICTURE, ofLists(Facet.PICTURE, query, index.texts().notes(), counts));
        return new Found(Arrays.copyOf(found, size), choices);
    }

    private int[] ofHomes(Query query) {
        return homes.stream()
                .mapToInt(home -> home.entrySet().stream()
                        .mapToInt(each ->
                                query.wants(each.getKey(), each.getValue().value())
                                        ? 0
                                        : each.getKey().bit())
                        .sum())
                .toArray();
    }

    private static int[] refusals(Query query, Facet facet, List<String> values) {
        return values.stream()
                .mapToInt(value -> query.wants(facet, value) ? 0 : facet.bit())
                .toArray();
    }

    /** An item with several values is one of each of them; one with none is only found where none is wanted. */
    private static int[] ofLists(Query query, Facet facet, List<List<String>> values) {
        return values.stream()
                .mapToInt(each ->
                        !query.wanted().containsKey(facet) || each.stream().anyMatch(value -> query.wants(facet, value))
                                ? 0
                                : facet.bit())
                .toArray();
    }

    private List<Found.Choice> ofDatasets(Facet facet, Query query, FacetCounts counts) {
        Map<String, Found.Choice> sums = new LinkedHashMap<>();
        for (int home = 0; home < homes.size(); home++) {
            Found.Choice of = Objects.requireNonNull(homes.get(home).get(facet));
            int count = counts.ofHome(facet, home);
            sums.merge(
                    of.value(),
                    new Found.Choice(of.value(), of.title(), count),
                    (one, other) -> new Found.Choice(one.value(), one.title(), one.count() + other.count()));
        }
        boolean isNumber = facet == Facet.SUBSET || facet == Facet.DATASET;
        Comparator<Found.Choice> order = isNumber
                ? Comparator.comparingInt(choice -> Integer.parseInt(choice.value()))
                : Comparator.comparing(Found.Choice::title);
        return shown(facet, query, sums.values().stream().sorted(order).toList());
    }

    private static List<Found.Choice> plain(Facet facet, Query query, List<String> values, FacetCounts counts) {
        List<Found.Choice> choices = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            choices.add(new Found.Choice(values.get(i), values.get(i), counts.of(facet, i)));
        }
        return shown(facet, query, choices);
    }

    private static List<Found.Choice> ofLists(Facet facet, Query query, List<List<String>> values, FacetCounts counts) {
        Map<String, Integer> sums = new TreeMap<>();
        for (int i = 0; i < values.size(); i++) {
            for (String value : values.get(i)) {
                sums.merge(value, counts.of(facet, i), Integer::sum);
            }
        }
        List<Found.Choice> choices = new ArrayList<>();
        sums.forEach((value, count) -> choices.add(new Found.Choice(value, value, count)));
        choices.sort(Comparator.comparingInt(Found.Choice::count).reversed());
        return shown(facet, query, choices);
    }

    /** Those that lead somewhere, and those that were chosen, so that they can be given back. */
    private static List<Found.Choice> shown(Facet facet, Query query, List<Found.Choice> choices) {
        boolean isChosen = query.wanted().containsKey(facet);
        return choices.stream()
                .filter(choice -> choice.count() > 0 || isChosen && query.wants(facet, choice.value()))
                .toList();
    }

    /** Other items whose pictures are twins of its picture, or this one itself; in the order of the folder. */
    public List<Integer> twins(int item) {
        int[] groups = index.columns().twins();
        return groups[item] == 0
                ? List.of()
                : IntStream.range(0, groups.length)
                        .filter(other -> other != item && groups[other] == groups[item])
                        .boxed()
                        .toList();
    }

    /** What is to be noted of its picture. */
    public List<String> notesOf(int item) {
        return index.texts().notes().get(index.columns().note()[item]);
    }

    /** Other items that have the same picture, but for the case of letters in its path. */
    public List<Integer> samePicture(int item) {
        List<Integer> same = new ArrayList<>();
        int[] folder = index.columns().folder();
        int[] from = index.names().from();
        byte[] text = index.names().text();
        for (int i = 0; i < folder.length; i++) {
            if (i != item
                    && folder[i] == folder[item]
                    && Arrays.equals(text, from[i], from[i + 1], text, from[item], from[item + 1])) {
                same.add(i);
            }
        }
        return same;
    }

    /** Of each label, those with most items first, some of its items, spread over all that were found. */
    public Map<String, List<Integer>> sheets(Found found, int most) {
        Map<String, List<Integer>> all = new HashMap<>();
        Map<String, Integer> seen = new HashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        for (int item : found.items()) {
            labelsOf(item).forEach(label -> counts.merge(label, 1, Integer::sum));
        }
        for (int item : found.items()) {
            for (String label : labelsOf(item)) {
                int at = seen.merge(label, 1, Integer::sum) - 1;
                List<Integer> taken = all.computeIfAbsent(label, any -> new ArrayList<>());
                if ((long) at * most >= (long) taken.size() * Objects.requireNonNull(counts.get(label))
                        && taken.size() < most) {
                    taken.add(item);
                }
            }
        }
        Map<String, List<Integer>> sheets = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(each -> sheets.put(each.getKey(), Objects.requireNonNull(all.get(each.getKey()))));
        return sheets;
    }

    public List<String> labelsOf(int item) {
        return index.texts().answers().get(index.columns().answer()[item]);
    }
}
