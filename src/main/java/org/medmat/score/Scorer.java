package org.medmat.score;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.medmat.catalog.Catalog;
import org.medmat.finished.Entry;
import org.medmat.finished.ItemFolder;
import org.medmat.finished.TrainerPart;
import org.medmat.item.Variant;
import org.medmat.output.Manifest;

/** Scores predictions of the items of one folder. */
public final class Scorer {

    private static final byte NO_GUESS = -1;

    private final AskedItems items;
    private final byte[] guesses;
    private final boolean inOrder;
    private final OriginalFiles files;

    private Scorer(AskedItems items, OriginalFiles files, boolean inOrder) {
        this.items = items;
        this.inOrder = inOrder;
        this.files = files;
        this.guesses = guesses();
    }

    /**
     * @param asked the side that the model was asked
     * @param inOrder whether predictions that don't tell their item are of the items in order
     */
    public static Scorer of(ItemFolder folder, Catalog catalog, TrainerPart asked, boolean inOrder) throws IOException {
        Manifest manifest = folder.manifest();
        return new Scorer(
                AskedItems.read(folder, catalog, asked),
                manifest == null || manifest.isMixture() ? OriginalFiles.UNKNOWN : OriginalFiles.of(manifest, asked),
                inOrder);
    }

    /** How many items there are to be asked. */
    public int size() {
        return items.size();
    }

    /** Reads predictions of one model, from one or several files. */
    public Matched match(List<Path> predictions) throws IOException {
        Matched matched = new Matched(items, inOrder);
        for (Path file : predictions) {
            matched.read(file, files.strangers(file));
        }
        matched.end();
        return matched;
    }

    /**
     * @param other of another model to be compared; null for none
     * @param seed of the drawings
     */
    public Report report(Matched matched, @Nullable Matched other, long seed) {
        List<Score> scores = FacetScores.of(items, matched.said(), guesses);
        return new Report(
                matched,
                scores,
                macro(scores),
                letters(matched.said()),
                circular(matched.said()),
                controls(matched.said(), seed),
                other == null ? List.of() : FacetScores.of(items, other.said(), guesses),
                other == null ? null : paired(matched.said(), other.said(), seed));
    }

    private byte[] guesses() {
        byte[] all = new byte[items.size()];
        if (items.isOfTraining()) {
            Arrays.fill(all, NO_GUESS);
            return all;
        }
        Map<Integer, int[]> asked = new HashMap<>();
        for (int item = 0; item < all.length; item++) {
            AskedSort sort = items.get(item);
            int subset = sort.home().subset();
            BlindGuessers blind = Objects.requireNonNull(items.guessers().get(subset));
            int number = asked.computeIfAbsent(subset, key -> new int[1])[0]++;
            all[item] = (byte) blind.guess(number, sort.isOfBoxes());
        }
        return all;
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
            most = Math.max(most, items.options(item).size());
        }
        long[][] counts = new long[most][3];
        for (int item = 0; item < items.size(); item++) {
            int option = said.get(item);
            if (option >= 0) {
                for (int letter = 0; letter < items.options(item).size(); letter++) {
                    counts[letter][0]++;
                }
                counts[items.right(item)][1]++;
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
            int first = said.get(item);
            boolean isAll = first != SaidOptions.MISSING;
            boolean isSame = first >= 0;
            for (int by = 1; by < items.options(item).size(); by++) {
                isAll &= !said.isMissing(item, Variant.rotated(by));
                isSame &= said.get(item, Variant.rotated(by)) == first;
            }
            asked += isAll ? 1 : 0;
            same += isAll && isSame ? 1 : 0;
            right += isAll && isSame && first == items.right(item) ? 1 : 0;
        }
        return asked == 0 ? null : new Report.Circular(asked, right, same);
    }

    private List<Report.Control> controls(SaidOptions said, long seed) {
        List<Report.Control> controls = new ArrayList<>();
        for (Variant variant : List.of(Variant.BLANK, Variant.SHUFFLED, Variant.OTHER)) {
            if (said.has(variant)) {
                controls.add(control(said, variant, seed));
            }
        }
        return controls;
    }

    private Report.Control control(SaidOptions said, Variant variant, long seed) {
        Paired.Counter counter = new Paired.Counter(seed);
        long asked = 0;
        long rightWith = 0;
        long rightWithout = 0;
        long changed = 0;
        for (int item = 0; item < items.size(); item++) {
            if (!said.isMissing(item, variant) && !said.isMissing(item)) {
                int with = said.get(item);
                int without = said.get(item, variant);
                int right = items.right(item);
                counter.add(items.groupKey(item), with == right, without == right);
                asked++;
                rightWith += with == right ? 1 : 0;
                rightWithout += without == right ? 1 : 0;
                changed += with != without ? 1 : 0;
            }
        }
        return new Report.Control(variant, asked, rightWith, rightWithout, changed, counter.paired());
    }

    private Paired paired(SaidOptions first, SaidOptions second, long seed) {
        Paired.Counter counter = new Paired.Counter(seed);
        for (int item = 0; item < items.size(); item++) {
            if (!first.isMissing(item) && !second.isMissing(item)) {
                int right = items.right(item);
                counter.add(items.groupKey(item), first.get(item) == right, second.get(item) == right);
            }
        }
        return counter.paired();
    }

    /** Answers of those who look at no picture. */
    public Baseline baseline(Baseline.Kind kind, long seed) {
        return new Baseline(items, guesses, kind, seed);
    }
}
