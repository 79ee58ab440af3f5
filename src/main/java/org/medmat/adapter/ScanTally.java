package org.medmat.adapter;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.medmat.label.LabelList;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;
import org.medmat.sample.Samples;
import org.medmat.sample.SkipReason;
import org.medmat.tree.Spelling;

/** Counts while a tree is scanned. */
final class ScanTally {

    /** Of each kind of problem this many are told, the rest only counted. */
    private static final int TOLD = 20;
    /** A column of free text would else fill the memory with its values. */
    private static final int DISTINCT = 20_000;

    private final Map<SkipReason, Long> skipped = new EnumMap<>(SkipReason.class);
    private final Map<Spelling, Long> spellings = new EnumMap<>(Spelling.class);
    private final Map<String, Count> raws = new HashMap<>();
    private final Map<String, Count> unknown = new HashMap<>();
    private final List<Scan.Matched> matched = new ArrayList<>();
    private final SortedSet<String> labelFiles = new TreeSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private final SortedMap<String, Told> told = new TreeMap<>();
    private long rows;

    private record Told(long times, String remedy, Place example) {}

    /** The files that somebody looked at, or a row asked for. */
    private final BitSet seen = new BitSet();

    private final List<Problem> missing = new ArrayList<>();
    private final List<Partners> partners = new ArrayList<>();

    /** How many rows looked for themselves in a table or list, and how many are not in it. */
    static final class Partners {
        private final String written;
        private long asked;
        private long missed;

        private Partners(String written) {
            this.written = written;
        }

        void asked(boolean found) {
            asked++;
            missed += found ? 0 : 1;
        }
    }

    /** Begins to count for a joined table, or for the lists of a split. */
    Partners partners(String written) {
        Partners counts = new Partners(written);
        partners.add(counts);
        return counts;
    }

    void saw(int file) {
        seen.set(file);
    }

    BitSet seen() {
        return seen;
    }

    /** A label file that belongs to the dataset and is not there: its rows are lost, the others are not. */
    void missing(Problem problem) {
        missing.add(problem);
        problems.add(problem);
    }

    /** A raw value so far. */
    static final class Count {
        private final String example;
        private final String meaning;
        private long times = 1;

        void again() {
            times++;
        }

        Count(String example, String meaning) {
            this.example = example;
            this.meaning = meaning;
        }
    }

    void row() {
        rows++;
    }

    long rows() {
        return rows;
    }

    void skip(SkipReason reason) {
        skipped.merge(reason, 1L, Long::sum);
    }

    void skip(SkipReason reason, Place where, String what, String remedy) {
        skip(reason);
        if (skipped.getOrDefault(reason, 0L) <= TOLD) {
            problems.add(new Problem(where, what, remedy));
        }
    }

    void contradiction(String image) {
        skip(
                SkipReason.CONTRADICTION,
                Place.of(image),
                "rows of this image give it different labels",
                "correct the label file, or say in the dataset's file which label `wins`");
    }

    void spelt(Spelling spelling) {
        if (spelling != Spelling.EXACT) {
            spellings.merge(spelling, 1L, Long::sum);
        }
    }

    /** Counts something that is told once, with how often it was and one place where it is. */
    void add(String what, String remedy, Place example) {
        Told before = told.get(what);
        told.put(
                what,
                before == null ? new Told(1, remedy, example) : new Told(before.times() + 1, remedy, before.example()));
    }

    /** Counts a raw value under what it means; gives what counts it when it comes again, unless there are too many. */
    Optional<Count> meaning(String value, LabelMap.Meaning meaning, Place where, LabelList vocabulary) {
        if (meaning == LabelMap.Meaning.UNKNOWN) {
            return count(unknown, value, where, "");
        }
        if (meaning instanceof LabelMap.Meaning.Label label) {
            return count(raws, value, where, vocabulary.name(label.label()));
        }
        return count(raws, value, where, meaning == LabelMap.Meaning.NOTHING ? "(ignored)" : "(image left out)");
    }

    private static Optional<Count> count(Map<String, Count> counts, String value, Place where, String meaning) {
        Count seen = counts.get(value);
        if (seen != null) {
            seen.again();
        } else if (counts.size() < DISTINCT) {
            seen = new Count(where.toString(), meaning);
            counts.put(value, seen);
        }
        return Optional.ofNullable(seen);
    }

    private static SortedMap<String, Scan.RawValue> sorted(Map<String, Count> counts) {
        SortedMap<String, Scan.RawValue> sorted = new TreeMap<>();
        counts.forEach(
                (value, count) -> sorted.put(value, new Scan.RawValue(count.times, count.example, count.meaning)));
        return sorted;
    }

    void matched(String pattern, long files) {
        matched.add(new Scan.Matched(pattern, files));
    }

    void read(String labelFile) {
        labelFiles.add(labelFile);
    }

    void problem(Problem problem) {
        problems.add(problem);
    }

    private List<Scan.Matched> sources() {
        List<Scan.Matched> all = new ArrayList<>(matched);
        for (Partners counts : partners) {
            all.add(new Scan.Matched(counts.written + ", rows named there", counts.asked - counts.missed));
        }
        return List.copyOf(all);
    }

    private List<Problem> allProblems() {
        List<Problem> all = new ArrayList<>(problems);
        told.forEach((what, each) -> all.add(
                new Problem(each.example(), what + ": " + each.times() + " in all, this is one", each.remedy())));
        for (Partners counts : partners) {
            if (counts.asked > 0 && counts.missed == counts.asked) {
                all.add(new Problem(
                        Place.of(counts.written),
                        "none of " + counts.asked + " rows is named in it",
                        "see whether it belongs to this download: the names there may be written otherwise"));
            }
        }
        return all;
    }

    Scan scan(String layout, Samples samples, SortedMap<String, String> facts) {
        return new Scan(
                layout,
                samples,
                rows,
                Collections.unmodifiableMap(skipped),
                sorted(raws),
                sorted(unknown),
                Collections.unmodifiableMap(spellings),
                sources(),
                labelFiles,
                facts,
                allProblems(),
                List.copyOf(missing));
    }
}
