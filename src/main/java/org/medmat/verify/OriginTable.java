package org.medmat.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medmat.item.WrittenOrigin;
import org.medmat.random.LongSet;
import org.medmat.random.StableHash;
import org.medmat.split.SplitRule;

/** What is remembered of the origins of a file's items, in the file's order: some forty bytes each. */
final class OriginTable {

    static final OriginTable NONE = new OriginTable();

    private static final int KEY = 16;
    private static final int HEX = 16;
    /** Of a group's name only the lower bits are written, of an item that stands alone those of its picture. */
    private static final long WRITTEN = (1L << 48) - 1;

    private static final long NO_PICTURE = -1;

    /** What a build says of an item's side; what a mixture took from released files has a key that is made otherwise. */
    static final Set<String> RULES =
            Stream.of(SplitRule.values()).map(SplitRule::words).collect(Collectors.toUnmodifiableSet());

    /** Only of datasets that share pictures there is something to remember of each item. */
    private final List<List<String>> shared = new ArrayList<>();

    private final List<String> kinds = new ArrayList<>();
    private final Map<String, String> knownKinds = new HashMap<>();
    private final LongSet groups = new LongSet();
    private final LongSet seen = new LongSet();
    private long[] keys = new long[64];
    private long[] alone = new long[64];
    private int count;

    /** False if another origin of the file has the same key. */
    boolean add(WrittenOrigin origin) {
        if (count == keys.length) {
            keys = Arrays.copyOf(keys, 2 * count);
            alone = Arrays.copyOf(alone, 2 * count);
        }
        String key = origin.key();
        WrittenOrigin.Placing placing = origin.placing();
        long number = key.length() == KEY ? Long.parseUnsignedLong(key, HEX) : 0;
        keys[count] = RULES.contains(placing.why()) ? number : 0;
        alone[count] = placing.patient().isEmpty() ? number(placing.group()) : NO_PICTURE;
        count++;
        // Whoever published a split may have parted a patient.
        if (placing.own() == null) {
            groups.add(StableHash.of(placing.group()));
        }
        if (!origin.shared().isEmpty()) {
            shared.add(origin.shared());
        }
        kinds.add(knownKinds.computeIfAbsent(origin.kind(), kind -> kind));
        return seen.add(number != 0 ? number : StableHash.of(key));
    }

    private static long number(String group) {
        try {
            return Long.parseLong(group, HEX);
        } catch (NumberFormatException e) {
            return NO_PICTURE;
        }
    }

    int count() {
        return count;
    }

    boolean hasGroup(String group) {
        return groups.contains(StableHash.of(group));
    }

    /** The key of an item as a build writes it; 0 where it has none, or one of a mixture's own. */
    long key(int item) {
        return item < count ? keys[item] : 0;
    }

    /** The word for what an item asks; empty where it asks what the image shows, or has no origin. */
    String kind(int item) {
        return item < count ? kinds.get(item) : "";
    }

    /** Whether nothing binds an item's picture to others. */
    boolean isAlone(int item, long picture) {
        return item < count && alone[item] == (picture & WRITTEN);
    }

    /** For each of the dataset's shares the name of an item's picture, empty where it is none of the shared. */
    List<String> shared(int item) {
        return item >= 0 && item < shared.size() ? shared.get(item) : List.of();
    }
}
