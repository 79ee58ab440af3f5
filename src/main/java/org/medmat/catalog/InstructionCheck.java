package org.medmat.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.medmat.label.LabelList;
import org.medmat.problem.Place;
import org.medmat.question.Instruction;
import org.medmat.question.QuestionKind;
import org.medmat.question.Wording;
import org.medmat.text.Fold;
import org.medmat.text.Likeness;

/** What instructions must be: six, all different, promising no answer that the subset does not have. */
final class InstructionCheck {

    private static final int WANTED = 6;
    private static final Pattern BRACES = Pattern.compile("\\{[a-z]+}");

    private InstructionCheck() {}

    static void checkAll(FileContent instructions, QuestionKind kind, LabelList labels, Problems problems) {
        List<String> lines = instructions.lines();
        check(instructions.name(), lines, problems);
        checkQuotes(instructions.name(), lines, labels, problems);
        checkPlaceholders(instructions.name(), lines, kind, problems);
    }

    private static void check(String file, List<String> lines, Problems problems) {
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

    /** Nobody could tell which kind of question a text is that stands among those of two kinds. */
    static void checkDifferent(Iterable<FileContent> kinds, Problems problems) {
        Map<String, Place> seen = new HashMap<>();
        for (FileContent kind : kinds) {
            List<String> lines = kind.lines();
            for (int i = 0; i < lines.size(); i++) {
                Place here = new Place(kind.name(), i + 1);
                Place before = lines.get(i).isEmpty()
                        ? null
                        : seen.putIfAbsent(Fold.ignoringCaseAndBlanks(lines.get(i)), here);
                if (before != null && !before.file().equals(kind.name())) {
                    problems.add(
                            here, "the same instruction as in " + before, "write another one: each kind has its own");
                }
            }
        }
    }

    /** An instruction names what it asks about, by all placeholders of its kind and no others. */
    private static void checkPlaceholders(String file, List<String> lines, QuestionKind kind, Problems problems) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isEmpty()) {
                continue;
            }
            Optional<String> unknown = BRACES.matcher(line)
                    .results()
                    .map(MatchResult::group)
                    .filter(braces -> !kind.placeholders().contains(braces))
                    .findFirst();
            Optional<String> missing = kind.placeholders().stream()
                    .filter(placeholder -> !line.contains(placeholder))
                    .findFirst();
            if (unknown.isPresent()) {
                problems.add(
                        new Place(file, i + 1),
                        "nothing is put in place of " + unknown.get(),
                        kind.placeholders().isEmpty()
                                ? "write the question without it; a question of the kind \"" + kind.word()
                                        + "\" names nothing"
                                : "write " + String.join(" and ", kind.placeholders()));
            } else if (missing.isPresent()) {
                problems.add(
                        new Place(file, i + 1),
                        "does not say what is asked for",
                        "write " + missing.get() + " where " + words(missing.get()) + " belongs");
            }
        }
    }

    private static String words(String placeholder) {
        return placeholder.equals(Wording.BOX) ? "the box" : "the thing's name";
    }

    /** An instruction that quotes an answer must quote one that can be given, and not all of them may. */
    private static void checkQuotes(String file, List<String> lines, LabelList labels, Problems problems) {
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
