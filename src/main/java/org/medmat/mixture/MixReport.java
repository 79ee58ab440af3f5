package org.medmat.mixture;

import java.util.List;
import java.util.SortedMap;

/**
 * What was mixed.
 *
 * @param leftOut items for which there is no other picture
 * @param unwanted how many items were not wanted, by reason
 */
public record MixReport(List<Mixture> mixtures, long leftOut, SortedMap<String, Long> unwanted) {

    /**
     * @param name empty where it is the only one
     * @param how how its sources were found
     */
    public record Mixture(String name, String how, long train, long test, List<Row> rows) {}

    /**
     * A subset in a mixture.
     *
     * @param shared elements in common with the target, in words; empty where there is none
     */
    public record Row(Triplet triplet, String shared, long train, long test) {}
}
