package org.medmat.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.medmat.item.Item;
import org.medmat.item.Option;
import org.medmat.item.Origin;
import org.medmat.label.LabelList;
import org.medmat.label.LabelSet;
import org.medmat.random.Dice;
import org.medmat.sample.Grouping;
import org.medmat.sample.SampleList;
import org.medmat.sample.Samples;
import org.medmat.sample.Truth;
import org.medmat.split.Splitter;

/**
 * Asks for tests: labels and truths in, items out.
 *
 * @param meanings what each answer means that may stand among the options
 */
record Exam(Asking.Options options, Map<String, LabelSet> meanings, Samples samples, SampledItems items) {

    static final List<String> INSTRUCTIONS = IntStream.rangeClosed(1, 6)
            .mapToObj(i -> "What is it, in way " + i + "?")
            .toList();

    static Asking.Options fair(int most) {
        return new Asking.Options(most, Distractors.FAIR);
    }

    static Asking.Options published(int most) {
        return new Asking.Options(most, Distractors.PUBLISHED);
    }

    /** @param truths one for each image */
    static Exam single(LabelList labels, Asking.Options options, List<Truth> truths) {
        return of(new Asking.Answering(labels, false, labels.affirmative()), List.of(), options, truths);
    }

    static Exam multi(LabelList labels, Asking.Options options, List<Truth> truths) {
        List<LabelSet> sets = truths.stream().map(Truth::labels).distinct().toList();
        return of(new Asking.Answering(labels, true, labels.affirmative()), sets, options, truths);
    }

    private static Exam of(
            Asking.Answering answering, List<LabelSet> sets, Asking.Options options, List<Truth> truths) {
        SampleList list = new SampleList();
        for (int i = 0; i < truths.size(); i++) {
            String path = String.format(Locale.ROOT, "images/%06d.png", i);
            list.add(path, truths.get(i), path, null);
        }
        Samples samples = list.samples();
        return new Exam(
                options,
                meanings(answering.labels(), sets),
                samples,
                items(List.of(new LabelKind()), answering, options, samples, 7));
    }

    /** The items of a dataset that asks in some ways. */
    static SampledItems items(
            List<? extends QuestionKind> kinds,
            Asking.Answering answering,
            Asking.Options options,
            Samples samples,
            int dataset) {
        Dice dice = new Dice(42, dataset);
        Map<QuestionKind, Instructions> instructions = new LinkedHashMap<>();
        kinds.forEach(kind -> instructions.put(
                kind,
                Instructions.of(
                        INSTRUCTIONS.stream().map(text -> text + words(kind)).toList())));
        Grouping grouping = Grouping.of(samples);
        return new Asking(new Origin.Home(dataset, 8, "CC0"), answering, instructions, options, dice)
                .items(new Asked(
                        samples,
                        grouping,
                        Splitter.split(
                                samples, grouping, dice, answering.labels().size())));
    }

    private static String words(QuestionKind kind) {
        return kind.placeholders().stream()
                .map(placeholder -> " " + placeholder + "?")
                .collect(Collectors.joining());
    }

    Truth truth(int sample) {
        return samples.truth(sample);
    }

    @Nullable
    Item ask(int sample) {
        return items.get(sample);
    }

    List<Item> askAll() {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            items.add(Objects.requireNonNull(ask(i)));
        }
        return items;
    }

    private static Map<String, LabelSet> meanings(LabelList labels, List<LabelSet> sets) {
        Map<String, LabelSet> meanings = new TreeMap<>();
        IntStream.range(0, labels.size()).forEach(label -> meanings.put(labels.name(label), LabelSet.of(label)));
        sets.forEach(set -> meanings.put(labels.text(set), set));
        return meanings;
    }

    static List<String> wrong(Item item) {
        return options(item).stream()
                .filter(option -> !option.equals(item.answer()))
                .toList();
    }

    static List<String> options(Item item) {
        return item.options().stream().map(Option::text).toList();
    }
}
