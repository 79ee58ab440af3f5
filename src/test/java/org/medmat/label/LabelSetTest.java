package org.medmat.label;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A set of labels")
class LabelSetTest {

    @Test
    void holdsEachLabelOnceInAscendingOrder() {
        assertThat(LabelSet.of(3, 1, 3, 2).stream()).containsExactly(1, 2, 3);
    }

    @Test
    void isEqualToOneWithTheSameLabels() {
        assertThat(LabelSet.of(2, 1))
                .isEqualTo(LabelSet.of(1, 2, 2))
                .hasSameHashCodeAs(LabelSet.of(1, 2))
                .isNotEqualTo(LabelSet.of(1));
        assertThat(LabelSet.of()).isEqualTo(LabelSet.EMPTY);
    }

    @Test
    void isUnitedWithAndRelievedOfAnother() {
        assertThat(LabelSet.of(1, 2).with(LabelSet.of(2, 3))).isEqualTo(LabelSet.of(1, 2, 3));
        assertThat(LabelSet.of(1, 2).without(LabelSet.of(2, 3))).isEqualTo(LabelSet.of(1));
        assertThat(LabelSet.of(1).without(LabelSet.of(1)).isEmpty()).isTrue();
    }

    @Test
    void knowsWhatItHolds() {
        assertThat(LabelSet.of(5, 2).contains(5)).isTrue();
        assertThat(LabelSet.of(5, 2).contains(3)).isFalse();
    }
}
