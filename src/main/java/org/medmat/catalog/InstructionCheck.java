package org.medmat.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medmat.label.LabelList;
import org.medmat.problem.Place;
import org.medmat.question.Instruction;
import org.medmat.question.QuestionKind;
import org.medmat.text.Fold;
import org.medmat.text.Likeness;

/** What instructions must be: six, all different, promising no answer that the subset does not have. */
final class InstructionCheck {

    private static final int WANTED = 6;
    private static final Pattern BRACES = Pattern.compile("\\{[a-z]+}");

    private InstructionCheck() {}

    static void check(String file, List<String> lines, Problems problems) {
        long written = lines.stream().filter(line -> !line.isEmpty()).count();
        if (written < WANTED) {
            problems.add(Place.of(file), "holds " + written + " instructions", "write six, one a line");
        }
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains("\ufffd")) {
                problems.add(new Place(file, i + 1), "the line is not UTF-8", "save the file as UTF-8");
            }
            if (lines.get(i).isEmpty()) {
                continue;
            }
            Integer before = seen.putIfAbsent(Fold.ignoringCaseAndBlanks(lines.get(i)), i + 1);
            if (before != null) {
                problems.add(new Place(file, i + 1), "the same instruction as in line " + before, "write another one");
            }
        }
    }

    /** An instruction names the thing that it asks for, by the placeholder of its kind; where there is none, by no braces. */
    static void checkPlaceholder(String file, List<String> lines, QuestionKind asks, Problems problems) {
        for (int i = 0; i < lines.size(); i++) {
            String rest =
                    asks.placeholder().isEmpty() ? lines.get(i) : lines.get(i).replace(asks.placeholder(), "");
            Matcher braces = BRACES.matcher(rest);
            if (braces.find()) {
                problems.add(
                        new Place(file, i + 1),
                        "nothing is put in place of " + braces.group(),
                        asks.placeholder().isEmpty()
                                ? "write the question without it; only a subset with `asks: box` names what it asks for"
                                : "write " + asks.placeholder());
            } else if (!lines.get(i).isEmpty() && !asks.placeholder().isEmpty() && rest.equals(lines.get(i))) {
                problems.add(
                        new Place(file, i + 1),
                        "does not say what is asked for",
                        "write " + asks.placeholder() + " where the thing's name belongs");
            }
        }
    }

    /** An instruction that quotes an answer must quote one that can be given, and not all of them may. */
    static void checkQuotes(String file, List<String> lines, LabelList labels, Problems problems) {
        boolean oneSuitsAll = lines.isEmpty();
        for (int i = 0; i < lines.size(); i++) {
            List<String> quotes = Instruction.quotes(lines.get(i));
            oneSuitsAll |= quotes.isEmpty() && !lines.get(i).isEmpty();
            for (String answer : quotes) {
                if (labels.names().stream()
                        .noneMatch(label -> Fold.ignoringCase(label).equals(Fold.ignoringCase(answer)))) {
                    problems.add(
                            new Place(file, i + 1),
                            "quotes '" + answer + "', which is no label of the subset"
                                    + Likeness.hint(answer, labels.names()),
                            "quote a label as the subset spells it, or quote nothing");
                }
            }
        }
        if (!oneSuitsAll) {
            problems.add(
                    Place.of(file),
                    "every instruction quotes an answer",
                    "write some that quote none: one that does is asked only where that answer is among the options");
        }
    }
}
