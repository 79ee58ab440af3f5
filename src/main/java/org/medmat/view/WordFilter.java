package org.medmat.view;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Which items have all words in their question or path. */
final class WordFilter {

    private final ItemIndex index;
    private final List<Word> words;

    /**
     * A word with where it stands. One with a slash may end a folder and begin a name.
     *
     * @param inName to be looked for in names; only at their beginning where {@code isHead}
     */
    private record Word(boolean[] questions, boolean[] folders, boolean[] before, byte[] inName, boolean isHead) {}

    WordFilter(ItemIndex index, List<String> words) {
        this.index = index;
        this.words = words.stream().map(this::word).toList();
    }

    private Word word(String word) {
        int slash = word.lastIndexOf('/');
        String head = slash < 0 ? "" : word.substring(0, slash);
        return new Word(
                hits(index.texts().questions(), word, false),
                hits(index.texts().folders(), word, false),
                hits(index.texts().folders(), head, true),
                (slash < 0 ? word : word.substring(slash)).getBytes(StandardCharsets.UTF_8),
                slash >= 0);
    }

    private static boolean[] hits(List<String> texts, String word, boolean atEnd) {
        boolean[] hits = new boolean[texts.size()];
        for (int i = 0; i < hits.length; i++) {
            hits[i] = atEnd ? texts.get(i).endsWith(word) : texts.get(i).contains(word);
        }
        return hits;
    }

    boolean isNone() {
        return words.isEmpty();
    }

    boolean hold(int item) {
        for (Word word : words) {
            int folder = index.columns().folder()[item];
            if (!word.questions[index.columns().question()[item]]
                    && !word.folders[folder]
                    && !(word.before[folder] && inName(item, word))) {
                return false;
            }
        }
        return true;
    }

    private boolean inName(int item, Word word) {
        byte[] text = index.names().text();
        byte[] wanted = word.inName;
        int from = index.names().from()[item];
        int last = index.names().from()[item + 1] - wanted.length;
        if (word.isHead) {
            return from <= last && matches(text, from, wanted);
        }
        // Behind the slash, which belongs to no word without one.
        for (int at = from + 1; at <= last; at++) {
            if (text[at] == wanted[0] && matches(text, at, wanted)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] text, int at, byte[] wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (text[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
