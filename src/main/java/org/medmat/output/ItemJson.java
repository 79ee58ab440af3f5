package org.medmat.output;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.medmat.question.Item;
import org.medmat.region.Box;
import org.medmat.sample.Mark;

/**
 * The text of items in the form of the published files: eight keys, four blanks, nothing escaped that need not be. Several threads may use
 * one.
 */
public final class ItemJson {

    private static final String HEX = "0123456789abcdef";
    /** Questions and labels come again and again; boxes don't, and must not fill the memory. */
    private static final int KNOWN = 4096;

    private static final byte[] CAPTION = key("caption", "\"");
    private static final byte[] IMAGE = key("image", "\"");
    private static final byte[] QUESTION = key("Question", "\"");
    private static final byte[] ANSWER = key("Answer", "\"");
    private static final byte[] CHOICE = key("Question-choice", "\"");
    private static final byte[] LETTER = key("Answer-choice", "\"");
    private static final byte[] DATASET = key("data-no", "\"");
    private static final byte[] BOX = key("box", "[");
    private static final byte[] SIZE = key("size", "[");
    private static final byte[] END = utf8("\n    }");

    private final byte[] imagePrefix;
    private final Map<String, byte[]> known = new ConcurrentHashMap<>();

    /** @param imagePrefix what stands before an image's path below its dataset's folder, ending in a slash */
    public ItemJson(String imagePrefix) {
        this.imagePrefix = utf8(escaped(imagePrefix));
    }

    private static byte[] key(String key, String begin) {
        return utf8(",\n        \"" + key + "\": " + begin);
    }

    /** Adds everything of an item but its id. */
    public void add(Item item, ItemTexts texts) {
        byte[] answer = known(item.answer(), texts);
        addText(texts, CAPTION, answer);
        texts.add(IMAGE);
        texts.add(imagePrefix);
        texts.add(utf8(escaped(item.image())));
        texts.add((byte) '"');
        addText(texts, QUESTION, known(item.instruction(), texts));
        addText(texts, ANSWER, answer);
        texts.add(CHOICE);
        item.forEachPartOfChoice(part -> texts.add(known(part, texts)));
        texts.add((byte) '"');
        addText(texts, LETTER, known(item.letter(), texts));
        addText(texts, DATASET, utf8(Integer.toString(item.dataset())));
        Mark mark = item.mark();
        if (mark != null) {
            add(mark, texts);
        }
        texts.add(END);
    }

    private static void addText(ItemTexts texts, byte[] key, byte[] escaped) {
        texts.add(key);
        texts.add(escaped);
        texts.add((byte) '"');
    }

    private static void add(Mark mark, ItemTexts texts) {
        Box box = mark.box();
        texts.add(BOX);
        texts.add(utf8(String.join(", ", number(box.x1()), number(box.y1()), number(box.x2()), number(box.y2()))));
        texts.add((byte) ']');
        texts.add(SIZE);
        texts.add(utf8(mark.size().width() + ", " + mark.size().height()));
        texts.add((byte) ']');
    }

    /** Whole pixels without a point; others with what is needed to tell them apart. */
    private static String number(double pixels) {
        return pixels == Math.rint(pixels) ? Long.toString((long) pixels) : Double.toString(pixels);
    }

    /** Most texts are the very ones of the items before, and need not be compared letter by letter. */
    private byte[] known(String text, ItemTexts texts) {
        byte[] before = texts.recent().get(text);
        if (before != null) {
            return before;
        }
        byte[] escaped = known(text);
        texts.recent().put(text, escaped);
        return escaped;
    }

    private byte[] known(String text) {
        byte[] escaped = known.get(text);
        if (escaped == null) {
            escaped = utf8(escaped(text));
            if (known.size() < KNOWN) {
                known.put(text, escaped);
            }
        }
        return escaped;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isEscaped(text.charAt(i))) {
                return escaped(text, i);
            }
        }
        return text;
    }

    private static String escaped(String text, int from) {
        StringBuilder escaped = new StringBuilder(text.length() + 16).append(text, 0, from);
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isEscaped(c)) {
                appendEscaped(c, escaped);
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static boolean isEscaped(char c) {
        return c < 0x20 || c == '"' || c == '\\';
    }

    private static void appendEscaped(char c, StringBuilder text) {
        switch (c) {
            case '"', '\\' -> text.append('\\').append(c);
            case '\n' -> text.append("\\n");
            case '\t' -> text.append("\\t");
            case '\r' -> text.append("\\r");
            default -> text.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
        }
    }
}
