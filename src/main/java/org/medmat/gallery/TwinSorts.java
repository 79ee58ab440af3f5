package org.medmat.gallery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.medmat.catalog.TwinLine;
import org.medmat.item.Side;

/** Of which sorts a group of twins is, told picture by picture. For one thread. */
public final class TwinSorts {

    /** How alike the pictures of a group are. */
    static final List<String> KINDS = List.of("bytes", "pixels", "near");

    static final String WITHIN = "within a dataset";
    static final String ACROSS = "across datasets";
    static final String BOTH_SIDES = "on both sides";
    static final String CONTRADICTING = "with contradicting labels";
    static final String BENCHMARK = "in the benchmark";

    static final String BOTH = "both";

    private final Map<Integer, Long> ofDataset = new TreeMap<>();
    private final String kind;
    private boolean train;
    private boolean test;
    private boolean contradicts;
    private boolean isInBenchmark;

    TwinSorts(String kind) {
        this.kind = kind;
    }

    /** Each kind and sort with the number of its groups, as long as none was counted. */
    static Map<String, Long> none() {
        Map<String, Long> counts = new LinkedHashMap<>();
        KINDS.forEach(kind -> counts.put(kind, 0L));
        List.of(WITHIN, ACROSS, BOTH_SIDES, CONTRADICTING, BENCHMARK).forEach(sort -> counts.put(sort, 0L));
        return counts;
    }

    void add(TwinLine picture) {
        if (picture.dataset() == Named.AGAINST) {
            isInBenchmark = true;
            return;
        }
        ofDataset.merge(picture.dataset(), 1L, Long::sum);
        train |= !picture.stands().equals(Side.TEST.word());
        test |= !picture.stands().equals(Side.TRAIN.word());
        contradicts |= picture.becomes().equals(Twin.CONTRADICTION.word());
    }

    /** How many of its pictures are of each dataset; those of a benchmark are of none. */
    Map<Integer, Long> ofDataset() {
        return ofDataset;
    }

    void count(Map<String, Long> counts) {
        counts.merge(kind, 1L, Long::sum);
        sorts().forEach(sort -> counts.merge(sort, 1L, Long::sum));
    }

    List<String> sorts() {
        List<String> sorts = new ArrayList<>();
        if (ofDataset.values().stream().anyMatch(count -> count > 1)) {
            sorts.add(WITHIN);
        }
        if (ofDataset.size() > 1) {
            sorts.add(ACROSS);
        }
        if (train && test) {
            sorts.add(BOTH_SIDES);
        }
        if (contradicts) {
            sorts.add(CONTRADICTING);
        }
        if (isInBenchmark) {
            sorts.add(BENCHMARK);
        }
        return sorts;
    }

    /** Its kind and its sorts, for people. */
    public List<String> words() {
        List<String> words = new ArrayList<>(List.of(inWords(kind)));
        words.addAll(sorts());
        return words;
    }

    /** A kind or a sort, to be said of a group of twins. */
    public static String inWords(String sort) {
        return switch (sort) {
            case "bytes" -> "of equal files";
            case "pixels" -> "of equal pixels";
            case "near" -> "of near copies";
            default -> sort;
        };
    }
}
