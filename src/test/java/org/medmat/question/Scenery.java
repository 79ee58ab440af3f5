package org.medmat.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.medmat.item.Evidence;
import org.medmat.label.LabelList;
import org.medmat.label.LabelSet;
import org.medmat.random.RandomStream;
import org.medmat.region.Box;
import org.medmat.region.Size;
import org.medmat.sample.Region;
import org.medmat.sample.SampleList;
import org.medmat.sample.Samples;
import org.medmat.sample.Truth;

/** Images in which things lie about as they do in real ones: some always at one place, some at a usual one, some anywhere. */
final class Scenery {

    static final Size SIZE = new Size(1000, 1000);

    private final RandomStream random;
    private final LabelList labels;
    private final List<Habit> habits;

    /**
     * How a thing of a label lies.
     *
     * @param x where its middle is on average
     * @param spread how far from there it may be, one way or the other
     * @param smallest how wide and high it is at least
     * @param mirrored whether it is as often on the other side
     * @param often in how many of a hundred images it is
     */
    record Habit(int x, int y, int spread, int smallest, int largest, boolean mirrored, int often) {

        static Habit fixed(int x, int y, int size) {
            return new Habit(x, y, 30, size * 9 / 10, size * 11 / 10, false, 100);
        }
    }

    Scenery(long seed, Habit... habits) {
        this.random = new RandomStream(seed);
        this.habits = List.of(habits);
        List<String> names = IntStream.range(0, habits.length)
                .mapToObj(i -> "Thing " + (char) ('a' + i))
                .toList();
        this.labels = new LabelList(names, Map.of(), Map.of(), Set.of());
    }

    LabelList labels() {
        return labels;
    }

    Asking.Answering answering() {
        return new Asking.Answering(labels, true, labels.affirmative(), new Asking.Marking(true, LabelSet.EMPTY));
    }

    Samples draw(int images) {
        SampleList list = new SampleList();
        for (int image = 0; image < images; image++) {
            List<Region> regions = new ArrayList<>();
            for (int label = 0; label < habits.size(); label++) {
                if (random.below(100) < habits.get(label).often()) {
                    regions.add(region(label, box(habits.get(label))));
                }
            }
            LabelSet shown = LabelSet.of(regions.stream().mapToInt(Region::label));
            list.outline("images/" + image + ".png", SIZE, Truth.of(shown), regions);
        }
        return list.samples();
    }

    static Region region(int label, Box box) {
        return new Region(label, box, (long) (0.7 * box.area()), true, new Evidence("raw", "rule", "labels.csv", 1));
    }

    private Box box(Habit habit) {
        int width = between(habit.smallest(), habit.largest());
        int height = between(habit.smallest(), habit.largest());
        int x = habit.x() + around(habit.spread());
        int y = habit.y() + around(habit.spread());
        if (habit.mirrored() && random.below(2) == 0) {
            x = SIZE.width() - x;
        }
        int left = Math.max(0, Math.min(SIZE.width() - width, x - width / 2));
        int top = Math.max(0, Math.min(SIZE.height() - height, y - height / 2));
        return new Box(left, top, left + width, top + height);
    }

    private int between(int least, int most) {
        return least + random.below(most - least + 1);
    }

    /** More often a little than far. */
    private int around(int spread) {
        return (between(-spread, spread) + between(-spread, spread)) / 2;
    }
}
