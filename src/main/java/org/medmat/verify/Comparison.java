package org.medmat.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medmat.item.ItemReader;
import org.medmat.item.WrittenItem;
import org.medmat.verify.FileDifference.Change;
import org.medmat.verify.FileDifference.Example;
import org.medmat.verify.FileDifference.Sides;

/**
 * The comparison of two files of items. The old one is read, then the new one, then, if there is something to tell
 * of it, the old one again; fingerprints are kept, and a few items as examples.
 */
final class Comparison {

    private final int most;
    private final Fingerprint fingerprint = new Fingerprint();
    private final ItemTable old = new ItemTable();
    /** Prints of the values that the new item has, where it is changed; by place in the old file. */
    private int[][] changedPrints = {};

    private final Map<Integer, WrittenItem> changedItems = new HashMap<>();
    private final long[] changedKeys = new long[WrittenItem.KEYS.size()];
    private final List<Example> ofOld = new ArrayList<>();
    private final List<Example> ofBoth = new ArrayList<>();
    private final List<Example> ofNew = new ArrayList<>();
    private long newItems;
    private long onlyNew;
    private long changed;
    private boolean otherOrder;

    private Comparison(int most) {
        this.most = most;
    }

    /**
     * @param file how the difference calls the file
     * @param most examples of each kind
     */
    static FileDifference of(String file, Path older, Path newer, int most) throws IOException {
        Comparison comparison = new Comparison(most);
        comparison.readOld(older);
        comparison.readNew(newer);
        return comparison.difference(file, older);
    }

    private void readOld(Path file) throws IOException {
        try (ItemReader reader = ItemReader.open(file)) {
            for (WrittenItem item = reader.next(); item != null; item = reader.next()) {
                old.add(item, AllowedQuestions.WHOLE_IMAGE);
            }
        }
        changedPrints = new int[old.size()][];
    }

    private void readNew(Path file) throws IOException {
        try (ItemReader reader = ItemReader.open(file)) {
            int last = -1;
            for (WrittenItem item = reader.next(); item != null; item = reader.next()) {
                newItems++;
                int at = old.take(item.image(), AllowedQuestions.WHOLE_IMAGE);
                if (at < 0) {
                    onlyNew++;
                    tell(ofNew, new Example(Sides.ONLY_NEW, item.image(), 0, item.number(), Map.of()));
                } else {
                    otherOrder |= at < last;
                    last = at;
                    compare(at, item);
                }
            }
        }
    }

    private void compare(int at, WrittenItem item) {
        if (old.sameContent(at, item)) {
            return;
        }
        changed++;
        changedPrints[at] = prints(item);
        if (changedItems.size() < most) {
            changedItems.put(at, item);
        }
    }

    private FileDifference difference(String file, Path older) throws IOException {
        long onlyOld = old.size() - old.countTaken();
        if (onlyOld + changed > 0) {
            readOldAgain(older);
        }
        List<Example> examples = new ArrayList<>(ofOld);
        examples.addAll(ofBoth);
        examples.addAll(ofNew);
        return new FileDifference(
                file, Sides.BOTH, old.size(), newItems, onlyOld, onlyNew, changed, changedKeys(), otherOrder, examples);
    }

    private void readOldAgain(Path file) throws IOException {
        try (ItemReader reader = ItemReader.open(file)) {
            int at = 0;
            for (WrittenItem item = reader.next(); item != null && at < old.size(); item = reader.next()) {
                if (!old.isTaken(at)) {
                    tell(ofOld, new Example(Sides.ONLY_OLD, item.image(), item.number(), 0, Map.of()));
                } else if (changedPrints[at] != null) {
                    countKeys(prints(item), changedPrints[at]);
                    tellChange(item, changedItems.get(at));
                }
                at++;
            }
        }
    }

    private void countKeys(int[] before, int[] after) {
        for (int key = 0; key < before.length; key++) {
            changedKeys[key] += before[key] == after[key] ? 0 : 1;
        }
    }

    private void tellChange(WrittenItem before, @Nullable WrittenItem after) {
        if (after == null) {
            return;
        }
        Map<String, String> oldValues = before.content();
        Map<String, String> newValues = after.content();
        Set<String> keys = new LinkedHashSet<>(oldValues.keySet());
        keys.addAll(newValues.keySet());
        Map<String, Change> changes = new LinkedHashMap<>();
        for (String key : keys) {
            Change change = new Change(oldValues.getOrDefault(key, ""), newValues.getOrDefault(key, ""));
            if (!change.before().equals(change.after())) {
                changes.put(key, change);
            }
        }
        tell(ofBoth, new Example(Sides.BOTH, before.image(), before.number(), after.number(), changes));
    }

    private void tell(List<Example> examples, Example example) {
        if (examples.size() < most) {
            examples.add(example);
        }
    }

    /** Of each key but the id, in order; the last is of all further keys. */
    private int[] prints(WrittenItem item) {
        List<String> values = new ArrayList<>(item.content().values());
        int[] prints = new int[WrittenItem.KEYS.size()];
        int plain = prints.length - 1;
        for (int key = 0; key < plain; key++) {
            prints[key] = (int) fingerprint.of(values.get(key));
        }
        prints[plain] = (int) fingerprint.of(item.further().toString());
        return prints;
    }

    private Map<String, Long> changedKeys() {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (int key = 0; key < changedKeys.length; key++) {
            if (changedKeys[key] > 0) {
                counts.put(
                        key + 1 < changedKeys.length ? WrittenItem.KEYS.get(key + 1) : FileDifference.FURTHER,
                        changedKeys[key]);
            }
        }
        return counts;
    }
}
