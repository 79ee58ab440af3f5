package org.medmat.score;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.Subset;
import org.medmat.finished.Entry;
import org.medmat.finished.ItemFolder;
import org.medmat.finished.TrainerPart;
import org.medmat.label.AnswerLabels;
import org.medmat.label.LabelSet;
import org.medmat.region.Box;

/** Scores predictions of the items of one folder. */
public final class Scorer {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final int SIDES = 4;
    private static final String TWO_DIGITS = "%02d";

    private final AskedItems items;
    private final int[] guesses;
    private final boolean inOrder;
    private final Map<Integer, AnswerLabels> answers = new HashMap<>();

    private Scorer(AskedItems items, boolean inOrder) {
        this.items = items;
        this.inOrder = inOrder;
        this.guesses = guesses();
    }

    /**
     * @param asked the side that the model was asked
     * @param inOrder whether predictions that don't tell their item are of the items in order
     */
    public static Scorer of(ItemFolder folder, Catalog catalog, TrainerPart asked, boolean inOrder) throws IOException {
        return new Scorer(AskedItems.read(folder, catalog, asked), inOrder);
    }

    /** How many items there are to be asked. */
    public int size() {
        return items.size();
    }

    /** Reads predictions of one model, from one or several files. */
    public Matched match(List<Path> files) throws IOException {
        Matched matched = new Matched(items, inOrder);
        for (Path file : files) {
            matched.read(file);
        }
        matched.end();
        return matched;
    }

    /**
     * @param other of another model to be compared; null for none
     * @param seed of the drawings
     */
    public Report report(Matched matched, @Nullable Matched other, long seed) {
        int[] order = IntStream.range(0, items.size())
                .boxed()
                .sorted((a, b) -> {
                    int byGroup =
                            Long.compare(items.get(a).group(), items.get(b).group());
                    return byGroup == 0 ? Integer.compare(a, b) : byGroup;
                })
                .mapToInt(Integer::intValue)
                .toArray();
        List<Score> scores = scores(matched.said(), order);
        return new Report(
                matched,
                scores,
                macro(scores),
                letters(matched.said()),
                circular(matched.said()),
                controls(matched.said(), seed),
                other == null ? null : paired(matched.said(), other.said(), seed));
    }

    private int[] guesses() {
        int[] guesses = new int[items.size()];
        Map<Integer, Integer> asked = new HashMap<>();
        for (int item = 0; item < guesses.length; item++) {
            AskedItem one = items.get(item);
            int subset = one.home().subset();
            BlindGuessers blind = items.guessers().get(subset);
            int number = asked.merge(subset, 1, Integer::sum) - 1;
            guesses[item] = blind == null || items.isOfTraining() ? -1 : blind.guess(number, one.isOfBoxes());
        }
        return guesses;
    }

    private List<Score> scores(SaidOptions said, int[] order) {
        SortedMap<ScoreFacet, SortedMap<String, AnswerTally>> tallies = new TreeMap<>();
        for (int item : order) {
            if (said.isMissing(item, Variant.ORIGINAL)) {
                continue;
            }
            AskedItem asked = items.get(item);
            int option = said.get(item, Variant.ORIGINAL);
            double f1 = f1(asked, option);
            double overlap = asked.isOfBoxes() ? overlap(asked, option) : -1;
            names(asked, (facet, name) -> {
                AnswerTally tally = tallies.computeIfAbsent(facet, key -> new TreeMap<>())
                        .computeIfAbsent(name, key -> new AnswerTally());
                tally.add(asked, option, guesses[item] == asked.right());
                if (f1 >= 0) {
                    tally.labels(f1);
                }
                if (overlap >= 0) {
                    tally.overlap(overlap);
                }
            });
        }
        List<Score> scores = new ArrayList<>();
        tallies.forEach((facet, byName) ->
                byName.forEach((name, tally) -> scores.add(tally.score(facet, name, !items.isOfTraining()))));
        return scores;
    }

    @FunctionalInterface
    private interface Named {
        void is(ScoreFacet facet, String name);
    }

    private static void names(AskedItem asked, Named named) {
        String subset = String.format(Locale.ROOT, TWO_DIGITS, asked.home().subset());
        named.is(ScoreFacet.ALL, "all");
        named.is(ScoreFacet.MODALITY, asked.home().modality());
        named.is(ScoreFacet.AREA, asked.home().area());
        named.is(ScoreFacet.TASK, asked.home().task());
        named.is(ScoreFacet.SUBSET, subset);
        named.is(
                ScoreFacet.DATASET,
                String.format(
                        Locale.ROOT,
                        "%03d %s",
                        asked.home().dataset(),
                        asked.home().name()));
        named.is(ScoreFacet.KIND, asked.kind());
        Consumer<String> label = text -> named.is(ScoreFacet.LABEL, subset + " " + text);
        asked.labels().forEach(label);
    }

    /** Twice what both have over what each has; -1 where answers are no sets. */
    private double f1(AskedItem asked, int option) {
        Subset subset = items.catalog().subsets().get(asked.home().subset());
        if (subset == null || !subset.multiLabel() || asked.isOfBoxes()) {
            return -1;
        }
        AnswerLabels read = answers.computeIfAbsent(
                subset.number(), number -> new AnswerLabels(subset.labels(), subset.multiLabel()));
        LabelSet right = read.read(asked.options().get(asked.right())).labels();
        if (right.isEmpty()) {
            return -1;
        }
        if (option < 0) {
            return 0;
        }
        LabelSet chosen = read.read(asked.options().get(option)).labels();
        long both = chosen.stream().filter(right::contains).count();
        return 2.0 * both / (chosen.size() + right.size());
    }

    private static double overlap(AskedItem asked, int option) {
        Box right = box(asked.options().get(asked.right()));
        Box chosen = option < 0 ? null : box(asked.options().get(option));
        return right == null ? -1 : chosen == null ? 0 : right.overlap(chosen);
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

    private static Report.@Nullable Macro macro(List<Score> scores) {
        List<Score> subsets = scores.stream()
                .filter(score -> score.facet() == ScoreFacet.SUBSET)
                .toList();
        if (subsets.isEmpty()) {
            return null;
        }
        return new Report.Macro(
                subsets.size(),
                mean(subsets, Score::accuracy),
                mean(subsets, score -> score.beside().chance()),
                mean(subsets, score -> score.beside().base()),
                mean(subsets, score -> score.beside().guesser()));
    }

    private static double mean(List<Score> scores, ToDoubleFunction<Score> share) {
        double sum = 0;
        for (Score score : scores) {
            sum += share.applyAsDouble(score);
        }
        return sum / scores.size();
    }

    private List<Report.Letter> letters(SaidOptions said) {
        int most = 0;
        for (int item = 0; item < items.size(); item++) {
            most = Math.max(most, items.get(item).options().size());
        }
        long[][] counts = new long[most][3];
        for (int item = 0; item < items.size(); item++) {
            int option = said.get(item, Variant.ORIGINAL);
            if (option >= 0) {
                AskedItem asked = items.get(item);
                for (int letter = 0; letter < asked.options().size(); letter++) {
                    counts[letter][0]++;
                }
                counts[asked.right()][1]++;
                counts[option][2]++;
            }
        }
        List<Report.Letter> letters = new ArrayList<>();
        for (int letter = 0; letter < most; letter++) {
            if (counts[letter][0] > 0) {
                letters.add(new Report.Letter(
                        Entry.letter(letter), counts[letter][0], counts[letter][1], counts[letter][2]));
            }
        }
        return letters;
    }

    private Report.@Nullable Circular circular(SaidOptions said) {
        long asked = 0;
        long right = 0;
        long same = 0;
        for (int item = 0; item < items.size() && said.has(Variant.rotated(1)); item++) {
            AskedItem one = items.get(item);
            int first = said.get(item, Variant.ORIGINAL);
            boolean isAll = first != SaidOptions.MISSING;
            boolean isSame = first >= 0;
            for (int by = 1; by < one.options().size(); by++) {
                isAll &= !said.isMissing(item, Variant.rotated(by));
                isSame &= said.get(item, Variant.rotated(by)) == first;
            }
            asked += isAll ? 1 : 0;
            same += isAll && isSame ? 1 : 0;
            right += isAll && isSame && first == one.right() ? 1 : 0;
        }
        return asked == 0 ? null : new Report.Circular(asked, right, same);
    }

    private List<Report.Control> controls(SaidOptions said, long seed) {
        List<Report.Control> controls = new ArrayList<>();
        List<String> names = List.of("", "blank", "shuffled", "other");
        for (int variant = Variant.BLANK; variant <= Variant.OTHER; variant++) {
            if (!said.has(variant)) {
                continue;
            }
            Paired.Counter counter = new Paired.Counter(seed);
            long[] counts = new long[4];
            for (int item = 0; item < items.size(); item++) {
                if (!said.isMissing(item, variant) && !said.isMissing(item, Variant.ORIGINAL)) {
                    AskedItem asked = items.get(item);
                    int with = said.get(item, Variant.ORIGINAL);
                    int without = said.get(item, variant);
                    counter.add(asked.group(), with == asked.right(), without == asked.right());
                    counts[0]++;
                    counts[1] += with == asked.right() ? 1 : 0;
                    counts[2] += without == asked.right() ? 1 : 0;
                    counts[3] += with != without ? 1 : 0;
                }
            }
            controls.add(new Report.Control(
                    names.get(variant), counts[0], counts[1], counts[2], counts[3], counter.paired()));
        }
        return controls;
    }

    private Paired paired(SaidOptions first, SaidOptions second, long seed) {
        Paired.Counter counter = new Paired.Counter(seed);
        for (int item = 0; item < items.size(); item++) {
            if (!first.isMissing(item, Variant.ORIGINAL) && !second.isMissing(item, Variant.ORIGINAL)) {
                AskedItem asked = items.get(item);
                counter.add(
                        asked.group(),
                        first.get(item, Variant.ORIGINAL) == asked.right(),
                        second.get(item, Variant.ORIGINAL) == asked.right());
            }
        }
        return counter.paired();
    }

    /** Answers of those who look at no picture. */
    public Baseline baseline(Baseline.Kind kind, long seed) {
        return new Baseline(items, guesses, kind, seed);
    }
}
