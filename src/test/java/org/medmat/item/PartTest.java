package org.medmat.item;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Files of items are named")
class PartTest {

    @Test
    void asInThePublishedTree() {
        assertThat(Part.ofDataset(2, Side.TRAIN).path()).isEqualTo("Original_Medical_Datasets/Ori--02-train.json");
        assertThat(Part.ofDataset(109, Side.TEST).path()).isEqualTo("Original_Medical_Datasets/Ori--109-test.json");
        assertThat(Part.ofSubset(8, Side.TEST).path()).isEqualTo("Aggregated_Subsets/Subset--08-test.json");
    }

    @Test
    void andKnownAgainInAnyCapitals() {
        assertThat(Part.named("ori--02-train.json")).contains(Part.ofDataset(2, Side.TRAIN));
        assertThat(Part.named("SUBSET--53-TEST.json")).contains(Part.ofSubset(53, Side.TEST));
        assertThat(Part.at("Aggregated_Subsets/Subset--08-test.json")).contains(Part.ofSubset(8, Side.TEST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Ori--02-train", "Ori--02-val.json", "Ori--x-test.json", "Ori--02-train.json.bak", "\0"})
    void othersAreNone(String name) {
        assertThat(Part.named(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ori--02-train.json",
                "Aggregated_Subsets/Ori--02-train.json",
                "Original_Medical_Datasets/ori--02-train.json"
            })
    void aPathIsTheOneThatABuildWrites(String path) {
        assertThat(Part.at(path)).isEmpty();
    }
}
