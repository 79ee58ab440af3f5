package org.medmat.verify;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medmat.catalog.Subset;
import org.medmat.item.WrittenItem;
import org.medmat.label.LabelList;
import org.medmat.label.LabelSet;
import org.medmat.question.BoxKind;
import org.medmat.question.CountKind;
import org.medmat.question.DiagnosisKind;
import org.medmat.question.PresenceKind;
import org.medmat.question.RatioKind;
import org.medmat.question.RegionKind;
import org.medmat.question.RelationKind;
import org.medmat.question.SideKind;
import org.medmat.question.SizeKind;
import org.medmat.question.ThingKind;
import org.medmat.question.Wording;

/** What must hold of an item about things in an image, by the kind of its question. */
final class RegionRules {

    private final LabelList labels;
    private final LabelSet diagnoses;
    private final AllowedQuestions questions;
    private final LabelRules labelRules;
    private final BoxRules boxRules;
    private final Findings findings;

    RegionRules(Subset subset, AllowedQuestions questions, LabelRules labelRules, Findings findings) {
        this.labels = subset.labels();
        this.diagnoses = subset.diagnoses();
        this.questions = questions;
        this.labelRules = labelRules;
        this.boxRules = new BoxRules(findings);
        this.findings = findings;
    }

    /** @param asked null where its question is none of the subset's: then it is taken for a box's */
    void check(WrittenItem item, AllowedQuestions.@Nullable Asked asked) {
        RegionKind kind = asked == null ? new BoxKind() : (RegionKind) asked.kind();
        if (kind instanceof BoxKind) {
            boxRules.check(item);
        } else if (kind instanceof ThingKind) {
            labelRules.checkOptions(item);
            boxRules.checkGiven(item, word(asked, Wording.BOX));
        } else if (kind instanceof DiagnosisKind) {
            labelRules.check(item);
            checkWords(item, diagnoses.stream().mapToObj(labels::name).toList());
        } else if (kind instanceof PresenceKind) {
            String target = word(asked, Wording.TARGET);
            int label = questions.labelWithin(target);
            checkWords(item, List.of(label < 0 ? "" : labels.name(label), "No " + target));
        } else {
            checkWords(item, words(kind));
        }
    }

    private static String word(AllowedQuestions.@Nullable Asked asked, String placeholder) {
        return asked == null ? "" : Objects.requireNonNullElse(asked.words().get(placeholder), "");
    }

    /** The answers are told here once more: a check that asked the writer would always agree with it. */
    private static List<String> words(RegionKind kind) {
        if (kind instanceof SideKind) {
            return List.of("Left half of the picture", "Right half of the picture");
        }
        if (kind instanceof SizeKind) {
            return List.of(
                    "Less than 1%",
                    "1% to 2%", "2% to 5%", "5% to 10%", "10% to 20%", "20% to 30%", "30% to 50%", "More than 50%");
        }
        if (kind instanceof RatioKind) {
            return List.of("Less than 0.3", "0.3 to 0.4", "0.4 to 0.5", "0.5 to 0.6", "0.6 to 0.7", "More than 0.7");
        }
        if (kind instanceof CountKind) {
            return List.of("One", "Two", "Three", "More than three");
        }
        if (kind instanceof RelationKind) {
            return List.of("Above it", "Below it", "Left of it", "Right of it");
        }
        throw new IllegalArgumentException(kind.word());
    }

    private void checkWords(WrittenItem item, List<String> words) {
        if (!item.further().isEmpty()) {
            findings.add(
                    CheckRule.FORM,
                    item,
                    "it has further keys: " + item.further().keySet());
        }
        if (Set.copyOf(item.options()).size() < item.options().size()) {
            findings.add(CheckRule.OPTIONS, item, "an option stands there twice");
        }
        for (String option : item.options()) {
            if (!words.contains(option)) {
                findings.add(
                        option.equals(item.answer()) ? CheckRule.ANSWER : CheckRule.OPTIONS,
                        item,
                        "the option \"" + option + "\" is none of " + words);
            }
        }
    }
}
