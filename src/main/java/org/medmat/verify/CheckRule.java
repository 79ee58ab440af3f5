package org.medmat.verify;

/** What is looked for in an output folder. */
public enum CheckRule {
    MANIFEST("the manifest can be read and names files of items"),
    ROWS("every row of a dataset is an item or skipped for a reason"),
    FINISHED("no build was stopped while it moved its files into place"),
    PRESENT("every file of the manifest is there"),
    LISTED("every file is in the manifest"),
    BYTES("every file has the size, the items and the SHA-256 of the manifest"),
    FORM("every file is an array of items, each with its keys in order and no others, numbered 1, 2, 3"),
    DATASET("every item is of a dataset that belongs into the file"),
    IMAGE("every image lies below the images' folder and is asked the same once"),
    QUESTION("every question is one of the subset's instructions"),
    ANSWER("every answer is the caption, and is made of labels of the subset or is a box"),
    OPTIONS("every question offers different options made of labels, or boxes, among them the answer by its letter"),
    WRONG_OPTION("every wrong option is wrong"),
    FAIR("no two options may both be right, and each is something that the dataset looked for"),
    GIVEN_AWAY("no question about a test image states what another one asks of it"),
    BOX("every box lies in its image, and is the answer in thousandths"),
    UNION("a subset's files hold the items of its datasets' files"),
    SIDES("no image, and nothing that belongs together, is on both sides of a dataset's split"),
    ORIGINS("every item of a dataset has an origin, with a key of its own"),
    KEY("every key is that of its item's image and what is asked of it"),
    ORDER("items stand in the order of their images"),
    DRAWN("every question, option and letter is the one that the seed draws"),
    DRAWN_SIDE("every image is on the side that its dataset, or the seed, puts it on"),
    LABELS("the manifest counts as many images of each label as the items have"),
    SUBSET_FILES("a subset's files are there where those of its only dataset are"),
    GUESSED("no guesser that sees the texts alone answers many more than lot or the commonest answer"),
    /** The files are those of the build before, and may well be right. */
    BEGUN("no build has begun and not ended"),
    SHARED("a picture that datasets share stands once in a subset's files"),
    /** A build of some datasets leaves them out, where others are there. */
    SUBSET_LEFT_OUT("a subset's files are there where those of all its datasets are"),
    /** Suspicious and no more. */
    NAMESAKE("where datasets share pictures, no picture to test with is named as one of another dataset to train with");

    private final String words;

    CheckRule(String words) {
        this.words = words;
    }

    /** Whether what it finds has to be looked at by a person, and may well be right. */
    public boolean isWarning() {
        return this == NAMESAKE || this == BEGUN || this == SUBSET_LEFT_OUT;
    }

    /** What the rule promises. */
    public String words() {
        return words;
    }
}
