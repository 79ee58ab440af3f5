package org.medmat.mixture;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.medmat.finished.PictureFinder;
import org.medmat.item.Variant;

/** What is shown in place of an item's own picture, to see whether a model looks at it. */
public enum Control {
    BLANK("blank", Variant.BLANK.ending()),
    SHUFFLED("shuffled", Variant.SHUFFLED.ending()),
    OTHER_IMAGE("other-image", Variant.OTHER.ending());

    /** The grey picture of blank items, below the folder of the images. */
    public static final String GREY = PictureFinder.CONTROLS + "/grey.png";

    private final String word;
    private final String ending;

    Control(String word, String ending) {
        this.word = word;
        this.ending = ending;
    }

    public String word() {
        return word;
    }

    /** The key of the item that is made of another one. */
    String key(String own) {
        return own + ending;
    }

    public static List<String> words() {
        return Stream.of(values()).map(Control::word).toList();
    }

    public static Optional<Control> named(String word) {
        return Stream.of(values()).filter(control -> control.word.equals(word)).findFirst();
    }
}
