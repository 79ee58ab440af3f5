package org.medmat.mixture;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is possible with a subset as target.
 *
 * @param train how many items of it may be learned
 * @param isLearned whether it is large enough to be learned in the paper
 * @param arms how many subsets each arm has, by its word
 */
public record Prospect(
        Triplet triplet,
        long train,
        long test,
        boolean isLearned,
        SortedMap<String, Integer> arms,
        int pairs,
        int triples) {

    static List<Prospect> of(SortedMap<Integer, Stock> stocks, boolean hasSmallSources) {
        List<Triplet> sources = Stock.sources(stocks.values(), hasSmallSources);
        List<Prospect> prospects = new ArrayList<>();
        for (Stock stock : stocks.values()) {
            SortedMap<String, Integer> arms = new TreeMap<>();
            for (Arm arm : Arm.values()) {
                arms.put(arm.word(), arm.of(stock.triplet(), sources).size());
            }
            prospects.add(new Prospect(
                    stock.triplet(),
                    stock.train().size(),
                    stock.test().size(),
                    stock.isLearned(),
                    arms,
                    Combination.pairs(stock.triplet(), sources).size(),
                    Combination.triples(stock.triplet(), sources).size()));
        }
        return prospects;
    }
}
