package org.medmat.answer;

/** Why an answer could not be read. */
public enum Unread {
    NOTHING("says nothing"),
    UNFINISHED("is still thinking where it ends"),
    REFUSAL("refuses to answer"),
    SEVERAL("names several options"),
    OUTSIDE("names a letter that isn't offered"),
    CONTRADICTION("names a letter and another option's words"),
    DENIED("names an option only to deny it"),
    NO_OPTION("names no option");

    private final String words;

    Unread(String words) {
        this.words = words;
    }

    /** As tables name it. */
    public String words() {
        return words;
    }
}
