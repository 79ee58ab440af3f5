package org.medmat.verify;

import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.medmat.catalog.Dataset;
import org.medmat.catalog.Subset;
import org.medmat.item.WrittenItem;

/** What must hold of every item of a subset. */
final class ItemRules {

    private final int subset;
    private final LabelRules labelRules;
    private final RegionRules regionRules;
    private final boolean isAboutRegions;
    private final String imagePrefix;
    private final int maxOptions;
    private final Findings findings;

    /** @param datasets those of the subset */
    ItemRules(Subset subset, List<Dataset> datasets, AllowedQuestions questions, Listing listing, Findings findings) {
        this.subset = subset.number();
        this.labelRules = new LabelRules(subset, datasets, listing.isFair(), findings);
        this.regionRules = new RegionRules(subset, questions, labelRules, findings);
        this.isAboutRegions = subset.asksAboutRegions();
        this.imagePrefix = listing.imagePrefix();
        this.maxOptions = listing.maxOptions();
        this.findings = findings;
    }

    /**
     * @param asked what it asks; null where nobody may ask so
     * @param datasets those whose items may stand in the file
     */
    void check(WrittenItem item, AllowedQuestions.@Nullable Asked asked, SortedSet<Integer> datasets) {
        if (!datasets.contains(item.dataset())) {
            findings.add(CheckRule.DATASET, item, "its data-no \"" + item.dataNo() + "\" is not one of " + datasets);
        }
        if (!isBelowAFolder(item.image())) {
            findings.add(CheckRule.IMAGE, item, "its image does not lie in a folder below \"" + imagePrefix + "\"");
        }
        if (asked == null) {
            findings.add(CheckRule.QUESTION, item, "\"" + item.question() + "\" is no instruction of subset " + subset);
        }
        if (!item.answer().equals(item.caption())) {
            findings.add(
                    CheckRule.ANSWER,
                    item,
                    "its Answer is \"" + item.answer() + "\", its caption \"" + item.caption() + "\"");
        }
        checkOptions(item);
        if (asked == null ? isAboutRegions : asked.kind().isAboutRegions()) {
            regionRules.check(item, asked);
        } else {
            labelRules.check(item);
        }
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
                    CheckRule.OPTIONS,
                    item,
                    "its Question-choice is not the Question, lettered options and the closing sentence");
        }
        if (options.size() < 2 || options.size() > maxOptions) {
            findings.add(
                    CheckRule.OPTIONS,
                    item,
                    "it has " + options.size() + " options, which should be 2 to " + maxOptions);
        }
        int right = options.indexOf(item.answer());
        if (right < 0 || !item.answerChoice().equals(ChoiceText.letter(right))) {
            String where = right < 0 ? "no option" : "option " + ChoiceText.letter(right);
            findings.add(
                    CheckRule.OPTIONS,
                    item,
                    "its Answer-choice is \"" + item.answerChoice() + "\", its Answer is " + where);
        }
    }
}
