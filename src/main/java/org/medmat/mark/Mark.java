package org.medmat.mark;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medmat.item.ItemKey;

/**
 * What one reader said of an item.
 *
 * @param key the item's, which is the same in every build
 * @param reader a name, or empty where there is one reader only
 * @param verdict null where none was given
 * @param answer the letter that the reader chose before the right one was shown; empty where none was
 */
public record Mark(
        String key, String reader, About about, @Nullable Verdict verdict, String note, String answer) {

    /** How long a note or a name may be. */
    public static final int LONGEST = 2000;

    private static final Pattern LETTER = Pattern.compile("[A-Z]?");

    /** What the item was when it was marked, so that marks can be read without the items. */
    public record About(int dataset, String image, String label, String right) {}

    public Mark {
        refuse(!ItemKey.is(key), "a key is 16 hexadecimal digits, in a mixture with an ending");
        refuse(!LETTER.matcher(answer).matches(), "an answer is a letter");
        refuse(!LETTER.matcher(about.right).matches(), "a right answer is a letter");
        refuse(note.length() > LONGEST || reader.length() > LONGEST, "a note has at most " + LONGEST + " characters");
    }

    private static void refuse(boolean isWrong, String what) {
        if (isWrong) {
            throw new IllegalArgumentException(what);
        }
    }

    /** Whether it says nothing, and need not be kept. */
    public boolean isEmpty() {
        return verdict == null && note.isEmpty() && answer.isEmpty();
    }

    /** Whether the reader answered as the label says. */
    public boolean agrees() {
        return !answer.isEmpty() && answer.equals(about.right);
    }
}
