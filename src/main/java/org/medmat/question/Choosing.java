package org.medmat.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medmat.item.Side;
import org.medmat.random.Dice;

/**
 * Chooses what each image of a dataset is asked. Each has drawn in which order the kinds of questions come to it; a kind that finds nothing to
 * exchange leaves it to the next one, and none comes to it that gives away what another one asks of it.
 */
final class Choosing {

    /** Of fewer images nobody wonders why none is asked. */
    private static final int WORTH_TELLING = 20;

    private final Asking asking;
    private final Asked asked;
    private final List<Scene> scenes;
    /** By sample: the kinds in its order. */
    private final List<List<RegionKind>> orders = new ArrayList<>();
    /** By sample: the kinds that ask it. */
    private final Map<Integer, List<RegionKind>> askedBy = new HashMap<>();

    /** Those that offer each other's answers, by where they may look for each other. */
    private final Map<Pool, List<List<Candidate>>> groups = new HashMap<>();
    /** By kind and thing: how many images could be asked in the end that are not. */
    private final Map<RegionKind, Map<String, Integer>> possible = new HashMap<>();

    /**
     * A question that is asked.
     *
     * @param group those that offer each other's answers, itself among them
     */
    record Chosen(RegionKind kind, Candidate candidate, List<Candidate> group) {}

    /** Candidates that may be exchanged. */
    private record Pool(RegionKind kind, Side side, String name) {}

    private Choosing(Asking asking, Asked asked, List<RegionKind> kinds) {
        this.asking = asking;
        this.asked = asked;
        this.scenes = scenes();
        for (Scene scene : scenes) {
            List<RegionKind> order = new ArrayList<>(kinds);
            draws(scene).stream(Dice.Purpose.KINDS).shuffle(order);
            orders.add(order);
        }
    }

    /**
     * What is chosen.
     *
     * @param questions in the order of their images
     * @param untold what no image is asked, in words
     */
    record Choice(List<Chosen> questions, List<String> untold) {}

    static Choice of(Asking asking, Asked asked, List<RegionKind> kinds) {
        Choosing choosing = new Choosing(asking, asked, kinds);
        for (int round = 0; round < kinds.size(); round++) {
            for (RegionKind kind : kinds) {
                choosing.choose(kind, round);
            }
        }
        for (int round = 0; round < kinds.size(); round++) {
            for (RegionKind kind : kinds) {
                choosing.askLatecomers(kind, round);
            }
        }
        List<Chosen> questions = choosing.chosen()
                .sorted(Comparator.comparingInt(
                                (Chosen each) -> each.candidate().scene().sample())
                        .thenComparingInt(each -> kinds.indexOf(each.kind()))
                        .thenComparing(each -> each.candidate().thing()))
                .toList();
        return new Choice(questions, kinds.stream().flatMap(choosing::untold).toList());
    }

    private Stream<Chosen> chosen() {
        return groups.entrySet().stream()
                .flatMap(pool -> pool.getValue().stream().flatMap(group -> group.stream()
                        .map(each -> new Chosen(pool.getKey().kind(), each, group))));
    }

    /** What a kind could ask of many images and asks of none: there the answer is always the same, or the place tells it. */
    private Stream<String> untold(RegionKind kind) {
        Set<String> things = chosen().filter(each -> each.kind().equals(kind))
                .map(each -> each.candidate().thing())
                .collect(Collectors.toSet());
        List<String> never = possible.getOrDefault(kind, Map.of()).entrySet().stream()
                .filter(each -> each.getValue() >= WORTH_TELLING && !things.contains(each.getKey()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        return never.isEmpty()
                ? Stream.empty()
                : Stream.of("no question of the kind \"" + kind.word() + "\" about " + String.join(", ", never)
                        + " is asked: who does not see the picture could answer it");
    }

    private List<Scene> scenes() {
        List<Scene> all = new ArrayList<>();
        for (int sample = 0; sample < asked.samples().size(); sample++) {
            all.add(new Scene(
                    sample,
                    asked.samples().truth(sample),
                    asked.samples().regions(sample),
                    asked.samples().evidence(sample),
                    asking.answering()));
        }
        return all;
    }

    private Dice.Draws draws(Scene scene, String... thing) {
        return asking.dice().of(asked.samples().identity(scene.sample()), thing);
    }

    /** Lets a kind ask all images to which it has come in this round or before. */
    private void choose(RegionKind kind, int round) {
        Map<Side, Map<String, List<Candidate>>> pools = new EnumMap<>(Side.class);
        for (Scene scene : scenes) {
            if (orders.get(scene.sample()).indexOf(kind) <= round && isFree(scene, kind)) {
                Map<String, List<Candidate>> ofSide =
                        pools.computeIfAbsent(asked.split().side(scene.sample()), side -> new TreeMap<>());
                Consumer<Candidate> to = candidate -> {
                    ofSide.computeIfAbsent(kind.pool(candidate), pool -> new ArrayList<>())
                            .add(candidate);
                    if (round == orders.get(scene.sample()).size() - 1) {
                        possible.computeIfAbsent(kind, of -> new HashMap<>()).merge(candidate.thing(), 1, Integer::sum);
                    }
                };
                kind.ask(scene, to);
            }
        }
        pools.forEach((side, ofSide) ->
                ofSide.forEach((name, pool) -> exchange(new Pool(kind, side, name), drawn(kind, pool))));
    }

    private boolean isFree(Scene scene, RegionKind kind) {
        return askedBy.getOrDefault(scene.sample(), List.of()).stream()
                .noneMatch(other -> other.equals(kind) || other.isInTheWayOf(kind));
    }

    private void exchange(Pool pool, List<Candidate> candidates) {
        List<List<Candidate>> exchanged = Exchange.groups(pool.kind(), candidates, asking.maxOptions());
        groups.computeIfAbsent(pool, of -> new ArrayList<>()).addAll(exchanged);
        exchanged.forEach(group -> group.forEach(each -> ask(each, pool.kind())));
    }

    private void ask(Candidate candidate, RegionKind kind) {
        List<RegionKind> before = askedBy.computeIfAbsent(candidate.scene().sample(), sample -> new ArrayList<>());
        if (!before.contains(kind)) {
            before.add(kind);
        }
    }

    /** Finds room in groups for images that nobody asks, where a kind comes to them in this round. */
    private void askLatecomers(RegionKind kind, int round) {
        List<Candidate> late = new ArrayList<>();
        for (Scene scene : scenes) {
            if (!askedBy.containsKey(scene.sample())
                    && orders.get(scene.sample()).get(round).equals(kind)) {
                kind.ask(scene, late::add);
            }
        }
        for (Candidate each : drawn(kind, late)) {
            Pool pool = new Pool(kind, asked.split().side(each.scene().sample()), kind.pool(each));
            if (!askedBy.containsKey(each.scene().sample())
                    && new Latecomer(kind, each, asking.maxOptions()).joins(groups.getOrDefault(pool, List.of()))) {
                ask(each, kind);
            }
        }
    }

    /** In an order that depends on no other image. */
    private List<Candidate> drawn(RegionKind kind, List<Candidate> pool) {
        record Placed(Candidate candidate, long place) {}
        return pool.stream()
                .map(each -> new Placed(
                        each, draws(each.scene(), kind.word(), each.thing()).number(Dice.Purpose.EXCHANGE)))
                .sorted(Comparator.comparingLong(Placed::place))
                .map(Placed::candidate)
                .toList();
    }
}
