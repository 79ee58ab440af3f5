package org.medmat.verify;

/** What is looked for in an output folder. */
public enum Rule {
    MANIFEST("the manifest can be read and names files of items"),
    FINISHED("no build was interrupted"),
    PRESENT("every file of the manifest is there"),
    LISTED("every file is in the manifest"),
    BYTES("every file has the size, the items and the SHA-256 of the manifest"),
    FORM("every file is an array of items, each with its keys in order, numbered 1, 2, 3"),
    DATASET("every item is of a dataset that belongs into the file"),
    IMAGE("every image lies below the images' folder and is asked for once"),
    QUESTION("every question is one of the subset's instructions"),
    ANSWER("every answer is the caption and is made of labels of the subset"),
    OPTIONS("every question offers different options made of labels, among them the answer by its letter"),
    WRONG_OPTION("every wrong option is wrong"),
    UNION("a subset's files hold the items of its datasets' files"),
    SIDES("no image is on both sides of a dataset's split");

    private final String words;

    Rule(String words) {
        this.words = words;
    }

    /** What the rule promises. */
    public String words() {
        return words;
    }
}
