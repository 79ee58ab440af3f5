package org.medmat.adapter;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medmat.file.Lines;
import org.medmat.item.OwnSplit;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;
import org.medmat.random.StableHash;
import org.medmat.text.Fold;
import org.medmat.tree.FileTree;

/** Finds the own split of rows. */
final class SplitFinder {

    /** What datasets call their parts. */
    private static final Map<String, OwnSplit> PLAIN_WORDS = Map.ofEntries(
            Map.entry("train", OwnSplit.TRAIN),
            Map.entry("training", OwnSplit.TRAIN),
            Map.entry("trainval", OwnSplit.TRAIN),
            Map.entry("train_val", OwnSplit.TRAIN),
            Map.entry("val", OwnSplit.VALIDATION),
            Map.entry("valid", OwnSplit.VALIDATION),
            Map.entry("validation", OwnSplit.VALIDATION),
            Map.entry("dev", OwnSplit.VALIDATION),
            Map.entry("test", OwnSplit.TEST),
            Map.entry("testing", OwnSplit.TEST),
            Map.entry("evaluation", OwnSplit.TEST));

    private static final Pattern LINE = Pattern.compile("\\R");

    private final SplitSource split;
    private final Map<String, OwnSplit> ownWords;
    private final List<Names> lists = new ArrayList<>();

    /** Names of a part, kept as hashes. */
    private record Names(OwnSplit part, Template as, Set<Long> exact, Set<Long> folded) {

        void add(String name) {
            exact.add(StableHash.of(name));
            folded.add(StableHash.of(Fold.ignoringCase(name)));
        }
    }

    private ScanTally.@Nullable Partners counts;

    SplitFinder(SplitSource split, Map<String, OwnSplit> ownWords, FileTree tree, ScanTally tally) throws IOException {
        this.split = split;
        this.ownWords = ownWords;
        if (split instanceof SplitSource.Listed listed) {
            boolean isWhole = true;
            for (SplitSource.PartList list : listed.lists()) {
                List<TableFiles.Hit> files = TableFiles.all(list.files(), tree.files(), tally);
                if (!files.isEmpty()) {
                    lists.add(names(list, files, tree, tally));
                } else if (!listed.optional()) {
                    isWhole = false;
                    tally.missing(missing(list));
                }
            }
            if (!isWhole) {
                lists.clear();
            }
            if (!lists.isEmpty()) {
                counts = tally.partners(listed.written());
            }
        }
    }

    private static Problem missing(SplitSource.PartList list) {
        return new Problem(
                Place.of(list.files().get(0).written()),
                "the list of the " + list.part().word() + " part is not there: the images are split by the seed",
                "download it too; it belongs to the dataset");
    }

    private static Names names(SplitSource.PartList list, List<TableFiles.Hit> files, FileTree tree, ScanTally tally)
            throws IOException {
        Names names = new Names(list.part(), list.as(), new HashSet<>(), new HashSet<>());
        for (TableFiles.Hit hit : files) {
            String path = tree.files().path(hit.file());
            tally.read(path);
            try (Lines lines = new Lines(path, tree.open(hit.file()))) {
                for (String line = lines.next(); line != null; line = lines.next()) {
                    if (!line.isBlank()) {
                        names.add(line.strip().replace("\ufeff", ""));
                    }
                }
            }
        }
        return names;
    }

    @Nullable
    OwnSplit find(NamedFields row, Place where) throws DataException {
        if (split instanceof SplitSource.Word word) {
            return part(word.word().fill(row).strip(), where);
        }
        if (split instanceof SplitSource.Listed listed) {
            return lists.isEmpty() ? null : listed(row, listed.otherwise());
        }
        return null;
    }

    /** A name that is spelt as in one list is not looked for in the others by another spelling. */
    private @Nullable OwnSplit listed(NamedFields row, @Nullable OwnSplit otherwise) {
        for (Names list : lists) {
            if (list.exact().contains(StableHash.of(list.as().fill(row)))) {
                return found(list);
            }
        }
        for (Names list : lists) {
            if (list.folded().contains(StableHash.of(Fold.ignoringCase(list.as().fill(row))))) {
                return found(list);
            }
        }
        Objects.requireNonNull(counts).asked(false);
        return otherwise;
    }

    private OwnSplit found(Names list) {
        Objects.requireNonNull(counts).asked(true);
        return list.part();
    }

    private @Nullable OwnSplit part(String word, Place where) throws DataException {
        if (word.isEmpty()) {
            return null;
        }
        String folded = Fold.ignoringCase(word);
        OwnSplit part = ownWords.getOrDefault(folded, PLAIN_WORDS.get(folded));
        if (part == null) {
            throw new DataException(new Problem(
                    where,
                    "\"" + LINE.matcher(word).replaceAll(" ") + "\" is no part of a split that anybody named",
                    "add it to the dataset's file: splits: {" + word + ": train} or test"));
        }
        return part;
    }
}
