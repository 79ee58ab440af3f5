package org.medmat.verify;

import java.util.Map;
import org.medmat.item.WrittenItem;
import org.medmat.label.AnswerLabels;
import org.medmat.label.LabelList;
import org.medmat.output.Manifest;
import org.medmat.question.RegionKind;

/** In how many images of a dataset its items say that a label is, to compare it with what the manifest says. For one thread. */
final class CountedLabels {

    private final LabelList labels;
    private final long[] images;
    /** By label the image in which it was seen last: what is asked of one image stands together. */
    private final String[] last;

    private boolean areAll = true;

    CountedLabels(LabelList labels) {
        this.labels = labels;
        this.images = new long[labels.size()];
        this.last = new String[labels.size()];
    }

    void add(WrittenItem item, AllowedQuestions.Asked asked, AllowedQuestions questions, AnswerLabels answers) {
        if (asked.kind() instanceof RegionKind kind) {
            // Nothing says what else is there.
            areAll = false;
            String thing = kind.saysPresence(item.answer()) ? questions.thing(asked, item.answer()) : "";
            int label = labels.find(thing);
            if (label >= 0 && !item.image().equals(last[label])) {
                last[label] = item.image();
                images[label]++;
            }
        } else {
            answers.read(item.answer()).labels().stream().forEach(label -> images[label]++);
        }
    }

    /** Images without an item have labels too, so that the manifest may count more, unless there are none. */
    void compare(Listing listing, Manifest.Dataset entry, Findings findings) {
        Map<String, Long> said = entry.images().labels();
        boolean exact = areAll && listing.hasAllOf(entry);
        for (int label = 0; label < images.length; label++) {
            long promised = said.getOrDefault(labels.name(label), 0L);
            if (images[label] > promised || exact && images[label] < promised) {
                findings.add(
                        CheckRule.LABELS,
                        listing.place(),
                        "dataset " + entry.number() + " has " + promised + " images with the label \""
                                + labels.name(label) + "\" here, but its items have " + images[label],
                        "build again");
            }
        }
    }
}
