package org.medmat.score;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.medmat.answer.AnswerFinder;
import org.medmat.answer.AnswerReading;
import org.medmat.answer.AnswerRule;
import org.medmat.answer.Unread;
import org.medmat.finished.Entry;
import org.medmat.item.Variant;
import org.medmat.item.VariantKey;
import org.medmat.random.StableHash;

/** Predictions of one or several files, matched to items and read. */
public final class Matched {

    private static final int EXAMPLES = 5;
    private static final int MOST_KNOWN = 1 << 15;
    private static final int LONGEST_KNOWN = 200;

    private final AskedItems items;
    private final boolean inOrder;
    private final SaidOptions said;
    private final Map<AnswerRule, Long> rules = new EnumMap<>(AnswerRule.class);
    private final Map<Unread, Long> unread = new EnumMap<>(Unread.class);
    private final SortedMap<Trouble, Long> troubles = new TreeMap<>();
    private final SortedMap<Trouble, String> examples = new TreeMap<>();
    private String tool = "";
    private long predictions;
    private @Nullable ItemsByHash byImage;
    private @Nullable ItemsByHash byNumber;
    /** Short answers come again and again. */
    private final Map<Answer, AnswerReading> known = new HashMap<>();

    private String path = "";
    private long line;
    private OfFile ofFile = new OfFile();

    /** @param options their number among all lists of options */
    private record Answer(String text, int options) {}

    /** What tells whether a file was made for another build. */
    private static final class OfFile {
        private long predictions;
        private long named;
        private long unknown;
        private long told;
        private long another;

        /** In words; empty where nothing speaks for it. */
        private String betrayal(List<String> strangers) {
            // A mixture has other files than what it was chosen from; where right answers are told, those tell more.
            if (!strangers.isEmpty() && told == 0) {
                return "the export beside it was made of another " + String.join(", ", strangers);
            }
            if (2 * unknown > named) {
                return unknown + " of " + named + " keys are not here";
            }
            // By lot, a right answer of another build has the same letter in every second to fourth item.
            return 4 * another > told ? another + " of " + told + " right answers are others" : "";
        }
    }

    /** What may be wrong with predictions. */
    public enum Trouble {
        DAMAGED("lines are no JSON"),
        SILENT("records have no column with an answer"),
        NAMELESS(
                "predictions don't tell their item: no key, no file and id, no image and question (--in-order goes by their order)"),
        UNKNOWN("predictions are of items that are not here"),
        AMBIGUOUS("predictions fit several items"),
        ANOTHER("predictions are of another build: what they give as the right answer is not the item's"),
        DOUBLED("predictions are of an item that was answered before; the first counts"),
        BUILD(
                "predictions lie in files that were made for another build; what still fits is scored, and says little: name the folder that the model was asked from"),
        MISSING("items have no prediction; they are left out of the scores");

        private final String words;

        Trouble(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    Matched(AskedItems items, boolean inOrder) {
        this.items = items;
        this.inOrder = inOrder;
        this.said = new SaidOptions(items.size());
    }

    /** @param strangers files of another build that its predictions must come from */
    void read(Path path, List<String> strangers) throws IOException {
        ofFile = new OfFile();
        PredictionFile file = new PredictionFile(path);
        long[] turn = {0};
        this.path = path.toString();
        file.read(prediction -> {
            line = prediction.line();
            take(prediction, turn[0]++);
        });
        line = 0;
        tool = file.tool();
        trouble(Trouble.DAMAGED, file.damaged());
        String betrayal = ofFile.betrayal(strangers);
        if (!betrayal.isEmpty()) {
            trouble(Trouble.BUILD, ofFile.predictions);
            examples.merge(Trouble.BUILD, path + ": " + betrayal, (some, more) -> some + ", " + more);
        }
    }

    /** Notes which items nobody answered. */
    void end() {
        long missing = 0;
        for (int item = 0; item < items.size(); item++) {
            if (items.isOriginal(item) && said.isMissing(item)) {
                missing++;
                examples.putIfAbsent(Trouble.MISSING, VariantKey.digits(items.key(item)));
            }
        }
        trouble(Trouble.MISSING, missing);
    }

    private void take(Prediction prediction, long turn) {
        predictions++;
        ofFile.predictions++;
        String text = prediction.get(Prediction.Field.SAID);
        if (text == null) {
            trouble(Trouble.SILENT, 1);
            return;
        }
        String key = prediction.get(Prediction.Field.KEY);
        VariantKey named = key == null ? null : VariantKey.read(key.strip());
        int item = named == null ? find(prediction, turn) : items.find(named.item());
        Variant variant = named == null ? Variant.ORIGINAL : named.variant();
        List<String> options = item < 0 ? null : items.options(item, variant);
        if (named != null) {
            ofFile.named++;
            ofFile.unknown += options == null ? 1 : 0;
        }
        if (options == null) {
            // Who looked for it without a key has told already why nothing was found.
            trouble(Trouble.UNKNOWN, named == null ? 0 : 1);
            return;
        }
        if (isAnother(
                prediction.get(Prediction.Field.RIGHT), items.options(item).get(items.right(item)), options)) {
            trouble(Trouble.ANOTHER, 1);
            return;
        }
        AnswerReading reading = read(text, item, variant, options);
        int option = reading.isRead() ? items.options(item).indexOf(options.get(reading.option())) : -1;
        if (!said.put(item, variant, reading, option)) {
            trouble(Trouble.DOUBLED, 1);
        } else if (reading.rule() != null) {
            rules.merge(reading.rule(), 1L, Long::sum);
        } else {
            unread.merge(Objects.requireNonNull(reading.unread()), 1L, Long::sum);
        }
    }

    /** Whether the tool was told another right answer: the options stood in another order. */
    private boolean isAnother(@Nullable String told, String right, List<String> options) {
        if (told == null || told.isBlank()) {
            return false;
        }
        String said = told.strip();
        boolean isAnother = !said.equals(right) && !said.equals(Entry.letter(options.indexOf(right)));
        ofFile.told++;
        ofFile.another += isAnother ? 1 : 0;
        return isAnother;
    }

    private int find(Prediction prediction, long turn) {
        String file = prediction.get(Prediction.Field.FILE);
        String id = prediction.get(Prediction.Field.ID);
        String image = prediction.get(Prediction.Field.IMAGE);
        String question = prediction.get(Prediction.Field.QUESTION);
        int found = -1;
        if (file != null && id != null) {
            found = byNumber().first(StableHash.of(name(file), id.strip()));
        } else if (image != null && question != null) {
            ItemsByHash index = byImage();
            for (int item = index.first(AskedItems.imageHash(image));
                    item != ItemsByHash.NONE;
                    item = index.next(item)) {
                if (question.contains(items.question(item))) {
                    if (found >= 0) {
                        trouble(Trouble.AMBIGUOUS, 1);
                        return -1;
                    }
                    found = item;
                }
            }
        } else if (inOrder) {
            String told = prediction.get(Prediction.Field.PLACE);
            long place = told != null && told.matches("\\d{1,9}") ? Long.parseLong(told) : turn;
            if (place < items.size()) {
                boolean differs = question != null && !question.contains(items.question((int) place));
                if (differs) {
                    trouble(Trouble.ANOTHER, 1);
                }
                return differs ? -1 : (int) place;
            }
        } else {
            trouble(Trouble.NAMELESS, 1);
            return -1;
        }
        if (found < 0) {
            trouble(Trouble.UNKNOWN, 1);
        }
        return found;
    }

    /** A file's name without its folder and ending. */
    private static String name(String file) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        return name.endsWith(".json") ? name.substring(0, name.length() - ".json".length()) : name;
    }

    private ItemsByHash byNumber() {
        if (byNumber == null) {
            byNumber = new ItemsByHash(
                    items.size(), item -> StableHash.of(items.get(item).file(), Long.toString(items.id(item))));
        }
        return byNumber;
    }

    private ItemsByHash byImage() {
        if (byImage == null) {
            byImage = new ItemsByHash(items.size(), items::image);
        }
        return byImage;
    }

    private AnswerReading read(String text, int item, Variant variant, List<String> options) {
        if (!variant.isOriginal() || text.length() > LONGEST_KNOWN) {
            return AnswerFinder.find(text, options);
        }
        if (known.size() == MOST_KNOWN) {
            known.clear();
        }
        return known.computeIfAbsent(
                new Answer(text, items.optionsNumber(item)), answer -> AnswerFinder.find(text, options));
    }

    private void trouble(Trouble trouble, long count) {
        if (count > 0) {
            troubles.merge(trouble, count, Long::sum);
            if (line > 0 && troubles.getOrDefault(trouble, 0L) <= EXAMPLES) {
                examples.merge(trouble, path + ":" + line, (some, more) -> some + ", " + more);
            }
        }
    }

    SaidOptions said() {
        return said;
    }

    public long predictions() {
        return predictions;
    }

    /** Which tool wrote them. */
    public String tool() {
        return tool;
    }

    public Map<AnswerRule, Long> rules() {
        return rules;
    }

    public Map<Unread, Long> unread() {
        return unread;
    }

    public SortedMap<Trouble, Long> troubles() {
        return troubles;
    }

    /** Where the first of each trouble stand. */
    public SortedMap<Trouble, String> examples() {
        return examples;
    }
}
