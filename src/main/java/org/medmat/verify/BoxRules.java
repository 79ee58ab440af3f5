package org.medmat.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.medmat.item.WrittenItem;
import org.medmat.region.Box;
import org.medmat.region.Size;

/** What must hold of an item that asks where a thing is. */
final class BoxRules {

    /** A wrong box overlaps the right one by less than this. */
    private static final double APART = 0.3;
    /** A wrong box overlaps another wrong one by less than this. */
    private static final double DIFFERENT = 0.7;

    private static final String BOX = "box";
    private static final String SIZE = "size";
    private static final List<String> KEYS = List.of(BOX, SIZE);

    private final Findings findings;

    BoxRules(Findings findings) {
        this.findings = findings;
    }

    void check(WrittenItem item) {
        checkForm(item);
        Optional<Box> answer = BoxText.option(item.answer());
        if (answer.isEmpty()) {
            findings.add(CheckRule.ANSWER, item, "its Answer \"" + item.answer() + "\" " + isNoBox());
        }
        checkMark(item, item.answer(), "its Answer is");
        checkOptions(item, answer);
    }

    private void checkForm(WrittenItem item) {
        List<String> further = List.copyOf(item.further().keySet());
        if (!further.equals(KEYS)) {
            findings.add(CheckRule.FORM, item, "its further keys are " + further + ", which should be " + KEYS);
        }
    }

    /** What must hold of an item that asks about a box: the box is the one that it carries. */
    void checkGiven(WrittenItem item, String box) {
        checkForm(item);
        checkMark(item, box, "it asks about");
    }

    private static String isNoBox() {
        return "is no box [x1, y1, x2, y2] of thousandths with x1 < x2 and y1 < y2";
    }

    private void checkMark(WrittenItem item, String told, String where) {
        Map<String, String> further = item.further();
        Optional<Size> size = BoxText.size(further.getOrDefault(SIZE, ""));
        Optional<Box> box = BoxText.box(further.getOrDefault(BOX, ""));
        if (further.containsKey(SIZE) && size.isEmpty()) {
            findings.add(CheckRule.BOX, item, "its size " + further.get(SIZE) + " is no [width, height] of an image");
        }
        if (further.containsKey(BOX) && box.isEmpty()) {
            findings.add(CheckRule.BOX, item, "its box " + further.get(BOX) + " is no [x1, y1, x2, y2]");
        }
        if (size.isEmpty() || box.isEmpty()) {
            return;
        }
        if (!box.get().clipTo(size.get()).equals(box)) {
            findings.add(CheckRule.BOX, item, "its box " + box.get() + " lies outside its size " + size.get());
        }
        String right = Arrays.toString(box.get().thousandths(size.get()));
        if (!right.equals(told)) {
            findings.add(CheckRule.BOX, item, where + " \"" + told + "\", its box in thousandths \"" + right + "\"");
        }
    }

    private void checkOptions(WrittenItem item, Optional<Box> answer) {
        int right = item.options().indexOf(item.answer());
        List<Box> wrong = new ArrayList<>();
        for (int at = 0; at < item.options().size(); at++) {
            if (at == right) {
                continue;
            }
            String option = item.options().get(at);
            Optional<Box> box = BoxText.option(option);
            if (box.isEmpty()) {
                findings.add(CheckRule.OPTIONS, item, "the option \"" + option + "\" " + isNoBox());
                continue;
            }
            answer.ifPresent(held -> checkOverlap(item, option, box.get().overlap(held), APART, "the Answer"));
            wrong.forEach(
                    other -> checkOverlap(item, option, box.get().overlap(other), DIFFERENT, "a wrong one before it"));
            wrong.add(box.get());
        }
    }

    private void checkOverlap(WrittenItem item, String option, double overlap, double limit, String what) {
        if (overlap >= limit) {
            String by = String.format(Locale.ROOT, "%.2f, which should be less than %.1f", overlap, limit);
            findings.add(CheckRule.WRONG_OPTION, item, "the option \"" + option + "\" overlaps " + what + " by " + by);
        }
    }
}
