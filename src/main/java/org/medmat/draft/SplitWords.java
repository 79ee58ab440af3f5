package org.medmat.draft;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medmat.item.Side;
import org.medmat.text.Fold;

/** What datasets call the parts of their split. */
final class SplitWords {

    private static final Set<String> TRAIN = Set.of("train", "training", "trainval", "train_val");
    private static final Set<String> TEST =
            Set.of("val", "valid", "validation", "dev", "test", "testing", "evaluation");
    /** A word inside a name: {@code train_set}, {@code RFMiD_Training_Labels.csv}. */
    private static final Pattern INSIDE = Pattern.compile(
            "(?<!\\p{L})(?:train(?:ing)?|val|valid|validation|test|testing)(?!\\p{L})", Pattern.CASE_INSENSITIVE);

    private SplitWords() {}

    static boolean isPlain(String word) {
        String folded = Fold.ignoringCase(word);
        return TRAIN.contains(folded) || TEST.contains(folded);
    }

    static @Nullable Side side(String name) {
        String folded = Fold.ignoringCase(name);
        if (TRAIN.contains(folded)) {
            return Side.TRAIN;
        }
        if (TEST.contains(folded)) {
            return Side.TEST;
        }
        Matcher inside = inside(name);
        Side side = inside.find() ? side(inside.group()) : null;
        // "train test split" says nothing.
        return inside.find() ? null : side;
    }

    static Matcher inside(String name) {
        return INSIDE.matcher(name);
    }

    /** Whether all of these are names of parts, and both sides are among them. */
    static boolean split(Collection<String> names) {
        Set<@Nullable Side> sides = names.stream().map(SplitWords::side).collect(Collectors.toSet());
        return sides.contains(Side.TRAIN) && sides.contains(Side.TEST) && !sides.contains(null);
    }

    /** What {@code splits} must say of these names: those that are not plain words. */
    static Map<String, String> toDeclare(Collection<String> names) {
        Map<String, String> declared = new TreeMap<>();
        for (String name : names) {
            Side side = side(name);
            if (side != null && !isPlain(name)) {
                declared.put(name, side.word());
            }
        }
        return new LinkedHashMap<>(declared);
    }
}
