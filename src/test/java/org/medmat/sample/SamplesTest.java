package org.medmat.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.medmat.item.OwnSplit;
import org.medmat.item.Side;
import org.medmat.label.LabelSet;

@DisplayName("Samples")
class SamplesTest {

    @Test
    void tellWhatIsKnownOfEachImage() {
        Truth truth = new Truth(LabelSet.of(1), LabelSet.of(2));
        Samples samples = new SampleList()
                .add("a.png", 0)
                .add("b.png", truth, "patient 7", OwnSplit.TRAIN)
                .add("c.png", Truth.of(LabelSet.of(3)), "patient 7", OwnSplit.TEST)
                .samples();

        assertThat(samples.size()).isEqualTo(3);
        assertThat(samples.path(1)).isEqualTo("b.png");
        assertThat(samples.truth(1)).isEqualTo(truth).isEqualTo(samples.truths().get(1));
        assertThat(samples.evidence(1).raw()).isEqualTo("raw");
        assertThat(samples.patient(1)).isEqualTo(samples.patient(2)).isNotEqualTo(samples.patient(0));
        assertThat(samples.ownSplit(0)).isNull();
        assertThat(samples.ownSplit(1)).isEqualTo(OwnSplit.TRAIN);
        assertThat(samples.ownSplit(2)).isEqualTo(OwnSplit.TEST);
    }

    @Test
    void areOfOnePatientWhereTheNameIsTheSame() {
        assertThat(Samples.patient("")).isZero();
        assertThat(Samples.patient("7"))
                .isEqualTo(Samples.patient("7"))
                .isNotZero()
                .isNotEqualTo(Samples.patient("8"));
    }

    @Test
    void areForTrainingOrForTesting() {
        assertThat(Side.TRAIN.word()).isEqualTo("train");
        assertThat(Side.TEST.word()).isEqualTo("test");
    }

    @Test
    void haveAnOwnSplitAsSoonAsOneHas() {
        assertThat(new SampleList().add("a.png", 0).samples().hasOwnSplit()).isFalse();
        assertThat(new SampleList()
                        .add("a.png", 0)
                        .add("b.png", Truth.of(LabelSet.of(0)), "p", OwnSplit.TEST)
                        .samples()
                        .hasOwnSplit())
                .isTrue();
    }

    @Test
    void theTruthsOfTwoRowsAreUnited() {
        assertThat(new Truth(LabelSet.of(1), LabelSet.of(5)).and(new Truth(LabelSet.of(2), LabelSet.of(6))))
                .isEqualTo(new Truth(LabelSet.of(1, 2), LabelSet.of(5, 6)));
    }

    @Test
    void everyReasonToSkipARowHasItsOwnWords() {
        assertThat(Arrays.stream(SkipReason.values()).map(SkipReason::words))
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    @Test
    void onlyWhatShouldHaveBecomeAnItemIsALoss() {
        assertThat(Arrays.stream(SkipReason.values()).filter(SkipReason::isLoss))
                .contains(SkipReason.MISSING_IMAGE, SkipReason.CONTRADICTION)
                .doesNotContain(
                        SkipReason.NO_LABEL,
                        SkipReason.EXCLUDED,
                        SkipReason.FILTERED,
                        SkipReason.NO_CHOICE,
                        SkipReason.DOUBLED,
                        SkipReason.MERGED);
    }
}
