package org.medmat.tree;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

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

    static String remedyForUnreadable() {
        String encoding = System.getProperty("sun.jnu.encoding", "UTF-8");
        boolean utf8 = Charset.isSupported(encoding) && Charset.forName(encoding).equals(StandardCharsets.UTF_8);
        return utf8
                ? "rename it: its letters are not UTF-8"
                : "run with a UTF-8 locale, e.g. LC_ALL=C.UTF-8, or start by scripts/medmat";
    }

    private static boolean isHidden(String name) {
        return name.isEmpty() || name.startsWith(".");
    }
}
