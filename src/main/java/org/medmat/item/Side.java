package org.medmat.item;

/** A side of the split. */
public enum Side {
    TRAIN,
    TEST;

    public Side other() {
        return this == TRAIN ? TEST : TRAIN;
    }

    public String word() {
        return this == TRAIN ? "train" : "test";
    }
}
