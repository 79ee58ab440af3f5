package org.medmat.draft;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The six questions of a drafted subset. */
final class DraftQuestions {

    private static final int MOST_NAMED = 3;
    private static final int LONGEST_NAMED = 60;

    /** A quote inside a quote, or a mark at its end, would look like another label. */
    private static final Pattern UNQUOTABLE = Pattern.compile("['\"\u2018\u2019\u201c\u201d]|[.,;]$");

    private DraftQuestions() {}

    /**
     * The lines of the instructions.
     *
     * @param image what the images are called: {@code CT image}
     */
    static List<String> about(String image, List<String> labels, boolean multiLabel) {
        List<String> plain = multiLabel ? several(image) : one(image);
        if (labels.size() > MOST_NAMED || !labels.stream().allMatch(DraftQuestions::canBeQuoted)) {
            return plain;
        }
        // Those that name the labels are asked only where all of them are offered.
        List<String> naming = multiLabel ? severalOf(image, choice(labels)) : oneOf(image, choice(labels));
        return Stream.of(plain.subList(0, plain.size() - naming.size()), naming)
                .flatMap(List::stream)
                .toList();
    }

    private static boolean canBeQuoted(String label) {
        return label.length() <= LONGEST_NAMED && !UNQUOTABLE.matcher(label).find();
    }

    private static List<String> one(String image) {
        return List.of(
                "What does this " + image + " show?",
                "Look at this " + image + " and name the class it belongs to.",
                "Which finding describes this " + image + " best?",
                "Please examine this " + image + " and state what can be recognized in it.",
                "A specialist reviews this " + image + ": which answer fits what is visible?",
                "Identify what this " + image + " is an example of.");
    }

    private static List<String> oneOf(String image, String choice) {
        return List.of(
                "Please examine this " + image + " and state what can be recognized: " + choice + ".",
                "A specialist reviews this " + image + ". Would the answer be " + choice + "?",
                "Classify this " + image + " as " + choice + ".");
    }

    private static List<String> several(String image) {
        return List.of(
                "What does this " + image + " show? Separate several answers by commas.",
                "Look at this " + image + " and list every finding in it, with commas between them.",
                "Which findings are present in this " + image + "? Join them by commas.",
                "Please examine this " + image + " and name all that can be recognized, divided by commas.",
                "A specialist reviews this " + image + ": which answers, separated by commas, fit what is visible?",
                "Identify everything that this " + image + " is an example of; put commas between several answers.");
    }

    private static List<String> severalOf(String image, String choice) {
        return List.of(
                "Please examine this " + image + " and name all that apply, divided by commas: " + choice + ".",
                "A specialist reviews this " + image + ". Would the answer be " + choice
                        + ", or several with commas between?",
                "Classify this " + image + " as " + choice + "; put commas between several answers.");
    }

    /** 'A', 'B' or 'C'. */
    private static String choice(List<String> labels) {
        List<String> quoted = labels.stream().map(label -> "'" + label + "'").toList();
        int last = quoted.size() - 1;
        String first = quoted.subList(0, last).stream().collect(Collectors.joining(", "));
        return first + " or " + quoted.get(last);
    }
}
