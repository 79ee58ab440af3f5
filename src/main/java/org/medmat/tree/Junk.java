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

    /** Whether it consists of the commonest letters, as nearly all names do: nothing else is to be asked then. */
    static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) < ' ' || name.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /** Whether the name came from the disk unharmed, so that others find the file by it. */
    static boolean isReadable(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean isHalf = Character.isSurrogate(c);
            if (c == UNDECODABLE
                    || isHalf && !(i + 1 < name.length() && Character.isSurrogatePair(c, name.charAt(i + 1)))) {
                return false;
            }
            i += isHalf ? 1 : 0;
        }
        return true;
    }

    /** Whether it breaks a line, turns the direction of writing around, or tells a terminal what to do. */
    static boolean hasControl(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isISOControl(c) || c >= '\u2028' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069') {
                return true;
            }
        }
        return false;
    }

    private static boolean isHidden(String name) {
        return name.isEmpty() || name.startsWith(".");
    }
}
