package org.medmat.question;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.medmat.item.Origin;
import org.medmat.label.LabelList;
import org.medmat.label.LabelSet;
import org.medmat.random.Dice;

/**
 * How a dataset is asked about.
 *
 * @param home what every item of it has in common
 * @param instructions for each kind of question that is asked, in order: either for labels only, or for kinds about regions
 */
public record Asking(
        Origin.Home home,
        Answering answering,
        Map<QuestionKind, Instructions> instructions,
        Options options,
        Dice dice) {

    public Asking {
        instructions = Collections.unmodifiableMap(new LinkedHashMap<>(instructions));
    }

    /** Everything that is asked about samples. */
    public SampledItems items(Asked asked) {
        List<RegionKind> kinds = instructions.keySet().stream()
                .filter(RegionKind.class::isInstance)
                .map(RegionKind.class::cast)
                .toList();
        return kinds.isEmpty() ? new LabelItems(this, asked) : new RegionItems(this, asked, kinds);
    }

    /**
     * What may be answered.
     *
     * @param labels of the subset
     * @param several whether an image may have several of them
     * @param assessed those whose absence the dataset states
     * @param marking how things are marked
     */
    public record Answering(LabelList labels, boolean several, LabelSet assessed, Marking marking) {

        /** Where nothing is marked. */
        public Answering(LabelList labels, boolean several, LabelSet assessed) {
            this(labels, several, assessed, new Marking(true, LabelSet.EMPTY));
        }

        boolean united() {
            return marking.united();
        }

        LabelSet diagnoses() {
            return marking.diagnoses();
        }
    }

    /**
     * How things are marked in images.
     *
     * @param united whether several regions of a label have one place, which is around all of them; else they have none
     * @param diagnoses labels that are said of a whole image
     */
    public record Marking(boolean united, LabelSet diagnoses) {}

    /**
     * What an item offers.
     *
     * @param most how many options it has at most
     */
    public record Options(int most, Distractors distractors) {}

    /** The texts of a kind that is asked. */
    Instructions instructions(QuestionKind kind) {
        return Objects.requireNonNull(instructions.get(kind));
    }

    LabelList labels() {
        return answering.labels();
    }

    int maxOptions() {
        return options.most();
    }
}
