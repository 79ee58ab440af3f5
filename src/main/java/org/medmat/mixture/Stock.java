package org.medmat.mixture;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.medmat.item.Side;

/** The candidates of a subset. */
record Stock(Triplet triplet, List<MixtureItem> train, List<MixtureItem> test) {

    /** A subset with fewer items to train with is for testing only in the paper. */
    static final int LEARNED = 3000;

    static SortedMap<Integer, Stock> of(List<MixtureItem> all, SortedMap<Integer, Triplet> triplets) {
        SortedMap<Integer, Stock> stocks = new TreeMap<>();
        DrawingOrder.by(all, MixtureItem::subset).forEach((subset, items) -> {
            Triplet triplet = triplets.get(subset);
            if (triplet != null) {
                stocks.put(subset, new Stock(triplet, of(items, Side.TRAIN), of(items, Side.TEST)));
            }
        });
        return stocks;
    }

    private static List<MixtureItem> of(List<MixtureItem> items, Side side) {
        return items.stream().filter(each -> each.isFor(side)).toList();
    }

    /**
     * The subsets that a model may learn.
     *
     * @param withSmall whether those that are for testing only in the paper are among them
     */
    static List<Triplet> sources(Collection<Stock> stocks, boolean withSmall) {
        return stocks.stream()
                .filter(stock -> withSmall ? !stock.train().isEmpty() : stock.isLearned())
                .map(Stock::triplet)
                .toList();
    }

    boolean isLearned() {
        return train.size() >= LEARNED;
    }

    Stream<MixtureItem> all() {
        return Stream.concat(train.stream(), test.stream());
    }
}
