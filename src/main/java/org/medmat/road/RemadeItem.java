package org.medmat.road;

import java.util.Arrays;
import java.util.HexFormat;
import org.medmat.encoding.EncodedItems;
import org.medmat.encoding.OriginLines;
import org.medmat.encoding.PublishedJson;
import org.medmat.item.Item;
import org.medmat.item.WrittenItem;
import org.medmat.item.WrittenOrigin;

/**
 * An item that was made again.
 *
 * @param image its whole path
 * @param text its bytes but for the id, line those of its origin
 */
record RemadeItem(Item item, String image, byte[] text, byte[] line) {

    /** Encodes items, made or read, so that they can be compared. For one thread. */
    static final class Encoder {

        private final EncodedItems bytes = new EncodedItems();
        private final OriginLines lines = new OriginLines();
        private final PublishedJson plain = new PublishedJson("");
        private final String prefix;
        private final PublishedJson form;

        /** @param prefix what stands before the images' paths below the dataset's folder */
        Encoder(String prefix) {
            this.prefix = prefix;
            this.form = new PublishedJson(prefix);
        }

        RemadeItem of(Item item) {
            form.encode(item, bytes);
            byte[] text = taken();
            lines.encode(item, bytes);
            return new RemadeItem(item, prefix + item.image(), text, taken());
        }

        byte[] text(WrittenItem item) {
            plain.encode(item, bytes);
            return taken();
        }

        byte[] line(WrittenOrigin origin) {
            lines.encode(origin, bytes);
            return taken();
        }

        private byte[] taken() {
            bytes.end();
            byte[] taken = Arrays.copyOf(bytes.bytes(), bytes.length(0));
            bytes.clear();
            return taken;
        }
    }

    /** As it stands in a file of origins. */
    String key() {
        return HexFormat.of().toHexDigits(item.origin().key());
    }

    /** How an item that was read differs; empty where it is this one. */
    String difference(WrittenItem read, byte[] readText, byte[] readLine) {
        if (!Arrays.equals(text, readText)) {
            return differs("image", read.image(), image)
                    + differs("Answer", read.answer(), item.answer())
                    + differs("Question", read.question(), item.instruction())
                    + differs("Question-choice", read.questionChoice(), item.choice())
                    + differs("Answer-choice", read.answerChoice(), item.letter())
                    + (read.further().isEmpty() && item.mark() == null ? "" : "what is marked differs; ")
                    + "the downloads give another item";
        }
        return Arrays.equals(line, readLine) ? "" : "the downloads give it another origin";
    }

    private static String differs(String key, String read, String made) {
        return read.equals(made) ? "" : "its " + key + " is \"" + read + "\", not \"" + made + "\"; ";
    }
}
