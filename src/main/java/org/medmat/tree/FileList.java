package org.medmat.tree;

/** The paths of a tree in little memory, to be walked in order or found by name. */
public final class FileList {

    private FileList() {}

    public int size() {
        throw new UnsupportedOperationException();
    }

    /** The path below the tree's root, with forward slashes, spelt as on disk. */
    public String path(int file) {
        throw new UnsupportedOperationException();
    }

    /** The last part of the path. */
    public String name(int file) {
        throw new UnsupportedOperationException();
    }

    /** The number of folders above the file. */
    public int depth(int file) {
        throw new UnsupportedOperationException();
    }

    /** The files of this name, in order: spelt so, else the same in NFC, else but for case. */
    public Named named(String name) {
        throw new UnsupportedOperationException();
    }

    /** Files found by a name, and how far the spelling had to be bent. */
    public record Named(int[] files, Spelling spelling) {}
}
