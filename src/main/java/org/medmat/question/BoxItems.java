package org.medmat.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medmat.item.Item;
import org.medmat.item.Option;
import org.medmat.random.Dice;
import org.medmat.random.RandomStream;
import org.medmat.region.Mark;
import org.medmat.region.Thousandths;
import org.medmat.sample.Regions;
import org.medmat.sample.Samples;

/** Asks where each thing is: its box among boxes where it is in other images, or among boxes of its size elsewhere. */
final class BoxItems implements SampledItems {

    /** A wrong box overlaps the right one by less than this. */
    private static final double APART = 0.3;
    /** A wrong box overlaps another wrong one by less than this. */
    private static final double DIFFERENT = 0.7;

    private static final int DRAWS = 100;
    private static final int PLACINGS = 400;

    private final BoxKind kind;
    private final Asking asking;
    private final Asked asked;
    private final List<Thing> things = new ArrayList<>();
    /** By label: where such a thing is in the images. */
    private final Map<Integer, List<Option.Place>> boxes = new HashMap<>();

    /** What one item asks for. */
    private record Thing(int sample, int label) {}

    BoxItems(BoxKind kind, Asking asking, Asked asked) {
        this.kind = kind;
        this.asking = asking;
        this.asked = asked;
        Samples samples = asked.samples();
        for (int sample = 0; sample < samples.size(); sample++) {
            int image = sample;
            samples.truth(sample).labels().stream().forEach(label -> {
                Thing thing = new Thing(image, label);
                things.add(thing);
                boxes.computeIfAbsent(label, added -> new ArrayList<>()).add(place(mark(thing)));
            });
        }
    }

    private Mark mark(Thing thing) {
        Regions regions = asked.samples().regions(thing.sample());
        return new Mark(regions.around(thing.label()), regions.size());
    }

    private static Option.Place place(Mark mark) {
        return new Option.Place(Thousandths.of(mark));
    }

    @Override
    public int size() {
        return things.size();
    }

    @Override
    public int sample(int item) {
        return things.get(item).sample();
    }

    @Override
    public String thing(int item) {
        return asking.labels().name(things.get(item).label());
    }

    @Override
    public @Nullable Item get(int item) {
        Thing thing = things.get(item);
        String name = asking.labels().name(thing.label());
        // An image may be asked about several things: each has streams of its own.
        Dice.Draws draws = asking.dice().of(asked.samples().identity(thing.sample()), name);
        Mark mark = mark(thing);
        Option.Place right = place(mark);
        List<Option.Place> options = new ArrayList<>(asking.maxOptions());
        options.add(right);
        draw(options, Objects.requireNonNull(boxes.get(thing.label())), draws.stream(Dice.Purpose.BOXES));
        if (options.size() == 1) {
            return null;
        }
        draws.stream(Dice.Purpose.OPTIONS).shuffle(options);
        String instruction = asking.instructions().draw(options, draws.stream(Dice.Purpose.INSTRUCTION));
        return new Item(
                asked.samples().path(thing.sample()),
                kind.asked(instruction, thing.label(), asking.labels()),
                List.copyOf(options),
                options.indexOf(right),
                mark,
                asked.origin(
                        asking.home(),
                        thing.sample(),
                        kind,
                        name,
                        asked.samples()
                                .regions(thing.sample())
                                .of(thing.label())
                                .get(0)
                                .evidence()));
    }

    /** Adds wrong boxes behind the right one, true ones of other images first. */
    private void draw(List<Option.Place> options, List<Option.Place> others, RandomStream random) {
        for (int draw = 0; draw < DRAWS && options.size() < asking.maxOptions(); draw++) {
            addIfWrong(options, others.get(random.below(others.size())));
        }
        Thousandths right = options.get(0).box();
        for (int placing = 0; placing < PLACINGS && options.size() < asking.maxOptions(); placing++) {
            int left = random.below(Thousandths.WHOLE - right.width() + 1);
            int top = random.below(Thousandths.WHOLE - right.height() + 1);
            addIfWrong(options, new Option.Place(right.at(left, top)));
        }
    }

    private static void addIfWrong(List<Option.Place> options, Option.Place candidate) {
        if (!candidate.box().overlapsLess(options.get(0).box(), APART)) {
            return;
        }
        for (Option.Place wrong : options.subList(1, options.size())) {
            if (!candidate.box().overlapsLess(wrong.box(), DIFFERENT)) {
                return;
            }
        }
        options.add(candidate);
    }
}
