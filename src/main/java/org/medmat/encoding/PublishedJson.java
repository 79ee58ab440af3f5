package org.medmat.encoding;

import java.util.regex.Pattern;
import org.medmat.item.Item;
import org.medmat.item.Part;
import org.medmat.item.WrittenItem;
import org.medmat.region.Box;
import org.medmat.region.RegionMark;

/**
 * The text of items in the form of the published files: eight keys, four blanks, nothing escaped that need not be. Several threads may use
 * one.
 */
public final class PublishedJson implements Encoding {

    private static final Frame FRAME =
            new Frame("[\n    {\n        \"id\": ", ",\n    {\n        \"id\": ", true, "\n]\n", "[]\n");
    private static final byte[] CAPTION = key("caption", "\"");
    private static final byte[] IMAGE = key("image", "\"");
    /** Written with blanks, and read without. */
    private static final Pattern NUMBERS = Pattern.compile("\\[[0-9.,eE+-]*]");

    private static final byte[] QUESTION = key("Question", "\"");
    private static final byte[] ANSWER = key("Answer", "\"");
    private static final byte[] CHOICE = key("Question-choice", "\"");
    private static final byte[] LETTER = key("Answer-choice", "\"");
    private static final byte[] DATASET = key("data-no", "\"");
    private static final byte[] BOX = key("box", "[");
    private static final byte[] SIZE = key("size", "[");
    private static final byte[] END = JsonTexts.utf8("\n    }");

    private final byte[] imagePrefix;
    private final JsonTexts texts = new JsonTexts();

    /** @param imagePrefix what stands before an image's path below its dataset's folder, ending in a slash */
    public PublishedJson(String imagePrefix) {
        this.imagePrefix = JsonTexts.escaped(imagePrefix);
    }

    private static byte[] key(String key, String begin) {
        return JsonTexts.utf8(",\n        \"" + key + "\": " + begin);
    }

    @Override
    public String path(Part part) {
        return part.path();
    }

    @Override
    public Frame frame() {
        return FRAME;
    }

    /** Adds everything but the id. */
    @Override
    public void encode(Item item, EncodedItems to) {
        byte[] answer = texts.known(item.answer(), to);
        addText(to, CAPTION, answer);
        to.add(IMAGE);
        to.add(imagePrefix);
        to.add(JsonTexts.escaped(item.image()));
        to.add((byte) '"');
        addText(to, QUESTION, texts.known(item.instruction(), to));
        addText(to, ANSWER, answer);
        to.add(CHOICE);
        item.forEachPieceOfChoice(piece -> to.add(texts.known(piece, to)));
        to.add((byte) '"');
        addText(to, LETTER, texts.known(item.letter(), to));
        addText(
                to,
                DATASET,
                JsonTexts.utf8(Integer.toString(item.origin().home().dataset())));
        RegionMark mark = item.mark();
        if (mark != null) {
            add(mark, to);
        }
        to.add(END);
    }

    /** Adds everything but the id of an item that was read, as it stood there. */
    public void encode(WrittenItem item, EncodedItems to) {
        addText(to, CAPTION, texts.known(item.caption(), to));
        addText(to, IMAGE, JsonTexts.escaped(item.image()));
        addText(to, QUESTION, texts.known(item.question(), to));
        addText(to, ANSWER, texts.known(item.answer(), to));
        addText(to, CHOICE, JsonTexts.escaped(item.questionChoice()));
        addText(to, LETTER, texts.known(item.answerChoice(), to));
        addText(to, DATASET, texts.known(item.dataNo(), to));
        item.further().forEach((key, json) -> {
            to.add(JsonTexts.utf8(",\n        \""));
            to.add(JsonTexts.escaped(key));
            to.add(JsonTexts.utf8("\": "));
            to.add(JsonTexts.utf8(NUMBERS.matcher(json).matches() ? json.replace(",", ", ") : json));
        });
        to.add(END);
    }

    private static void addText(EncodedItems to, byte[] key, byte[] escaped) {
        to.add(key);
        to.add(escaped);
        to.add((byte) '"');
    }

    private static void add(RegionMark mark, EncodedItems to) {
        Box box = mark.box();
        to.add(BOX);
        to.add(JsonTexts.utf8(
                String.join(", ", number(box.x1()), number(box.y1()), number(box.x2()), number(box.y2()))));
        to.add((byte) ']');
        to.add(SIZE);
        to.add(JsonTexts.utf8(mark.size().width() + ", " + mark.size().height()));
        to.add((byte) ']');
    }

    /** Whole pixels without a point; others with what is needed to tell them apart. */
    private static String number(double pixels) {
        return pixels == Math.rint(pixels) ? Long.toString((long) pixels) : Double.toString(pixels);
    }
}
