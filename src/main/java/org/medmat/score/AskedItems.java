package org.medmat.score;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HexFormat;
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
import org.medmat.random.StableHash;

/**
 * The items of a folder that a model may have been asked, by key. An item and its controls and rotations share a place; those of training
 * teach the guessers, and are asked where that is wanted. Holds some 200 bytes an item, and more for one of boxes.
 */
final class AskedItems {

    private static final String USUAL = "med-mat/";

    private final List<AskedItem> items = new ArrayList<>();
    private long[] keys = new long[1 << 8];
    private final Places byKey = new Places();
    /** Of controls and rotations that the folder holds itself: their options as they stand there. */
    private final Map<Long, List<String>> ofVariants = new HashMap<>();
    /** Whether the item itself is there, and not only a control or a rotation of it. */
    private final BitSet originals = new BitSet();

    private final Map<Object, Object> shared = new HashMap<>();
    private final SortedMap<Integer, BlindGuessers> guessers = new TreeMap<>();
    private final Catalog catalog;

    /** Who has learnt the items of training guesses nothing of them. */
    private final boolean ofTraining;

    private AskedItems(Catalog catalog, boolean ofTraining) {
        this.catalog = catalog;
        this.ofTraining = ofTraining;
    }

    static AskedItems read(ItemFolder folder, Catalog catalog, TrainerPart asked) throws IOException {
        AskedItems all = new AskedItems(catalog, asked == TrainerPart.TRAIN);
        for (ItemFolder.Source source : folder.files()) {
            boolean isAsked = source.part().side() == (asked == TrainerPart.TRAIN ? Side.TRAIN : Side.TEST);
            try (EntryReader reader = new EntryReader(source, catalog, false)) {
                for (EntryReader.Read read = reader.next(); read != null; read = reader.next()) {
                    if (source.part().side() == Side.TRAIN) {
                        all.blind(read.entry()).teach(read.entry());
                    }
                    if (isAsked) {
                        all.add(read, source.part().name());
                    }
                }
            }
        }
        all.shared.clear();
        return all;
    }

    private BlindGuessers blind(Entry entry) {
        return guessers.computeIfAbsent(entry.home().subset(), number -> new BlindGuessers());
    }

    private void add(EntryReader.Read read, String file) {
        Entry entry = read.entry();
        Variant variant = Variant.of(entry.key());
        if (variant == null) {
            return;
        }
        long key = hash(variant.key());
        int known = byKey.find(key);
        int place = known < 0 ? items.size() : known;
        if (variant.number() != Variant.ORIGINAL) {
            ofVariants.put(hash(entry.key()), share(entry.options()));
        }
        boolean isOriginal = variant.number() == Variant.ORIGINAL;
        if (known >= 0 && (!isOriginal || originals.get(place))) {
            return;
        }
        boolean isBox = entry.kind().equals("box");
        List<String> labels = isBox ? List.of() : entry.labels().isEmpty() ? List.of(entry.text()) : entry.labels();
        AskedItem item = new AskedItem(
                share(file),
                read.item().id(),
                imageHash(entry.image()),
                share(entry.question()),
                share(entry.options()),
                entry.right(),
                share(labels),
                entry.home(),
                share(entry.kind()),
                read.group());
        if (known < 0) {
            byKey.put(key, place);
            items.add(item);
            keys = place == keys.length ? Arrays.copyOf(keys, 2 * place) : keys;
            keys[place] = HexFormat.fromHexDigitsToLong(variant.key());
            if (!ofTraining) {
                blind(entry).ask(entry);
            }
        } else {
            items.set(place, item);
        }
        originals.set(place, isOriginal);
    }

    @SuppressWarnings("unchecked")
    private <T> T share(T text) {
        return (T) shared.computeIfAbsent(text, same -> same);
    }

    private static long hash(String key) {
        return StableHash.of("item", key);
    }

    /** Of a path below the usual folder, or of all of it: what tools make of a path still ends alike. */
    static long imageHash(String path) {
        int at = path.lastIndexOf(USUAL);
        return StableHash.of(at < 0 ? path : path.substring(at));
    }

    int size() {
        return items.size();
    }

    AskedItem get(int place) {
        return items.get(place);
    }

    String key(int place) {
        return HexFormat.of().toHexDigits(keys[place]);
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
    int find(String key) {
        return byKey.find(hash(key));
    }

    /** The options as the model saw them; null where there can be no such variant. */
    @Nullable
    List<String> options(int place, Variant variant) {
        List<String> options = items.get(place).options();
        if (variant.number() == Variant.ORIGINAL) {
            return options;
        }
        List<String> own = ofVariants.get(hash(suffixed(variant)));
        if (own != null || variant.rotation() == 0) {
            return own == null ? options : own;
        }
        if (variant.rotation() >= options.size()) {
            return null;
        }
        List<String> rotated = new ArrayList<>(options.subList(variant.rotation(), options.size()));
        rotated.addAll(options.subList(0, variant.rotation()));
        return rotated;
    }

    private static String suffixed(Variant variant) {
        return variant.key()
                + switch (variant.number()) {
                    case Variant.BLANK -> "-blank";
                    case Variant.SHUFFLED -> "-shuffled";
                    case Variant.OTHER -> "-other";
                    default -> "-r" + variant.rotation();
                };
    }
}
