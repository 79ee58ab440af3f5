package org.medmat.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.medmat.label.LabelList;
import org.medmat.label.LabelSet;
import org.medmat.problem.Place;
import org.medmat.question.QuestionKind;
import org.medmat.text.Fold;
import org.medmat.text.Likeness;

/** Makes a subset of its file. */
final class SubsetResolver {

    private final Vocabulary vocabulary;
    private final Mapping file;
    private final Problems problems;

    private SubsetResolver(Vocabulary vocabulary, Mapping file) {
        this.vocabulary = vocabulary;
        this.file = file;
        this.problems = file.problems();
    }

    /** @param instructions for each further kind of question, by its word; those of the first under an empty one */
    static Subset resolve(Vocabulary vocabulary, Mapping file, Map<String, FileContent> instructions) {
        return new SubsetResolver(vocabulary, file).resolve(instructions);
    }

    private Subset resolve(Map<String, FileContent> instructions) {
        int number = file.requiredNumber("number");
        String modality = word("modality", vocabulary.modalities());
        String area = word("area", vocabulary.areas());
        String task = file.required("task");
        List<String> kinds = kinds();
        Map<QuestionKind, List<String>> asks = asks(instructions);
        boolean multiLabel = file.flag("multi-label");
        List<String> names = names();
        Map<String, List<String>> overlaps = pairs("overlaps", names);
        Map<String, List<String>> negations = pairs("negations", names);
        refuseTrueNegations(negations, overlaps);
        List<String> proper = known("proper", file.texts("proper"), names);
        LabelList labels = new LabelList(names, overlaps, negations, Set.copyOf(proper));
        LabelSet diagnoses = LabelSet.of(
                known("diagnoses", file.texts("diagnoses"), names).stream().mapToInt(labels::find));
        List<List<String>> different = different(names);
        file.refuseOthers();
        return new Subset(
                number, modality, area, task, kinds, asks, multiLabel, labels, diagnoses, different, file.place());
    }

    private String word(String key, Map<String, List<String>> words) {
        String word = file.required(key);
        if (!word.isBlank() && !words.containsKey(word)) {
            problems.add(
                    file.place(key),
                    "\"" + word + "\" is no " + key + Likeness.hint(word, words.keySet()),
                    "use one of " + String.join(", ", words.keySet()) + ", or add it to vocabulary.yaml");
        }
        return word;
    }

    private List<String> kinds() {
        List<String> kinds = new ArrayList<>();
        for (String kind : file.texts("kinds")) {
            if (vocabulary.kinds().containsKey(kind)) {
                kinds.add(kind);
            } else {
                problems.add(
                        file.place("kinds"),
                        "\"" + kind + "\" is no kind of task"
                                + Likeness.hint(kind, vocabulary.kinds().keySet()),
                        "use some of " + String.join(", ", vocabulary.kinds().keySet())
                                + ", or add it to vocabulary.yaml");
            }
        }
        return kinds;
    }

    private Map<QuestionKind, List<String>> asks(Map<String, FileContent> instructions) {
        List<String> words = file.has("asks")
                ? file.texts("asks")
                : List.of(QuestionKind.words().get(0));
        Map<QuestionKind, List<String>> asks = new LinkedHashMap<>();
        for (String word : words) {
            Optional<QuestionKind> kind = QuestionKind.named(word);
            if (kind.isEmpty()) {
                problems.add(
                        file.place("asks"),
                        "\"" + word + "\" is no kind of question" + Likeness.hint(word, QuestionKind.words()),
                        "use some of " + String.join(", ", QuestionKind.words()));
            } else if (asks.putIfAbsent(kind.get(), texts(instructions, asks.isEmpty() ? "" : word)) != null) {
                problems.add(file.place("asks"), "`asks` names " + word + " twice", "take one of them out");
            }
        }
        if (asks.keySet().stream().map(QuestionKind::isAboutRegions).distinct().count() > 1) {
            problems.add(
                    file.place("asks"),
                    "`asks` names label beside kinds of questions about things in the image",
                    "give one of the two a subset of its own");
        }
        if (asks.isEmpty()) {
            asks.put(QuestionKind.ALL.get(0), texts(instructions, ""));
        }
        return asks;
    }

    private static List<String> texts(Map<String, FileContent> instructions, String word) {
        FileContent content = instructions.get(word);
        return content == null
                ? List.of()
                : content.lines().stream().filter(line -> !line.isEmpty()).toList();
    }

    private List<String> names() {
        if (!file.has("labels")) {
            problems.add(file.place(), "`labels` is missing", "list the answers that its questions may have");
        }
        Map<String, String> seen = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (Node item : file.items("labels")) {
            if (!(item instanceof Node.Text text)) {
                problems.add(item.place(), "a label must be one text", "quote it if it holds a colon");
                continue;
            }
            String name = text.text();
            String before = seen.putIfAbsent(Fold.ignoringCaseAndBlanks(name), name);
            if (before != null) {
                problems.add(
                        item.place(),
                        "the label \"" + name + "\" is there already as \"" + before + "\"",
                        "keep one of them");
            } else if (refuse(name, item.place())) {
                names.add(name);
            }
        }
        if (file.node("labels") instanceof Node.Items items && items.items().isEmpty()) {
            problems.add(file.place("labels"), "`labels` is empty", "list the answers that its questions may have");
        }
        return names;
    }

    /** A label becomes a line of a question: what would make it look like two lines or another option is refused. */
    private boolean refuse(String name, Place place) {
        Optional<String> wrong = LabelText.whatIsWrong(name);
        wrong.ifPresent(what -> problems.add(
                place,
                "the label \"" + LabelText.printable(name) + "\" " + what,
                "write it as people say it, in plain words"));
        return wrong.isEmpty();
    }

    /** Which labels a key names for each label. */
    private Map<String, List<String>> pairs(String key, List<String> names) {
        Map<String, List<String>> pairs = new LinkedHashMap<>();
        file.lists(key).forEach((label, others) -> {
            if (!known(key, List.of(label), names).isEmpty()) {
                pairs.put(label, known(key, others, names));
            }
        });
        return pairs;
    }

    private void refuseTrueNegations(Map<String, List<String>> negations, Map<String, List<String>> overlaps) {
        negations.forEach((negation, positives) -> {
            for (String positive : positives) {
                if (positive.equals(negation)) {
                    problems.add(
                            file.place("negations"),
                            "\"" + negation + "\" is said to be its own negation",
                            "name the label that says that the thing is there");
                } else if (overlaps.getOrDefault(negation, List.of()).contains(positive)
                        || overlaps.getOrDefault(positive, List.of()).contains(negation)) {
                    problems.add(
                            file.place("negations"),
                            "\"" + negation + "\" is the negation of \"" + positive + "\", and yet both overlap",
                            "take the pair out of `overlaps`: one of the two is always false");
                }
            }
        });
    }

    private List<List<String>> different(List<String> names) {
        List<List<String>> different = new ArrayList<>();
        for (Node item : file.items("different")) {
            List<String> pair = new ArrayList<>();
            if (item instanceof Node.Items items) {
                items.items().stream()
                        .filter(Node.Text.class::isInstance)
                        .forEach(text -> pair.add(((Node.Text) text).text()));
            }
            if (pair.size() < 2) {
                problems.add(item.place(), "`different` holds lists of labels", "write [one label, another label]");
            } else {
                different.add(known("different", pair, names));
            }
        }
        return different;
    }

    private List<String> known(String key, List<String> labels, List<String> names) {
        List<String> known = new ArrayList<>();
        for (String label : labels) {
            if (names.contains(label)) {
                known.add(label);
            } else {
                problems.add(
                        file.place(key),
                        "`" + key + "` names \"" + label + "\", which is no label here" + Likeness.hint(label, names),
                        "spell it as in `labels`");
            }
        }
        return known;
    }
}
