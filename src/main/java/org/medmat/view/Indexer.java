package org.medmat.view;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.Dataset;
import org.medmat.catalog.Subset;
import org.medmat.finished.EntryReader;
import org.medmat.finished.ItemFolder;
import org.medmat.finished.PictureFinder;
import org.medmat.item.ItemKey;
import org.medmat.label.AnswerLabels;
import org.medmat.problem.CatalogException;
import org.medmat.problem.DataException;
import org.medmat.problem.Problem;
import org.medmat.text.Fold;

/** Makes the index of a finished folder. For one thread. */
final class Indexer {

    private static final Set<String> OF_ITEM =
            Set.of("caption", "image", "Question", "Answer-choice", "data-no", "box");
    private static final Set<String> OF_ORIGIN = Set.of("key", "kind", "rule");
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,5}");
    private static final int TOLD_EVERY = 10_000;

    private final Catalog catalog;
    private final PictureNotes notes;
    private final LongConsumer read;
    /** By what items say. */
    private final Map<String, Seen> homes = new HashMap<>();

    private final Growing.Dictionary<Integer, Integer> datasets = new Growing.Dictionary<>(number -> number);
    private final Growing.Dictionary<String, String> kinds = new Growing.Dictionary<>(kind -> kind);
    private final Growing.Dictionary<String, String> questions = new Growing.Dictionary<>(Fold::ignoringCaseAndBlanks);
    private final Growing.Dictionary<String, String> folders = new Growing.Dictionary<>(Fold::ignoringCase);
    private final Growing.Dictionary<List<String>, List<String>> answers = new Growing.Dictionary<>(labels -> labels);

    private final Growing.Dictionary<String, String> endings = new Growing.Dictionary<>(ending -> ending);

    private final Growing.Ints file = new Growing.Ints();
    private final Growing.Longs at = new Growing.Longs();
    private final Growing.Ints length = new Growing.Ints();
    private final Growing.Longs originAt = new Growing.Longs();
    private final Growing.Ints originLength = new Growing.Ints();
    private final Growing.Longs key = new Growing.Longs();
    private final Growing.Ints dataset = new Growing.Ints();
    private final Growing.Ints question = new Growing.Ints();
    private final Growing.Ints folder = new Growing.Ints();
    private final Growing.Ints answer = new Growing.Ints();
    private final Growing.Ints note = new Growing.Ints();
    private final Growing.Ints twins = new Growing.Ints();
    private final Growing.Bytes kind = new Growing.Bytes();
    private final Growing.Bytes letter = new Growing.Bytes();
    private final Growing.Bytes ending = new Growing.Bytes();
    private final Growing.Bytes names = new Growing.Bytes();
    private final Growing.Ints nameFrom = new Growing.Ints();
    private String prefix = "";
    private long items;

    /** A dataset, with what its items were found to mean. */
    private static final class Seen {
        private final int dataset;
        private final int number;
        private final String folder;
        private final Subset subset;
        private final AnswerLabels answers;
        private final Map<String, Integer> answerOf = new HashMap<>();
        private final Map<String, String> things = new HashMap<>();

        Seen(Dataset dataset, int number, Subset subset) {
            this.dataset = dataset.number();
            this.number = number;
            this.folder = dataset.folder();
            this.subset = subset;
            this.answers = new AnswerLabels(subset.labels(), subset.multiLabel());
        }
    }

    /** @param read is told how many more items were read */
    Indexer(Catalog catalog, PictureNotes notes, LongConsumer read) {
        this.catalog = catalog;
        this.notes = notes;
        this.read = read;
    }

    ItemIndex index(ItemFolder items) throws IOException {
        prefix = items.imagePrefix();
        for (int i = 0; i < items.files().size(); i++) {
            add(i, items.files().get(i));
        }
        nameFrom.add(names.size());
        return new ItemIndex(
                items.files().stream().map(source -> source.part().name()).toList(),
                new ItemIndex.Texts(
                        datasets.values(),
                        kinds.values(),
                        questions.values(),
                        folders.values(),
                        answers.values(),
                        notes.all(),
                        endings.values()),
                new ItemIndex.Places(file.take(), at.take(), length.take(), originAt.take(), originLength.take()),
                new ItemIndex.Columns(
                        key.take(),
                        dataset.take(),
                        question.take(),
                        folder.take(),
                        answer.take(),
                        note.take(),
                        twins.take(),
                        kind.take(),
                        letter.take(),
                        ending.take()),
                new ItemIndex.Names(names.take(), nameFrom.take()));
    }

    private void add(int number, ItemFolder.Source source) throws IOException {
        try (JsonScan item = new JsonScan(source.items(), OF_ITEM);
                JsonScan origin = source.origins() == null ? null : new JsonScan(source.origins(), OF_ORIGIN)) {
            while (item.next()) {
                if (origin != null && !origin.next()) {
                    throw item.wrong("holds more items than there are origins");
                }
                file.add(number);
                add(item, origin);
                if (++items % TOLD_EVERY == 0) {
                    read.accept(TOLD_EVERY);
                }
            }
            if (origin != null && origin.next()) {
                throw item.wrong("holds fewer items than there are origins");
            }
        }
    }

    private void add(JsonScan item, @Nullable JsonScan origin) throws IOException {
        at.add(item.at());
        length.add(item.length());
        originAt.add(origin == null ? 0 : origin.at());
        originLength.add(origin == null ? 0 : origin.length());
        Seen home = home(item);
        String asked = kind(item, origin);
        String named = key(item, origin, home.dataset, asked);
        key.add(ItemKey.hash(named));
        ending.add(number(endings.of(ItemKey.ending(named)), "endings of keys", item));
        dataset.add(home.number);
        question.add(questions.of(item.text("Question")));
        answer.add(answer(item, origin, home, asked));
        kind.add(number(kinds.of(asked), "kinds of questions", item));
        String choice = item.text("Answer-choice");
        letter.add((byte)
                (choice.length() == 1 && choice.charAt(0) >= 'A' && choice.charAt(0) <= 'Z' ? choice.charAt(0) : '?'));
        String image = item.text("image");
        note(home, image);
        int slash = image.lastIndexOf('/');
        folder.add(folders.of(image.substring(0, Math.max(0, slash))));
        nameFrom.add(names.size());
        names.add("/" + Fold.ignoringCase(image.substring(slash + 1)));
    }

    private void note(Seen home, String image) {
        String below = notes.isNone() ? "" : PictureFinder.below(image, prefix, home.folder);
        note.add(notes.isNone() ? 0 : notes.noteOf(home.dataset, below));
        twins.add(notes.isNone() ? 0 : notes.groupOf(home.dataset, below));
    }

    private static byte number(int number, String what, JsonScan item) throws DataException {
        if (number > Byte.MAX_VALUE) {
            throw item.wrong("there are more than 128 " + what);
        }
        return (byte) number;
    }

    private Seen home(JsonScan item) throws IOException {
        String text = item.text("data-no");
        Seen known = homes.get(text);
        if (known != null) {
            return known;
        }
        int number = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
        Dataset dataset = catalog.datasets().get(number);
        if (dataset == null) {
            throw new CatalogException(new Problem(
                    item.place(),
                    "holds items of dataset " + number + ", which the catalog doesn't know",
                    "name the catalog that describes it with --catalog"));
        }
        Seen home = new Seen(dataset, datasets.of(number), catalog.subsetOf(dataset));
        homes.put(text, home);
        return home;
    }

    private static String kind(JsonScan item, @Nullable JsonScan origin) {
        if (origin == null) {
            return EntryReader.kindWithoutOrigin(item.find("box") != null);
        }
        return EntryReader.kind(origin.find("kind"));
    }

    private static String key(JsonScan item, @Nullable JsonScan origin, int dataset, String kind) throws IOException {
        if (origin == null) {
            return ItemKey.of(
                    EntryReader.derivedKey(Integer.toString(dataset), item.text("image"), kind, item.text("caption")),
                    "");
        }
        String key = origin.text("key");
        if (!ItemKey.is(key)) {
            throw origin.wrong("a key is no hash");
        }
        return key;
    }

    /** The longest label that a question names; else what its origin says. */
    private static String thing(String asking, Seen home, @Nullable JsonScan origin, String asked) {
        String rule = origin == null ? null : origin.find("rule");
        return home.things.computeIfAbsent(asking, any -> {
            String folded = Fold.ignoringCase(asking);
            return home.subset.labels().names().stream()
                    .filter(name -> folded.contains(Fold.ignoringCase(name)))
                    .max(Comparator.comparingInt(String::length))
                    .orElse(rule == null || rule.isEmpty() ? "(" + asked + ")" : rule);
        });
    }

    /** Its labels. What asks for boxes has another answer each time: there the label is the thing that it asks about. */
    private int answer(JsonScan item, @Nullable JsonScan origin, Seen home, String asked) throws IOException {
        String caption = item.text("caption");
        if (caption.startsWith("[")) {
            return answers.of(List.of(thing(item.text("Question"), home, origin, asked)));
        }
        Integer known = home.answerOf.get(caption);
        if (known == null) {
            List<String> labels = home.answers.read(caption).labels().stream()
                    .mapToObj(home.subset.labels()::name)
                    .toList();
            known = answers.of(labels.isEmpty() ? List.of(caption) : labels);
            home.answerOf.put(caption, known);
        }
        return known;
    }
}
