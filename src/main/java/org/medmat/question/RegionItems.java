package org.medmat.question;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.medmat.item.Item;
import org.medmat.item.Option;
import org.medmat.random.Dice;
import org.medmat.random.RandomStream;
import org.medmat.sample.Region;

/** Asks about what is marked in the images. */
final class RegionItems implements SampledItems {

    private final Asking asking;
    private final Asked asked;
    private final List<Choosing.Chosen> chosen;
    private final List<String> untold;

    RegionItems(Asking asking, Asked asked, List<RegionKind> kinds) {
        this.asking = asking;
        this.asked = asked;
        Choosing.Choice choice = Choosing.of(asking, asked, kinds);
        this.chosen = choice.questions();
        this.untold = choice.untold();
    }

    @Override
    public int size() {
        return chosen.size();
    }

    @Override
    public int sample(int item) {
        return chosen.get(item).candidate().scene().sample();
    }

    @Override
    public long unasked() {
        BitSet askedOf = new BitSet();
        chosen.forEach(each -> askedOf.set(each.candidate().scene().sample()));
        return IntStream.range(0, asked.samples().size())
                .filter(sample -> !askedOf.get(sample))
                .mapToLong(sample -> asked.samples().regions(sample).list().stream()
                        .map(Region::label)
                        .distinct()
                        .count())
                .sum();
    }

    @Override
    public List<String> untold() {
        return untold;
    }

    @Override
    public Item get(int item) {
        Choosing.Chosen question = chosen.get(item);
        RegionKind kind = question.kind();
        Candidate candidate = question.candidate();
        int sample = candidate.scene().sample();
        // An image may be asked about several things: each has streams of its own.
        Dice.Draws draws = asking.dice().of(asked.samples().identity(sample), kind.word(), candidate.thing());
        List<Option> options = options(question);
        RandomStream random = draws.stream(Dice.Purpose.OPTIONS);
        random.shuffle(options);
        String instruction = asking.instructions(kind).draw(options, draws.stream(Dice.Purpose.INSTRUCTION));
        return new Item(
                asked.samples().path(sample),
                candidate.wording().fill(instruction),
                List.copyOf(options),
                options.indexOf(candidate.answer()),
                kind.hasMark() ? candidate.mark() : null,
                asked.origin(asking.home(), sample, kind, candidate.thing(), candidate.evidence()));
    }

    private static List<Option> options(Choosing.Chosen question) {
        Candidate candidate = question.candidate();
        List<Option> options = new ArrayList<>(List.of(candidate.answer()));
        List<Candidate> others = question.group().stream()
                .filter(other -> other.scene().sample() != candidate.scene().sample())
                .toList();
        for (int at = 0; at < others.size(); at++) {
            List<Option> beside = new ArrayList<>(options);
            others.subList(at + 1, others.size()).forEach(other -> beside.add(other.answer()));
            options.add(question.kind().offered(candidate, others.get(at), beside));
        }
        return options;
    }
}
