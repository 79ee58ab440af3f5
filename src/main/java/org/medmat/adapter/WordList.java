package org.medmat.adapter;

import java.util.List;
import java.util.stream.Stream;
import org.medmat.sample.Sources.Words;

/**
 * The words of rows, each different one once. A column of free text would fill the memory with its values: of too many of them only the
 * words of the catalog are kept, the same whatever came first.
 */
final class WordList {

    private static final String BETWEEN = " + ";
    private static final int MOST = 20_000;
    /** Of a picture with many rows; longer ones would be copied with each of them. */
    private static final int LONGEST = 1000;

    /** Of whom there is too much to be told. */
    private static final String TOO_MUCH = "...";

    private final Distinct<Words> words = new Distinct<>();
    private boolean isFull;

    int number(Words said) {
        if (words.size() < MOST) {
            return words.number(said);
        }
        isFull = true;
        return words.number(ruleOnly(said));
    }

    /** What two rows of one picture say together; in alphabetical order, so that it does not matter which came first. */
    int both(int one, int other) {
        return one == other ? one : number(and(words.get(one), words.get(other)));
    }

    private static Words and(Words one, Words other) {
        if (one.raw().isEmpty() || one.equals(other)) {
            return other;
        }
        return other.raw().isEmpty() ? one : new Words(raw(one, other), and(one.rule(), other.rule()));
    }

    private static String raw(Words one, Words other) {
        boolean isTooMuch = one.raw().equals(TOO_MUCH) || other.raw().equals(TOO_MUCH);
        String both = isTooMuch ? TOO_MUCH : and(one.raw(), other.raw());
        return both.length() > LONGEST ? TOO_MUCH : both;
    }

    private static String and(String one, String other) {
        return String.join(
                BETWEEN,
                Stream.of(one, other)
                        .flatMap(text -> Stream.of(text.split(" \\+ ")))
                        .sorted()
                        .distinct()
                        .toList());
    }

    List<Words> finished() {
        return words.values().stream()
                .map(said -> isFull || said.raw().equals(TOO_MUCH) ? ruleOnly(said) : said)
                .toList();
    }

    private static Words ruleOnly(Words said) {
        return new Words(said.rule(), said.rule());
    }
}
