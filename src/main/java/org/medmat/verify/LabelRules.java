package org.medmat.verify;

import java.util.HashSet;
import java.util.Set;
import org.medmat.catalog.Subset;
import org.medmat.item.WrittenItem;
import org.medmat.label.LabelList;
import org.medmat.label.LabelSet;

/** What must hold of an item that asks what an image shows. Which labels were unsure stands in no file. */
final class LabelRules {

    private final LabelList labels;
    private final Answers answers;
    private final Findings findings;

    LabelRules(Subset subset, Findings findings) {
        this.labels = subset.labels();
        this.answers = new Answers(subset);
        this.findings = findings;
    }

    void check(WrittenItem item) {
        if (!item.further().isEmpty()) {
            findings.add(
                    Rule.FORM, item, "it has further keys: " + item.further().keySet());
        }
        Set<String> seen = new HashSet<>();
        for (String option : item.options()) {
            if (!seen.add(answers.read(option).folded())) {
                findings.add(Rule.OPTIONS, item, "the option \"" + option + "\" stands there twice");
            }
        }
        Answers.Reading answer = answers.read(item.answer());
        if (answer.labels().isEmpty()) {
            findings.add(Rule.ANSWER, item, "its Answer \"" + item.answer() + "\" " + answer.wrong());
        }
        for (String option : item.options()) {
            if (!option.equals(item.answer())) {
                checkWrong(item, option, answer.labels());
            }
        }
    }

    private void checkWrong(WrittenItem item, String option, LabelSet answer) {
        Answers.Reading reading = answers.read(option);
        if (reading.labels().isEmpty()) {
            findings.add(Rule.OPTIONS, item, "the option \"" + option + "\" " + reading.wrong());
        } else if (!isWrong(reading.labels(), answer)) {
            findings.add(
                    Rule.WRONG_OPTION,
                    item,
                    "the option \"" + option + "\" may be right beside \"" + item.answer() + "\"");
        }
    }

    /** A set is wrong if one label in it is neither the image's nor overlapping with one of the image's. */
    private boolean isWrong(LabelSet option, LabelSet answer) {
        return option.stream()
                .anyMatch(label -> answer.stream().noneMatch(held -> held == label || labels.overlap(label, held)));
    }
}
