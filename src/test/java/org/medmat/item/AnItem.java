package org.medmat.item;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medmat.label.LabelSet;
import org.medmat.random.StableHash;
import org.medmat.region.RegionMark;

/** Items for tests: what is not said is of no interest. */
public record AnItem(
        int dataset,
        String image,
        String question,
        List<String> options,
        int right,
        @Nullable RegionMark mark) {

    /** With its right option first. */
    public static Item of(int dataset, String image, String question, String... options) {
        return new AnItem(dataset, image, question, List.of(options), 0, null).item();
    }

    public Item item() {
        return on(Side.TRAIN, 8, List.of());
    }

    /** @param shared the names of its picture among those that datasets share */
    public Item on(Side side, int subset, List<Long> shared) {
        long picture = StableHash.of(Integer.toString(dataset), image);
        return new Item(
                image,
                question,
                options.stream()
                        .<Option>map(text -> new Option.Labels(text, LabelSet.EMPTY))
                        .toList(),
                right,
                mark,
                new Origin(
                        new Origin.Home(dataset, subset, "CC0"),
                        StableHash.of(Long.toHexString(picture), question),
                        mark == null ? "" : "box",
                        new Evidence("raw", "rule", "labels.csv", 7),
                        new Origin.Placing(side, "9:1 by label", null, 0, picture),
                        shared));
    }
}
