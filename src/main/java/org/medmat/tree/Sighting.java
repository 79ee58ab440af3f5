package org.medmat.tree;

/** Something that a {@link FolderReader} came upon. */
sealed interface Sighting {

    /** A file to be taken; one without content is seen too. */
    record File(String folder, String name, long bytes) implements Sighting {}

    /** Something that is not taken, to be told. */
    record LeftOut(String folder, String name, String what, String remedy) implements Sighting {}

    /** A folder into which nobody goes: its name or its depth tells why. */
    record Shut(String path) implements Sighting {}
}
