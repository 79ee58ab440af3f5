package org.medmat.tree;

/** Names that systems and archivers leave behind, and names that nobody can use. */
final class Junk {

    private static final char UNDECODABLE = '\ufffd';

    private Junk() {}

    static boolean isFolder(String name) {
        return isHidden(name) || name.equals("__MACOSX");
    }

    static boolean isFile(String name) {
        return isHidden(name) || name.equalsIgnoreCase("Thumbs.db") || name.equalsIgnoreCase("desktop.ini");
    }

    /** Whether the name came from the disk unharmed, so that others find the file by it. */
    static boolean isReadable(String name) {
        return name.indexOf(UNDECODABLE) < 0
                && name.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static boolean isHidden(String name) {
        return name.isEmpty() || name.startsWith(".");
    }
}
