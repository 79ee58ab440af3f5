package org.medmat.mixture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medmat.problem.CatalogException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;
import org.medmat.random.RandomStream;
import org.medmat.random.StableHash;

/** Chooses the items of all mixtures that are asked for. Knows no files. */
final class MixturePlan {

    private static final String PLUS = "-plus";

    private final MixOptions options;
    private final SortedMap<Integer, Stock> stocks;
    private final Division division;

    MixturePlan(MixOptions options, SortedMap<Integer, Stock> stocks) {
        this.options = options;
        this.stocks = stocks;
        this.division = new Division(options.run().seed());
    }

    List<Blend> blends() {
        MixOptions.Aim aim = options.aim();
        List<Blend> blends = aim == null ? ofAll() : aimed(aim);
        return options.asking().makesOthers()
                ? blends.stream()
                        .map(each -> new Blend(each.name(), each.how(), List.of(), each.test(), each.target()))
                        .toList()
                : blends;
    }

    private List<Blend> ofAll() {
        MixOptions.Division into = options.division();
        if (into.folds() > 0) {
            return folds(into.folds());
        }
        if (into.validation() > 0) {
            return validation(into.validation());
        }
        if (into.series().isEmpty()) {
            return List.of(blend("", options.size(), stocks.values()));
        }
        return into.series().stream()
                .map(size -> blend(Integer.toString(size), options.size().to(size), stocks.values()))
                .toList();
    }

    private static Blend blend(String name, MixtureSize size, Collection<Stock> from) {
        List<MixtureItem> train = new ArrayList<>();
        List<MixtureItem> test = new ArrayList<>();
        for (Stock stock : from) {
            train.addAll(size.toTrain(stock.train()));
            test.addAll(size.toTest(stock.test()));
        }
        return new Blend(name, "", train, test, Set.of());
    }

    /** The test items are kept out of it: a fold tests with a part of the training items. */
    private List<Blend> folds(int folds) {
        List<Blend> blends = new ArrayList<>();
        for (int fold = 0; fold < folds; fold++) {
            int tested = fold;
            blends.add(blend(
                    "fold-" + (fold + 1), options.size(), parted(each -> division.fold(each, folds) == tested, false)));
        }
        return blends;
    }

    private List<Blend> validation(double share) {
        Set<Integer> own = stocks.values().stream()
                .flatMap(Stock::all)
                .filter(MixtureItem::isOwnValidation)
                .map(MixtureItem::dataset)
                .collect(Collectors.toSet());
        List<Stock> parted = parted(each -> division.isForValidation(each, own, share), true);
        List<Stock> rest = new ArrayList<>();
        List<Stock> validation = new ArrayList<>();
        for (Stock stock : parted) {
            Stock whole = Objects.requireNonNull(stocks.get(stock.triplet().subset()));
            rest.add(new Stock(
                    stock.triplet(),
                    stock.train(),
                    whole.test().stream()
                            .filter(each -> !each.isOwnValidation())
                            .toList()));
            validation.add(new Stock(stock.triplet(), List.of(), stock.test()));
        }
        return List.of(blend("rest", options.size(), rest), blend("validation", options.size(), validation));
    }

    /**
     * Stocks whose test items are some of those to train with.
     *
     * @param withOwn whether what datasets themselves call validation is among them
     */
    private List<Stock> parted(Predicate<MixtureItem> isTested, boolean withOwn) {
        return stocks.values().stream()
                .map(stock -> new Stock(
                        stock.triplet(),
                        stock.train().stream().filter(isTested.negate()).toList(),
                        Stream.concat(
                                        stock.train().stream().filter(isTested),
                                        withOwn
                                                ? stock.test().stream().filter(MixtureItem::isOwnValidation)
                                                : Stream.empty())
                                .toList()))
                .toList();
    }

    private List<Blend> aimed(MixOptions.Aim aim) {
        Stock target = stocks.get(aim.target());
        if (target == null || target.test().isEmpty()) {
            throw refusal(aim, "has no items to test with here", "build it, or choose less narrowly");
        }
        List<Triplet> sources = Stock.sources(stocks.values(), aim.hasSmallSources());
        List<Blend> blends = new ArrayList<>();
        for (Arm arm : aim.arms()) {
            add(
                    blends,
                    aim.isSingle() ? "" : arm.word(),
                    arm.word(),
                    arm.of(target.triplet(), sources),
                    aim.budget(),
                    target);
        }
        List<Combination> combinations = new ArrayList<>();
        if (aim.pairs()) {
            combinations.addAll(some(Combination.pairs(target.triplet(), sources), aim.most()));
        }
        if (aim.triples()) {
            combinations.addAll(some(Combination.triples(target.triplet(), sources), aim.most()));
        }
        List<Triplet> unrelated = Arm.UNRELATED.of(target.triplet(), sources);
        for (Combination each : combinations) {
            long trained = add(blends, each.name(), each.what(), each.sources(), aim.budget(), target);
            add(blends, each.name() + PLUS, "as many of unrelated subsets", unrelated, trained, target);
        }
        if (blends.stream().allMatch(each -> each.train().isEmpty())) {
            throw refusal(
                    aim,
                    "has nothing to learn from here",
                    aim.hasSmallSources()
                            ? "`medmat mix --list-targets` tells what is possible"
                            : "subsets with fewer than " + Stock.LEARNED
                                    + " items to train with are for testing only; --ood-sources learns them too");
        }
        return blends;
    }

    private static CatalogException refusal(MixOptions.Aim aim, String what, String remedy) {
        return new CatalogException(new Problem(Place.of("--target"), "subset " + aim.target() + " " + what, remedy));
    }

    /** A few of many, drawn by the seed, in their order. */
    private List<Combination> some(List<Combination> all, int most) {
        List<Integer> places = new ArrayList<>();
        for (int at = 0; at < all.size(); at++) {
            places.add(at);
        }
        new RandomStream(StableHash.of(
                        "combinations", Long.toString(options.run().seed())))
                .shuffle(places);
        return places.stream().limit(most).sorted().map(all::get).toList();
    }

    /** Adds it in all sizes that are asked for; tells how many items the largest has to train with. */
    private long add(List<Blend> blends, String name, String how, List<Triplet> sources, long budget, Stock target) {
        List<List<MixtureItem>> lists = sources.stream()
                .map(source -> options.size()
                        .toTrain(Objects.requireNonNull(stocks.get(source.subset()))
                                .train()))
                .toList();
        List<MixtureItem> ordered = DrawingOrder.turns(lists);
        List<MixtureItem> test = options.size().toTest(target.test());
        Set<Integer> aimed = Set.of(target.triplet().subset());
        for (int size : options.division().series()) {
            blends.add(new Blend(
                    name.isEmpty() ? Integer.toString(size) : String.format(Locale.ROOT, "%s-%d", name, size),
                    how,
                    DrawingOrder.first(ordered, Math.min(size, budget)),
                    test,
                    aimed));
        }
        List<MixtureItem> train = DrawingOrder.first(ordered, budget);
        if (options.division().series().isEmpty()) {
            blends.add(new Blend(name, how, train, test, aimed));
        }
        return train.size();
    }
}
