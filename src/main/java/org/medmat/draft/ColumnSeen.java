package org.medmat.draft;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.medmat.random.StableHash;

/** What a column holds. */
final class ColumnSeen {

    /** More different values are not kept: it is no label, nor several in one text. */
    private static final int KEPT = 5_000;
    /** Longer values are prose. */
    private static final int LONGEST = 160;
    /** A column whose first values name no image is not asked again. */
    private static final int TRIED = 1_000;

    private static final Pattern WORD_BORDER = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|[^\\p{L}]+");
    private static final Pattern YES_OR_NO = Pattern.compile("(?:-1|0|1)(?:\\.0+)?");

    private final String name;
    private final Map<NameWay, BitSet> images = new EnumMap<>(NameWay.class);
    private final SortedSet<String> values = new TreeSet<>();
    private final Set<Long> different = new HashSet<>();
    private final boolean countsDifferent;
    private boolean isProse;
    private boolean hasPaths;
    private int cells;
    private int filled;

    /** @param countsDifferent whether {@link #repeats} will be asked */
    ColumnSeen(String name, boolean countsDifferent) {
        this.name = name;
        this.countsDifferent = countsDifferent;
    }

    void add(String cell, ImageNames names) {
        cells++;
        String value = cell.strip();
        if (value.isEmpty()) {
            return;
        }
        filled++;
        hasPaths |= value.indexOf('/') >= 0;
        if (!images.isEmpty() || filled <= TRIED) {
            names.find(value, (way, image) -> images.computeIfAbsent(way, none -> new BitSet())
                    .set(image));
        }
        if (countsDifferent) {
            different.add(StableHash.of(value));
        }
        if (value.length() > LONGEST || values.size() > KEPT) {
            isProse = true;
            values.clear();
        }
        if (!isProse) {
            values.add(value);
        }
    }

    String name() {
        return name;
    }

    /** How many rows have the column. */
    int cells() {
        return cells;
    }

    /** How many rows say something in it. */
    int filled() {
        return filled;
    }

    /** The ways in which it names images, with those. */
    Map<NameWay, BitSet> images() {
        return images;
    }

    /** The images it names. */
    BitSet named() {
        BitSet all = new BitSet();
        images.values().forEach(all::or);
        return all;
    }

    /** The different values; none where they are too many or too long. */
    SortedSet<String> values() {
        return values;
    }

    /** Whether some values have slashes. */
    boolean hasPaths() {
        return hasPaths;
    }

    boolean repeats() {
        return different.size() >= 2 && different.size() < filled;
    }

    boolean isYesOrNo() {
        return values.stream().anyMatch(value -> value.startsWith("1"))
                && values.stream().allMatch(value -> YES_OR_NO.matcher(value).matches());
    }

    boolean saysMinusOne() {
        return values.contains("-1") || values.contains("-1.0");
    }

    /** The words of its name, in small letters: {@code patientId} is patient and id. */
    static List<String> words(String name) {
        return List.of(WORD_BORDER.split(name)).stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    List<String> words() {
        return words(name);
    }
}
