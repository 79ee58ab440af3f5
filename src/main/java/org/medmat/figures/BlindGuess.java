package org.medmat.figures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medmat.guess.Guesser;
import org.medmat.guess.Measure;
import org.medmat.item.Part;
import org.medmat.output.Manifest;

/**
 * What the best guesser reaches that never sees the picture, beside what nobody can be denied.
 *
 * @param ofBoxes whether the items ask for boxes
 * @param items how many test items were asked
 * @param chance the share that is right when drawn by lot
 * @param base the share of the commonest answer
 * @param floor the larger of both; of several datasets, each by its own
 * @param isOver whether the texts tell too much
 */
public record BlindGuess(
        boolean ofBoxes,
        long items,
        String guesser,
        double share,
        double chance,
        double base,
        double floor,
        boolean isOver) {

    /** What a manifest says of a pair of files. */
    static List<BlindGuess> of(Part either, SortedMap<String, Manifest.Guessed> guessers) {
        List<BlindGuess> blind = new ArrayList<>();
        add(blind, guessers.get(either.pair()), false);
        add(blind, guessers.get(either.pairOfBoxes()), true);
        return List.copyOf(blind);
    }

    private static void add(List<BlindGuess> to, Manifest.@Nullable Guessed said, boolean ofBoxes) {
        if (said == null || said.items() <= 0) {
            return;
        }
        Map<Guesser, Long> right = new EnumMap<>(Guesser.class);
        Stream.of(Guesser.values())
                .filter(guesser -> Guesser.OF_BOXES.contains(guesser) == ofBoxes)
                .forEach(guesser -> right.put(guesser, said.right().getOrDefault(guesser.word(), 0L)));
        double floor = said.floor().doubleValue();
        double chance = said.chance().doubleValue();
        double base = said.base().doubleValue();
        Measure measure = new Measure(said.items(), 0, chance, base, floor, Collections.unmodifiableMap(right));
        Guesser best = measure.best();
        to.add(new BlindGuess(
                ofBoxes,
                said.items(),
                best.word(),
                Manifest.Guessed.decimals(measure.share(best)).doubleValue(),
                chance,
                base,
                floor,
                measure.isOver()));
    }
}
