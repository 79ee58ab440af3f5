package org.medmat.score;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.Subset;
import org.medmat.label.AnswerLabels;
import org.medmat.label.LabelSet;
import org.medmat.region.Box;

/** How near an option is to the right one: by the labels that both have, or by how far both boxes overlap. For one thread. */
final class NearMiss {

    static final double NONE = -1;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final int SIDES = 4;
    private static final int MOST_KNOWN = 1 << 15;

    private final Catalog catalog;
    private final Map<Integer, AnswerLabels> answers = new HashMap<>();
    /** Sets of labels come again and again. */
    private final Map<Text, LabelSet> known = new HashMap<>();

    private record Text(int subset, String text) {}

    NearMiss(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Twice what both have over what each has; {@link #NONE} where answers are no sets. */
    double f1(AskedSort sort, List<String> options, int right, int option) {
        Subset subset = catalog.subsets().get(sort.home().subset());
        if (subset == null || !subset.multiLabel() || sort.isOfBoxes()) {
            return NONE;
        }
        LabelSet meant = labels(subset, options.get(right));
        if (meant.isEmpty()) {
            return NONE;
        }
        if (option < 0) {
            return 0;
        }
        LabelSet chosen = labels(subset, options.get(option));
        long both = chosen.stream().filter(meant::contains).count();
        return 2.0 * both / (chosen.size() + meant.size());
    }

    private LabelSet labels(Subset subset, String text) {
        if (known.size() == MOST_KNOWN) {
            known.clear();
        }
        return known.computeIfAbsent(new Text(subset.number(), text), key -> answers.computeIfAbsent(
                        key.subset(), number -> new AnswerLabels(subset.labels(), subset.multiLabel()))
                .read(text)
                .labels());
    }

    /** {@link #NONE} where nobody asks for boxes. */
    static double overlap(AskedSort sort, List<String> options, int right, int option) {
        Box meant = sort.isOfBoxes() ? box(options.get(right)) : null;
        Box chosen = option < 0 ? null : box(options.get(option));
        return meant == null ? NONE : chosen == null ? 0 : meant.overlap(chosen);
    }

    private static @Nullable Box box(String option) {
        Matcher numbers = NUMBER.matcher(option);
        double[] sides = new double[SIDES];
        for (int side = 0; side < SIDES; side++) {
            if (!numbers.find()) {
                return null;
            }
            sides[side] = Integer.parseInt(numbers.group());
        }
        return Box.of(sides[0], sides[1], sides[2], sides[3]).orElse(null);
    }
}
