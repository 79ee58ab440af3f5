package org.medmat.split;

/** Why samples are on their sides. */
public enum SplitRule {
    OWN("the dataset's own split"),
    BY_PATIENT("9:1 by label, each patient on one side"),
    BY_LABEL("9:1 by label"),
    FOLLOWED("as the dataset that it follows");

    private final String words;

    SplitRule(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
