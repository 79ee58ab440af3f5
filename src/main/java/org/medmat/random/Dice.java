package org.medmat.random;

/** All randomness of one dataset: a stream of its own for each image and purpose, so that nothing depends on order or on other datasets. */
public final class Dice {

    private final long begun;

    public Dice(long seed, int dataset) {
        this.begun = StableHash.begin(Long.toString(seed), Integer.toString(dataset));
    }

    public RandomStream stream(String image, Purpose purpose) {
        return new RandomStream(number(image, purpose));
    }

    /** One number for a thing and a purpose; small ones are as likely as large ones. */
    public long number(String thing, Purpose purpose) {
        return StableHash.finish(begun, thing, purpose.word());
    }

    /** What a random choice is for. The words are part of the output's definition: changing one changes every file. */
    public enum Purpose {
        SPLIT("split"),
        INSTRUCTION("instruction"),
        OPTIONS("options"),
        BOXES("boxes");

        private final String word;

        Purpose(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }
}
