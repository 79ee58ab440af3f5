package org.medmat.verify;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.medmat.catalog.Subset;
import org.medmat.label.LabelList;
import org.medmat.label.LabelSet;

/** What must hold of every item of a subset. Which labels were unsure stands in no file, so it can't be checked. */
final class ItemRules {

    private final Subset subset;
    private final Answers answers;
    private final Set<String> instructions;
    private final String imagePrefix;
    private final int maxOptions;
    private final Findings findings;

    ItemRules(Subset subset, String imagePrefix, int maxOptions, Findings findings) {
        this.subset = subset;
        this.answers = new Answers(subset);
        this.instructions = Set.copyOf(subset.instructions());
        this.imagePrefix = imagePrefix.isEmpty() || imagePrefix.endsWith("/") ? imagePrefix : imagePrefix + "/";
        this.maxOptions = maxOptions;
        this.findings = findings;
    }

    /** @param datasets those whose items may stand in the file */
    void check(WrittenItem item, SortedSet<Integer> datasets) {
        if (datasets.stream().noneMatch(number -> Integer.toString(number).equals(item.dataNo()))) {
            findings.add(Rule.DATASET, item, "its data-no \"" + item.dataNo() + "\" is not one of " + datasets);
        }
        if (!isBelowAFolder(item.image())) {
            findings.add(Rule.IMAGE, item, "its image does not lie in a folder below \"" + imagePrefix + "\"");
        }
        if (!instructions.contains(item.question())) {
            findings.add(
                    Rule.QUESTION, item, "\"" + item.question() + "\" is no instruction of subset " + subset.number());
        }
        if (!item.answer().equals(item.caption())) {
            findings.add(
                    Rule.ANSWER,
                    item,
                    "its Answer is \"" + item.answer() + "\", its caption \"" + item.caption() + "\"");
        }
        checkOptions(item);
    }

    private boolean isBelowAFolder(String image) {
        if (!image.startsWith(imagePrefix)) {
            return false;
        }
        List<String> names = List.of(image.substring(imagePrefix.length()).split("/", -1));
        return names.size() > 1
                && names.stream().noneMatch(name -> name.isEmpty() || name.equals(".") || name.equals(".."));
    }

    private void checkOptions(WrittenItem item) {
        List<String> options = item.options();
        if (!item.questionChoice().equals(ChoiceText.of(item.question(), options))) {
            findings.add(
                    Rule.OPTIONS,
                    item,
                    "its Question-choice is not the Question, lettered options and the closing sentence");
        }
        if (options.size() < 2 || options.size() > maxOptions) {
            findings.add(
                    Rule.OPTIONS, item, "it has " + options.size() + " options, which should be 2 to " + maxOptions);
        }
        int right = options.indexOf(item.answer());
        if (right < 0 || !item.answerChoice().equals(ChoiceText.letter(right))) {
            String where = right < 0 ? "no option" : "option " + ChoiceText.letter(right);
            findings.add(
                    Rule.OPTIONS, item, "its Answer-choice is \"" + item.answerChoice() + "\", its Answer is " + where);
        }
        Set<String> seen = new HashSet<>();
        for (String option : options) {
            if (!seen.add(answers.read(option).folded())) {
                findings.add(Rule.OPTIONS, item, "the option \"" + option + "\" stands there twice");
            }
        }
        checkLabels(item);
    }

    private void checkLabels(WrittenItem item) {
        Answers.Reading answer = answers.read(item.answer());
        if (answer.labels().isEmpty()) {
            findings.add(Rule.ANSWER, item, "its Answer \"" + item.answer() + "\" " + answer.wrong());
        }
        for (String option : item.options()) {
            if (option.equals(item.answer())) {
                continue;
            }
            Answers.Reading reading = answers.read(option);
            if (reading.labels().isEmpty()) {
                findings.add(Rule.OPTIONS, item, "the option \"" + option + "\" " + reading.wrong());
            } else if (!isWrong(reading.labels(), answer.labels())) {
                findings.add(
                        Rule.WRONG_OPTION,
                        item,
                        "the option \"" + option + "\" may be right beside \"" + item.answer() + "\"");
            }
        }
    }

    /** A set is wrong if one label in it is neither the image's nor overlapping with one of the image's. */
    private boolean isWrong(LabelSet option, LabelSet answer) {
        LabelList labels = subset.labels();
        return option.stream()
                .anyMatch(label -> answer.stream().noneMatch(held -> held == label || labels.overlap(label, held)));
    }
}
