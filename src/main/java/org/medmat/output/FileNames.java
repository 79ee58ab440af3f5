package org.medmat.output;

import java.util.Locale;
import org.medmat.sample.Side;

/** Where files of items lie in the output folder. */
public final class FileNames {

    private FileNames() {}

    public static String ofDataset(int number, Side side) {
        return String.format(Locale.ROOT, "Original_Medical_Datasets/Ori--%02d-%s.json", number, side.word());
    }

    public static String ofSubset(int number, Side side) {
        return String.format(Locale.ROOT, "Aggregated_Subsets/Subset--%02d-%s.json", number, side.word());
    }
}
