package org.medmat.score;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.medmat.answer.AnswerFinder;
import org.medmat.answer.AnswerReading;
import org.medmat.answer.AnswerRule;
import org.medmat.answer.Unread;
import org.medmat.finished.Entry;
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
    private @Nullable Map<Long, int[]> byImage;
    private @Nullable Places byNumber;
    /** Short answers come again and again. */
    private final Map<Answer, AnswerReading> known = new HashMap<>();

    private String path = "";
    private long line;

    private record Answer(String text, List<String> options) {}

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

    void read(Path path) throws IOException {
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
    }

    /** Notes which items nobody answered. */
    void end() {
        long missing = 0;
        for (int item = 0; item < items.size(); item++) {
            if (items.isOriginal(item) && said.isMissing(item, Variant.ORIGINAL)) {
                missing++;
                examples.putIfAbsent(Trouble.MISSING, items.key(item));
            }
        }
        trouble(Trouble.MISSING, missing);
    }

    private void take(Prediction prediction, long turn) {
        predictions++;
        String text = prediction.get(Prediction.Field.SAID);
        if (text == null) {
            trouble(Trouble.SILENT, 1);
            return;
        }
        String key = prediction.get(Prediction.Field.KEY);
        Variant variant = key == null ? null : Variant.of(key.strip());
        int item = variant == null ? find(prediction, turn) : items.find(variant.key());
        if (item < 0) {
            if (variant != null) {
                trouble(Trouble.UNKNOWN, 1);
            }
            return;
        }
        Variant meant = variant == null ? new Variant(items.key(item), Variant.ORIGINAL) : variant;
        List<String> options = items.options(item, meant);
        if (options == null) {
            trouble(Trouble.UNKNOWN, 1);
            return;
        }
        AskedItem asked = items.get(item);
        if (isAnother(prediction.get(Prediction.Field.RIGHT), asked, options)) {
            trouble(Trouble.ANOTHER, 1);
            return;
        }
        AnswerReading reading = read(text, options);
        int option = reading.isRead() ? asked.options().indexOf(options.get(reading.option())) : -1;
        if (!said.put(item, meant.number(), reading, option)) {
            trouble(Trouble.DOUBLED, 1);
        } else if (reading.rule() != null) {
            rules.merge(reading.rule(), 1L, Long::sum);
        } else if (reading.unread() != null) {
            unread.merge(reading.unread(), 1L, Long::sum);
        }
    }

    /** Whether the tool was told another right answer: the options stood in another order. */
    private static boolean isAnother(@Nullable String right, AskedItem asked, List<String> options) {
        if (right == null || right.isBlank()) {
            return false;
        }
        String text = asked.options().get(asked.right());
        String told = right.strip();
        return !told.equals(text) && !told.equals(Entry.letter(options.indexOf(text)));
    }

    private int find(Prediction prediction, long turn) {
        String file = prediction.get(Prediction.Field.FILE);
        String id = prediction.get(Prediction.Field.ID);
        String image = prediction.get(Prediction.Field.IMAGE);
        String question = prediction.get(Prediction.Field.QUESTION);
        int found = -1;
        if (file != null && id != null) {
            found = byNumber().find(StableHash.of(name(file), id.strip()));
        } else if (image != null && question != null) {
            int[] places = byImage().getOrDefault(AskedItems.imageHash(image), new int[0]);
            for (int place : places) {
                if (question.contains(items.get(place).question())) {
                    if (found >= 0) {
                        trouble(Trouble.AMBIGUOUS, 1);
                        return -1;
                    }
                    found = place;
                }
            }
        } else if (inOrder) {
            String told = prediction.get(Prediction.Field.PLACE);
            long place = told != null && told.matches("\\d{1,9}") ? Long.parseLong(told) : turn;
            if (place < items.size()) {
                boolean differs = question != null
                        && !question.contains(items.get((int) place).question());
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

    private Places byNumber() {
        if (byNumber == null) {
            byNumber = new Places();
            for (int item = 0; item < items.size(); item++) {
                AskedItem asked = items.get(item);
                byNumber.put(StableHash.of(asked.file(), Long.toString(asked.id())), item);
            }
        }
        return byNumber;
    }

    private Map<Long, int[]> byImage() {
        if (byImage == null) {
            byImage = new HashMap<>();
            for (int item = 0; item < items.size(); item++) {
                byImage.merge(items.get(item).image(), new int[] {item}, (some, one) -> {
                    int[] more = Arrays.copyOf(some, some.length + 1);
                    more[some.length] = one[0];
                    return more;
                });
            }
        }
        return byImage;
    }

    private AnswerReading read(String text, List<String> options) {
        if (text.length() > LONGEST_KNOWN) {
            return AnswerFinder.find(text, options);
        }
        if (known.size() == MOST_KNOWN) {
            known.clear();
        }
        return known.computeIfAbsent(new Answer(text, options), answer -> AnswerFinder.find(text, options));
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
