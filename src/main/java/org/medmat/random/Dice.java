package org.medmat.random;

/**
 * All randomness of one dataset: a stream of its own for each image and purpose, so that nothing depends on order or on other datasets. Any
 * number of threads may share it.
 */
public final class Dice {

    private final long begun;

    public Dice(long seed, int dataset) {
        this.begun = StableHash.begin(Long.toString(seed), Integer.toString(dataset));
    }

    /** What is drawn once for the whole dataset. */
    public long number(Purpose purpose) {
        return StableHash.mix(StableHash.add(begun, purpose.word()));
    }

    /** What is drawn for one picture, by its identity, or for one thing in it. */
    public Draws of(long picture, String... thing) {
        long hash = StableHash.add(begun, Long.toHexString(picture));
        for (String each : thing) {
            hash = StableHash.add(hash, each);
        }
        return new Draws(hash);
    }

    /** The draws for one thing: a stream, or a single number, for each purpose. */
    public static final class Draws {

        private final long begun;

        private Draws(long begun) {
            this.begun = begun;
        }

        public RandomStream stream(Purpose purpose) {
            return new RandomStream(number(purpose));
        }

        /** Small numbers are as likely as large ones. */
        public long number(Purpose purpose) {
            return StableHash.mix(StableHash.add(begun, purpose.word()));
        }
    }

    /** What a random choice is for. The words are part of the output's definition: changing one changes every file. */
    public enum Purpose {
        SPLIT("split"),
        INSTRUCTION("instruction"),
        OPTIONS("options"),
        SLATES("slates"),
        /** Which kinds of questions an image is asked first. */
        KINDS("kinds"),
        /** Which questions offer each other's answers. */
        EXCHANGE("exchange");

        private final String word;

        Purpose(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }
}
