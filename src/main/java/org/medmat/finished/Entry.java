package org.medmat.finished;

import java.util.List;

/**
 * A finished question as every form is made of it.
 *
 * @param key its stable name
 * @param image as the item names it
 * @param right the place of the answer among the options
 * @param labels those of which the answer is made; none where it is made of none
 * @param kind what it asks: label, box ...
 */
public record Entry(
        String key,
        String image,
        String question,
        List<String> options,
        int right,
        List<String> labels,
        Home home,
        String kind,
        Region region,
        TrainerPart split) {

    /**
     * Where it belongs.
     *
     * @param licence as the catalog knows it
     * @param source the page of the dataset
     */
    public record Home(
            int dataset,
            String name,
            int subset,
            String modality,
            String area,
            String task,
            String licence,
            String source) {}

    /**
     * What the item says of the thing that it asks about, as JSON; null in JSON where it says nothing.
     *
     * @param box in pixels
     * @param size of the image
     */
    public record Region(String box, String size) {
        /** Where it says nothing. */
        public static final String NULL = "null";

        public static final Region NONE = new Region(NULL, NULL);
    }

    public static String letter(int option) {
        return Character.toString('A' + option);
    }

    public String letter() {
        return letter(right);
    }

    /** The right option. */
    public String text() {
        return options.get(right);
    }

    public Entry called(String other) {
        return new Entry(other, image, question, options, right, labels, home, kind, region, split);
    }

    public Entry asking(String other) {
        return other.equals(kind)
                ? this
                : new Entry(key, image, question, options, right, labels, home, other, region, split);
    }

    public Entry in(Region other) {
        return new Entry(key, image, question, options, right, labels, home, kind, other, split);
    }

    public Entry in(TrainerPart other) {
        return other == split
                ? this
                : new Entry(key, image, question, options, right, labels, home, kind, region, other);
    }
}
