package org.medmat.score;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.medmat.catalog.Catalog;
import org.medmat.finished.Entry;
import org.medmat.finished.EntryReader;
import org.medmat.finished.ItemFolder;
import org.medmat.finished.TrainerPart;
import org.medmat.item.Side;
import org.medmat.item.Variant;
import org.medmat.item.VariantKey;
import org.medmat.random.StableHash;

/**
 * The items of a folder that a model may have been asked, by key. An item, its controls and rotations share a place; those of training
 * teach the guessers, and are asked where that is wanted. Holds 100 to 140 bytes an item, and the options of those for boxes.
 */
final class AskedItems {

    private static final String USUAL = "med-mat/";
    private static final int FIRST = 1 << 8;

    private final Places byKey = new Places();
    private int[] sorts = new int[FIRST];
    private int[] questions = new int[FIRST];
    private int[] options = new int[FIRST];
    private int[] groups = new int[FIRST];
    private byte[] right = new byte[FIRST];
    private long[] ids = new long[FIRST];
    private long[] images = new long[FIRST];
    /** Whether the item itself is there, and not only a control or a rotation of it. */
    private final BitSet originals = new BitSet();
    /** Of controls and rotations that the folder holds itself: their options, where those stand otherwise than one would think. */
    private final Map<VariantKey, List<String>> ofVariants = new HashMap<>();

    private final Shared<AskedSort> allSorts = new Shared<>();
    private final Shared<String> allQuestions = new Shared<>();
    private final Shared<List<String>> allOptions = new Shared<>();
    private final Places allGroups = new Places();
    private final SortedMap<Integer, BlindGuessers> guessers = new TreeMap<>();
    private final Catalog catalog;

    /** Who has learnt the items of training guesses nothing of them. */
    private final boolean ofTraining;

    /** Things that come again and again, each once. */
    private static final class Shared<T> {
        private final List<T> all = new ArrayList<>();
        private final Map<T, Integer> places = new HashMap<>();

        int place(T one) {
            Integer known = places.putIfAbsent(one, all.size());
            return known == null ? add(one) : known;
        }

        /** For what does not come again. */
        int add(T one) {
            all.add(one);
            return all.size() - 1;
        }
    }

    private AskedItems(Catalog catalog, boolean ofTraining) {
        this.catalog = catalog;
        this.ofTraining = ofTraining;
    }

    static AskedItems read(ItemFolder folder, Catalog catalog, TrainerPart asked) throws IOException {
        AskedItems all = new AskedItems(catalog, asked == TrainerPart.TRAIN);
        Side side = asked == TrainerPart.TRAIN ? Side.TRAIN : Side.TEST;
        for (ItemFolder.Source source : folder.files()) {
            String file = source.part().name();
            try (EntryReader reader = new EntryReader(source, catalog, false)) {
                for (EntryReader.Read read = reader.next(); read != null; read = reader.next()) {
                    if (source.part().side() == Side.TRAIN) {
                        all.guessers(read.entry()).teach(read.entry());
                    }
                    if (source.part().side() == side) {
                        all.add(read, file);
                    }
                }
            }
        }
        for (Shared<?> each : List.of(all.allSorts, all.allQuestions, all.allOptions)) {
            each.places.clear();
        }
        return all;
    }

    private BlindGuessers guessers(Entry entry) {
        return guessers.computeIfAbsent(entry.home().subset(), number -> new BlindGuessers());
    }

    private void add(EntryReader.Read read, String file) {
        Entry entry = read.entry();
        VariantKey key = VariantKey.read(entry.key());
        if (key == null) {
            return;
        }
        int size = byKey.size();
        int place = byKey.place(key.item());
        boolean isNew = byKey.size() > size;
        boolean isOriginal = key.variant().isOriginal();
        if (isNew || isOriginal && !originals.get(place)) {
            set(place, read, file);
            originals.set(place, isOriginal);
        }
        if (isNew && !ofTraining) {
            guessers(entry).ask(entry);
        }
        if (!isOriginal && !entry.options().equals(key.variant().options(options(place)))) {
            ofVariants.put(key, allOptions.all.get(allOptions.place(entry.options())));
        }
    }

    private void set(int place, EntryReader.Read read, String file) {
        if (place == sorts.length) {
            grow();
        }
        Entry entry = read.entry();
        AskedSort sort = AskedSort.of(file, entry);
        sorts[place] = allSorts.place(sort);
        questions[place] = allQuestions.place(entry.question());
        options[place] = sort.isOfBoxes() ? allOptions.add(entry.options()) : allOptions.place(entry.options());
        groups[place] = read.group() == 0 ? 0 : 1 + allGroups.place(read.group());
        right[place] = (byte) entry.right();
        ids[place] = read.item().id();
        images[place] = imageHash(entry.image());
    }

    private void grow() {
        int size = 2 * sorts.length;
        sorts = Arrays.copyOf(sorts, size);
        questions = Arrays.copyOf(questions, size);
        options = Arrays.copyOf(options, size);
        groups = Arrays.copyOf(groups, size);
        right = Arrays.copyOf(right, size);
        ids = Arrays.copyOf(ids, size);
        images = Arrays.copyOf(images, size);
    }

    /** Of a path below the usual folder, or of all of it: what tools make of a path still ends alike. */
    static long imageHash(String path) {
        int at = path.lastIndexOf(USUAL);
        return StableHash.of(at < 0 ? path : path.substring(at));
    }

    int size() {
        return byKey.size();
    }

    /** How many sorts there are, by which {@link #sort} tells them apart. */
    int sorts() {
        return allSorts.all.size();
    }

    int sort(int place) {
        return sorts[place];
    }

    AskedSort ofSort(int sort) {
        return allSorts.all.get(sort);
    }

    AskedSort get(int place) {
        return ofSort(sorts[place]);
    }

    String question(int place) {
        return allQuestions.all.get(questions[place]);
    }

    List<String> options(int place) {
        return allOptions.all.get(options[place]);
    }

    /** The same number for all items that have the same options. */
    int optionsNumber(int place) {
        return options[place];
    }

    int right(int place) {
        return right[place];
    }

    /** The number of what belongs to one patient, up to {@link #groups}; 0 where nobody knows. */
    int group(int place) {
        return groups[place];
    }

    /** What its group is known by anywhere; 0 where nobody knows it. */
    long groupKey(int place) {
        return groups[place] == 0 ? 0 : allGroups.hash(groups[place] - 1);
    }

    int groups() {
        return allGroups.size();
    }

    /** Its number in its file. */
    long id(int place) {
        return ids[place];
    }

    /** As {@link #imageHash} has it. */
    long image(int place) {
        return images[place];
    }

    long key(int place) {
        return byKey.hash(place);
    }

    boolean isOriginal(int place) {
        return originals.get(place);
    }

    boolean isOfTraining() {
        return ofTraining;
    }

    Catalog catalog() {
        return catalog;
    }

    /** What those reach who see no picture, by subset. */
    SortedMap<Integer, BlindGuessers> guessers() {
        return guessers;
    }

    /** Where an item stands; -1 for an unknown one. */
    int find(long key) {
        return byKey.find(key);
    }

    /** The options as the model saw them; null where there can be no such variant. */
    @Nullable
    List<String> options(int place, Variant variant) {
        List<String> own = options(place);
        if (variant.isOriginal()) {
            return own;
        }
        List<String> there = ofVariants.get(new VariantKey(key(place), variant));
        if (there != null || variant.rotation() == 0) {
            return there == null ? own : there;
        }
        return variant.rotation() < own.size() ? variant.options(own) : null;
    }
}
