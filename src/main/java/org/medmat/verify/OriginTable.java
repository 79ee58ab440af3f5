package org.medmat.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.medmat.item.WrittenOrigin;

/** What is remembered of the origins of a file's items, in the file's order. */
final class OriginTable {

    static final OriginTable NONE = new OriginTable();

    /** Only of datasets that share pictures there is something to remember of each item. */
    private final List<List<String>> shared = new ArrayList<>();

    private final Set<String> groups = new HashSet<>();
    private final Set<String> keys = new HashSet<>();
    private long count;

    /** False if another origin of the file has the same key. */
    boolean add(WrittenOrigin origin) {
        count++;
        // Whoever published a split may have parted a patient.
        if (origin.placing().own() == null) {
            groups.add(origin.placing().group());
        }
        if (!origin.shared().isEmpty()) {
            shared.add(origin.shared());
        }
        return keys.add(origin.key());
    }

    long count() {
        return count;
    }

    boolean hasGroup(String group) {
        return groups.contains(group);
    }

    /** For each of the dataset's shares the name of an item's picture, empty where it is none of the shared. */
    List<String> shared(int item) {
        return item >= 0 && item < shared.size() ? shared.get(item) : List.of();
    }
}
