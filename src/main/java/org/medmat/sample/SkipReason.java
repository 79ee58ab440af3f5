package org.medmat.sample;

/** Why a row gave no item. Every row that was read gave an item or is counted under one of these. */
public enum SkipReason {
    MISSING_IMAGE("missing image"),
    AMBIGUOUS_IMAGE("ambiguous image"),
    MISSING_TABLE("missing table"),
    NO_LABEL("no label"),
    EXCLUDED("excluded"),
    FILTERED("filtered"),
    CONTRADICTION("contradiction"),
    NO_CHOICE("no wrong option"),
    NO_REGION("no region"),
    NOT_LARGEST("not among the largest"),
    WRONG_SIZE("wrong size"),
    UNREADABLE("unreadable picture"),
    DOUBLED("doubled"),
    MERGED("merged"),
    /** Another picture of the subset is the same. */
    COPY("copy of another picture"),
    TWIN_CONTRADICTION("copies with different labels");

    private final String words;

    SkipReason(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Whether something that should have become an item did not: then a build is done in part only. */
    public boolean isLoss() {
        return switch (this) {
            case MISSING_IMAGE, AMBIGUOUS_IMAGE, MISSING_TABLE, CONTRADICTION, UNREADABLE, WRONG_SIZE -> true;
            default -> false;
        };
    }
}
