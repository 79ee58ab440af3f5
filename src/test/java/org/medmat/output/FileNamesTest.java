package org.medmat.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.medmat.sample.Side;

@DisplayName("Files of items are named")
class FileNamesTest {

    @Test
    void asInThePublishedTree() {
        assertThat(FileNames.ofDataset(2, Side.TRAIN)).isEqualTo("Original_Medical_Datasets/Ori--02-train.json");
        assertThat(FileNames.ofDataset(109, Side.TEST)).isEqualTo("Original_Medical_Datasets/Ori--109-test.json");
        assertThat(FileNames.ofSubset(8, Side.TEST)).isEqualTo("Aggregated_Subsets/Subset--08-test.json");
    }
}
