package org.medmat.verify;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.medmat.catalog.Dataset;
import org.medmat.catalog.Subset;
import org.medmat.item.WrittenItem;
import org.medmat.label.AnswerLabels;
import org.medmat.label.LabelList;
import org.medmat.label.LabelSet;
import org.medmat.question.Instruction;

/** What must hold of an item that asks what an image shows. Which labels were unsure stands in no file. */
final class LabelRules {

    private final LabelList labels;
    private final AnswerLabels answers;
    private final Findings findings;
    /** By dataset the labels that it may offer; empty where any may be. */
    private final Map<Integer, LabelSet> assessed = new HashMap<>();

    /** By their texts: what an instruction quotes is looked for once. */
    private final Map<String, Instruction> instructions = new HashMap<>();

    private final boolean isFair;

    /** @param isFair whether nothing but the picture should tell the answer */
    LabelRules(Subset subset, List<Dataset> datasets, boolean isFair, Findings findings) {
        this.labels = subset.labels();
        this.answers = new AnswerLabels(subset.labels(), subset.multiLabel());
        this.findings = findings;
        this.isFair = isFair;
        subset.asks().values().forEach(texts -> texts.forEach(text -> instructions.put(text, Instruction.of(text))));
        for (Dataset dataset : datasets) {
            // What is marked may come with a diagnosis that no value of the adapter becomes.
            if (dataset.adapter() != null && !subset.asksAboutRegions()) {
                assessed.put(dataset.number(), dataset.adapter().assessed());
            }
        }
    }

    void check(WrittenItem item) {
        if (!item.further().isEmpty()) {
            findings.add(
                    CheckRule.FORM,
                    item,
                    "it has further keys: " + item.further().keySet());
        }
        checkOptions(item);
    }

    void checkOptions(WrittenItem item) {
        Set<String> seen = new HashSet<>();
        for (String option : item.options()) {
            if (!seen.add(answers.read(option).folded())) {
                findings.add(CheckRule.OPTIONS, item, "the option \"" + option + "\" stands there twice");
            }
        }
        AnswerLabels.Reading answer = answers.read(item.answer());
        if (answer.labels().isEmpty()) {
            findings.add(CheckRule.ANSWER, item, "its Answer \"" + item.answer() + "\" " + answer.wrong());
        }
        for (String option : item.options()) {
            if (!option.equals(item.answer())) {
                checkWrong(item, option, answer.labels());
            }
        }
        if (isFair) {
            checkFair(item);
        }
    }

    /** Whatever is right, each other option is wrong beside it, and the dataset would have said if it were there. */
    private void checkFair(WrittenItem item) {
        LabelSet may = assessed.get(item.dataset());
        for (String option : item.options()) {
            LabelSet one = answers.read(option).labels();
            if (may != null && !one.without(may).isEmpty()) {
                findings.add(
                        CheckRule.FAIR, item, "the option \"" + option + "\" is nothing that its dataset looked for");
            }
            for (String other : item.options()) {
                LabelSet second = answers.read(other).labels();
                // What may be right beside the answer is told already.
                if (!option.equals(other)
                        && !option.equals(item.answer())
                        && !one.isEmpty()
                        && !second.isEmpty()
                        && !isWrong(second, one)
                        && (!other.equals(item.answer()) || isWrong(one, second))) {
                    findings.add(
                            CheckRule.FAIR,
                            item,
                            "the options \"" + option + "\" and \"" + other + "\" may both be right");
                }
            }
        }
        Instruction known = instructions.get(item.question());
        Instruction asked = known == null ? Instruction.of(item.question()) : known;
        if (!asked.suits(item.options())) {
            findings.add(CheckRule.FAIR, item, "its question quotes an answer that is not among the options");
        }
    }

    private void checkWrong(WrittenItem item, String option, LabelSet answer) {
        AnswerLabels.Reading reading = answers.read(option);
        if (reading.labels().isEmpty()) {
            findings.add(CheckRule.OPTIONS, item, "the option \"" + option + "\" " + reading.wrong());
        } else if (!isWrong(reading.labels(), answer)) {
            findings.add(
                    CheckRule.WRONG_OPTION,
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
