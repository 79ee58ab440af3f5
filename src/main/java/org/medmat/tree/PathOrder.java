package org.medmat.tree;

/** Paths are compared part by part, each as {@link String#compareTo} does. */
public final class PathOrder {

    private PathOrder() {}

    public static int compare(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        for (int i = 0; i < shorter; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                // The end of a part comes before every character.
                return x == '/' ? -1 : y == '/' ? 1 : x - y;
            }
        }
        return a.length() - b.length();
    }
}
