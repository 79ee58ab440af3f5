package org.medmat.item;

/** What a dataset itself calls a part of it. Only two sides are written: what is for validation counts as test. */
public enum OwnSplit {
    TRAIN("train", Side.TRAIN),
    VALIDATION("val", Side.TEST),
    TEST("test", Side.TEST);

    private final String word;
    private final Side side;

    OwnSplit(String word, Side side) {
        this.word = word;
        this.side = side;
    }

    public String word() {
        return word;
    }

    public Side side() {
        return side;
    }
}
