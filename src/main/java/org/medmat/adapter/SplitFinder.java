package org.medmat.adapter;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medmat.file.Lines;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;
import org.medmat.random.StableHash;
import org.medmat.sample.Side;
import org.medmat.text.Fold;
import org.medmat.tree.FileTree;

/** Finds the own split of rows. */
final class SplitFinder {

    /** What datasets call their parts. What is not for training counts as test. */
    private static final Map<String, Side> PLAIN_WORDS = Map.ofEntries(
            Map.entry("train", Side.TRAIN),
            Map.entry("training", Side.TRAIN),
            Map.entry("trainval", Side.TRAIN),
            Map.entry("train_val", Side.TRAIN),
            Map.entry("val", Side.TEST),
            Map.entry("valid", Side.TEST),
            Map.entry("validation", Side.TEST),
            Map.entry("dev", Side.TEST),
            Map.entry("test", Side.TEST),
            Map.entry("testing", Side.TEST),
            Map.entry("evaluation", Side.TEST));

    private static final Pattern LINE = Pattern.compile("\\R");

    private final OwnSplit split;
    private final Map<String, Side> ownWords;
    private final List<Names> lists = new ArrayList<>();

    /** Names of a side, kept as hashes. */
    private record Names(Side side, Template as, Set<Long> names) {}

    SplitFinder(OwnSplit split, Map<String, Side> ownWords, FileTree tree, Tally tally) throws IOException {
        this.split = split;
        this.ownWords = ownWords;
        if (split instanceof OwnSplit.Listed listed) {
            for (OwnSplit.PartList list : listed.lists()) {
                List<TableFiles.Hit> files = TableFiles.all(list.files(), tree.files(), tally);
                if (!files.isEmpty()) {
                    lists.add(new Names(list.side(), list.as(), names(files, tree, tally)));
                } else if (!listed.optional()) {
                    throw missing(list);
                }
            }
        }
    }

    static boolean isPlainWord(String word) {
        return PLAIN_WORDS.containsKey(Fold.ignoringCase(word));
    }

    private static DataException missing(OwnSplit.PartList list) {
        return new DataException(new Problem(
                Place.of(list.files().get(0).written()),
                "the list of the " + list.side().word() + " part is not there",
                "download it too; it belongs to the dataset"));
    }

    private static Set<Long> names(List<TableFiles.Hit> files, FileTree tree, Tally tally) throws IOException {
        Set<Long> names = new HashSet<>();
        for (TableFiles.Hit hit : files) {
            String path = tree.files().path(hit.file());
            tally.read(path);
            try (Lines lines = new Lines(path, tree.open(hit.file()))) {
                for (String line = lines.next(); line != null; line = lines.next()) {
                    if (!line.isBlank()) {
                        names.add(StableHash.of(line.strip().replace("\ufeff", "")));
                    }
                }
            }
        }
        return names;
    }

    @Nullable
    Side find(Fields row, Place where) throws DataException {
        if (split instanceof OwnSplit.Word word) {
            return side(word.word().fill(row).strip(), where);
        }
        if (split instanceof OwnSplit.Listed listed) {
            for (Names list : lists) {
                if (list.names().contains(StableHash.of(list.as().fill(row)))) {
                    return list.side();
                }
            }
            return lists.isEmpty() ? null : listed.otherwise();
        }
        return null;
    }

    private @Nullable Side side(String word, Place where) throws DataException {
        if (word.isEmpty()) {
            return null;
        }
        String folded = Fold.ignoringCase(word);
        Side side = ownWords.getOrDefault(folded, PLAIN_WORDS.get(folded));
        if (side == null) {
            throw new DataException(new Problem(
                    where,
                    "\"" + LINE.matcher(word).replaceAll(" ") + "\" is no part of a split that anybody named",
                    "add it to the dataset's file: splits: {" + word + ": train} or test"));
        }
        return side;
    }
}
