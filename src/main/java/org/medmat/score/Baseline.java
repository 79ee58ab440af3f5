package org.medmat.score;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.medmat.finished.Entry;
import org.medmat.random.RandomStream;
import org.medmat.random.StableHash;

/** Predictions of one who looks at no picture, so that the road can be walked without a model. */
public final class Baseline {

    private final AskedItems items;
    private final int[] guesses;
    private final Kind kind;
    private final long seed;

    /** How it answers. */
    public enum Kind {
        /** Of the options shown, the one that is the answer of most items asked of the dataset; so it knows the test. */
        MAJORITY,
        /** By lot. */
        CHANCE,
        /** As the best guesser of the subset, who has read the items of training. */
        GUESSER;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> named(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst();
        }

        public static List<String> words() {
            return Arrays.stream(values()).map(Kind::word).toList();
        }
    }

    /** Takes predictions. */
    @FunctionalInterface
    public interface Sink {
        void take(String key, String prediction, String right) throws IOException;
    }

    Baseline(AskedItems items, int[] guesses, Kind kind, long seed) {
        this.items = items;
        this.guesses = guesses;
        this.kind = kind;
        this.seed = seed;
    }

    /** Gives them in the order of the items. */
    public void write(Sink sink) throws IOException {
        Map<Integer, Map<String, Long>> answers = new HashMap<>();
        for (int item = 0; item < items.size(); item++) {
            AskedItem asked = items.get(item);
            answers.computeIfAbsent(asked.home().dataset(), number -> new HashMap<>())
                    .merge(asked.options().get(asked.right()), 1L, Long::sum);
        }
        for (int item = 0; item < items.size(); item++) {
            AskedItem asked = items.get(item);
            int option =
                    switch (kind) {
                        case MAJORITY ->
                            commonest(asked, answers.getOrDefault(asked.home().dataset(), Map.of()));
                        case CHANCE ->
                            new RandomStream(StableHash.of("chance", Long.toString(seed), items.key(item)))
                                    .below(asked.options().size());
                        case GUESSER -> Math.max(0, guesses[item]);
                    };
            sink.take(items.key(item), Entry.letter(option), Entry.letter(asked.right()));
        }
    }

    /** Between equals the first by its text. */
    private static int commonest(AskedItem asked, Map<String, Long> answers) {
        List<String> options = asked.options();
        return options.indexOf(options.stream()
                .max(Comparator.comparing((String option) -> answers.getOrDefault(option, 0L))
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow());
    }
}
