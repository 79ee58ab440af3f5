package org.medmat.output;

import java.nio.charset.StandardCharsets;
import org.medmat.question.Item;
import org.medmat.region.Box;
import org.medmat.sample.Mark;

/** The text of items in the form of the published files: eight keys, four blanks, nothing escaped that need not be. */
public final class ItemJson {

    private static final String HEX = "0123456789abcdef";

    private final String imagePrefix;
    private final StringBuilder text = new StringBuilder(1024);

    /** @param imagePrefix what stands before an image's path below its dataset's folder, ending in a slash */
    public ItemJson(String imagePrefix) {
        this.imagePrefix = imagePrefix;
    }

    /** Everything of an item but its id, which depends on the file. */
    public byte[] withoutId(Item item) {
        text.setLength(0);
        key("caption", item.answer());
        key("image", imagePrefix + item.image());
        key("Question", item.instruction());
        key("Answer", item.answer());
        key("Question-choice", item.choice());
        key("Answer-choice", item.letter());
        text.append(",\n        \"data-no\": ");
        append(Integer.toString(item.dataset()));
        Mark mark = item.mark();
        if (mark != null) {
            append(mark);
        }
        text.append("\n    }");
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void append(Mark mark) {
        Box box = mark.box();
        text.append(",\n        \"box\": [")
                .append(number(box.x1()))
                .append(", ")
                .append(number(box.y1()));
        text.append(", ")
                .append(number(box.x2()))
                .append(", ")
                .append(number(box.y2()))
                .append(']');
        text.append(",\n        \"size\": [")
                .append(mark.size().width())
                .append(", ")
                .append(mark.size().height())
                .append(']');
    }

    /** Whole pixels without a point; others with what is needed to tell them apart. */
    private static String number(double pixels) {
        return pixels == Math.rint(pixels) ? Long.toString((long) pixels) : Double.toString(pixels);
    }

    private void key(String key, String value) {
        text.append(",\n        \"").append(key).append("\": ");
        append(value);
    }

    private void append(String value) {
        text.append('"');
        int from = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < 0x20 || c == '"' || c == '\\') {
                text.append(value, from, i);
                appendEscaped(c);
                from = i + 1;
            }
        }
        text.append(value, from, value.length()).append('"');
    }

    private void appendEscaped(char c) {
        switch (c) {
            case '"', '\\' -> text.append('\\').append(c);
            case '\n' -> text.append("\\n");
            case '\t' -> text.append("\\t");
            case '\r' -> text.append("\\r");
            default -> text.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
        }
    }
}
