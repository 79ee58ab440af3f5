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
import org.medmat.item.VariantKey;
import org.medmat.random.RandomStream;
import org.medmat.random.StableHash;

/** Predictions of one who looks at no picture, so that the road can be walked without a model. */
public final class Baseline {

    private final AskedItems items;
    private final byte[] guesses;
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

    Baseline(AskedItems items, byte[] guesses, Kind kind, long seed) {
        this.items = items;
        this.guesses = guesses;
        this.kind = kind;
        this.seed = seed;
    }

    /** Gives them in the order of the items. */
    public void write(Sink sink) throws IOException {
        Map<Integer, Map<String, Long>> answers = new HashMap<>();
        for (int item = 0; item < items.size() && kind == Kind.MAJORITY; item++) {
            answers.computeIfAbsent(items.get(item).home().dataset(), number -> new HashMap<>())
                    .merge(items.options(item).get(items.right(item)), 1L, Long::sum);
        }
        for (int item = 0; item < items.size(); item++) {
            List<String> options = items.options(item);
            String key = VariantKey.digits(items.key(item));
            int option =
                    switch (kind) {
                        case MAJORITY ->
                            commonest(
                                    options,
                                    answers.getOrDefault(items.get(item).home().dataset(), Map.of()));
                        case CHANCE ->
                            new RandomStream(StableHash.of("chance", Long.toString(seed), key)).below(options.size());
                        case GUESSER -> Math.max(0, guesses[item]);
                    };
            sink.take(key, Entry.letter(option), Entry.letter(items.right(item)));
        }
    }

    /** Between equals the first by its text. */
    private static int commonest(List<String> options, Map<String, Long> answers) {
        return options.indexOf(options.stream()
                .max(Comparator.comparing((String option) -> answers.getOrDefault(option, 0L))
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow());
    }
}
