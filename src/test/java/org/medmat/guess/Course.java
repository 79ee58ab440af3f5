package org.medmat.guess;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.medmat.item.Side;

/** Items for guessers, in the order in which they come. What is not said: one question, one dataset; the answer has every letter in turn. */
final class Course {

    private static final String QUESTION = "What does this image show?";

    private record Shown(Side side, int dataset, String question, List<String> options, int right) {}

    private final List<Shown> items = new ArrayList<>();

    Course train(int times, String answer, String... others) {
        return add(times, Side.TRAIN, 1, QUESTION, answer, others);
    }

    Course test(String answer, String... others) {
        return add(1, Side.TEST, 1, QUESTION, answer, others);
    }

    Course testOf(int dataset, int times, String answer, String... others) {
        return add(times, Side.TEST, dataset, QUESTION, answer, others);
    }

    Course both(String question, String answer, String... others) {
        return add(1, Side.TRAIN, 1, question, answer, others).add(1, Side.TEST, 1, question, answer, others);
    }

    Course add(Side side, int right, String... options) {
        items.add(new Shown(side, 1, QUESTION, List.of(options), right));
        return this;
    }

    private Course add(int times, Side side, int dataset, String question, String answer, String... others) {
        for (int i = 0; i < times; i++) {
            List<String> options = new ArrayList<>(List.of(others));
            int right = items.size() % (others.length + 1);
            options.add(right, answer);
            items.add(new Shown(side, dataset, question, options, right));
        }
        return this;
    }

    /** The last item first. */
    Course backwards() {
        Course other = new Course();
        other.items.addAll(items);
        Collections.reverse(other.items);
        return other;
    }

    Measure measure() {
        return measure(new Measuring());
    }

    Measure measure(Measuring measuring) {
        Texts texts = new Texts();
        for (Shown item : items) {
            texts.clear();
            texts.add(item.dataset(), item.question(), item.options(), item.right());
            if (item.side() == Side.TRAIN) {
                measuring.teach(texts, 0);
            } else {
                measuring.ask(texts, 0);
            }
        }
        return measuring.measure().orElseThrow();
    }
}
