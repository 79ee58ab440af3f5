package org.medmat.question;

import java.util.HashMap;
import java.util.Map;
import org.medmat.label.LabelSet;
import org.medmat.random.Dice;
import org.medmat.sample.Column;
import org.medmat.sample.Samples;
import org.medmat.sample.Truth;

/** What does the image show? */
public record LabelKind() implements QuestionKind {

    @Override
    public String word() {
        return "label";
    }

    @Override
    public boolean isAboutRegions() {
        return false;
    }

    @Override
    public String placeholder() {
        return "";
    }

    @Override
    public SampledItems items(Asking asking, Asked asked) {
        return new LabelItems(asking, asked, slates(asking, counts(asked.samples())));
    }

    private static Slates slates(Asking asking, Map<LabelSet, Long> counts) {
        Asking.Answering answering = asking.answering();
        return switch (asking.options().distractors()) {
            case FAIR ->
                new FairSlates(
                        answering,
                        new Answers(answering.labels(), counts),
                        asking.maxOptions(),
                        asking.dice().number(Dice.Purpose.SLATES));
            case PUBLISHED -> new PublishedSlates(answering, counts.keySet(), asking.maxOptions());
        };
    }

    /** What the images are answered with, and how many with each. */
    public static Map<LabelSet, Long> counts(Samples samples) {
        Column<Truth> truths = samples.truths();
        long[] images = new long[truths.values().size()];
        for (int i = 0; i < samples.size(); i++) {
            images[truths.number(i)]++;
        }
        Map<LabelSet, Long> counts = new HashMap<>();
        for (int truth = 0; truth < images.length; truth++) {
            if (images[truth] > 0) {
                counts.merge(truths.values().get(truth).labels(), images[truth], Long::sum);
            }
        }
        return counts;
    }
}
