package org.medmat.draft;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ObjIntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medmat.text.Fold;

/** Finds images by what a table says of them. */
final class ImageNames {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.0+)?");
    private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d+)");
    private static final int NONE = -1;

    private final DraftImages pictures;
    private final Map<String, Integer> numbered = new HashMap<>();
    private final BitSet byNumber = new BitSet();
    private final String prefix;
    private final int digits;

    ImageNames(DraftImages pictures) {
        this.pictures = pictures;
        this.prefix = commonestPrefix();
        int shortest = Integer.MAX_VALUE;
        for (int image : (Iterable<Integer>) pictures.stream()::iterator) {
            Matcher name = NUMBERED.matcher(pictures.stem(image));
            if (name.matches() && name.group(1).equals(prefix)) {
                numbered.putIfAbsent(withoutZeros(name.group(2)), image);
                byNumber.set(image);
                shortest = Math.min(shortest, name.group(2).length());
            }
        }
        digits = shortest == Integer.MAX_VALUE ? 0 : shortest;
    }

    private String commonestPrefix() {
        Map<String, Integer> counts = new TreeMap<>();
        pictures.stream()
                .mapToObj(pictures::stem)
                .map(NUMBERED::matcher)
                .filter(Matcher::matches)
                .forEach(name -> {
                    if (Patterns.isLiteral(name.group(1)) || name.group(1).isEmpty()) {
                        counts.merge(name.group(1), 1, Integer::sum);
                    }
                });
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /** What stands before the numbers in images' names. */
    String prefix() {
        return prefix;
    }

    /** How many digits these numbers have at least. */
    int digits() {
        return digits;
    }

    /** Whether this is an image's name, with or without its ending. */
    boolean isName(String text) {
        return at(text) != NONE || withAnyEnding(text) != NONE;
    }

    /** Whether numbers find all of these images. */
    boolean areNumbered(BitSet images) {
        return images.stream().allMatch(byNumber::get);
    }

    /** Tells the image that a value names, if it names any, and how. */
    void find(String value, ObjIntConsumer<NameWay> found) {
        for (NameWay way : NameWay.values()) {
            int image = find(value, way);
            if (image != NONE) {
                found.accept(way, image);
                return;
            }
        }
    }

    private int find(String value, NameWay way) {
        return switch (way) {
            case WHOLE -> at(value);
            case WITHOUT_ENDING -> withAnyEnding(value);
            case NUMBER -> NUMBER.matcher(value).matches() ? numbered.getOrDefault(withoutZeros(value), NONE) : NONE;
            case LAST_PART -> hasParts(value) ? at(lastPart(value)) : NONE;
            case LAST_PART_WITHOUT_ENDING -> hasParts(value) ? withAnyEnding(lastPart(value)) : NONE;
        };
    }

    private int withAnyEnding(String value) {
        for (String ending : pictures.endings().keySet()) {
            int image = at(value + "." + ending);
            if (image != NONE) {
                return image;
            }
        }
        return NONE;
    }

    private int at(String path) {
        String folded = Fold.ignoringCase(path);
        for (int file : pictures.files()
                .named(path.substring(path.lastIndexOf('/') + 1))
                .files()) {
            String other = Fold.ignoringCase(pictures.path(file));
            if (pictures.has(file) && (other.equals(folded) || other.endsWith("/" + folded))) {
                return file;
            }
        }
        return NONE;
    }

    private static boolean hasParts(String value) {
        return value.indexOf('/') >= 0 || value.indexOf('\\') >= 0;
    }

    private static String lastPart(String value) {
        return value.substring(Math.max(value.lastIndexOf('/'), value.lastIndexOf('\\')) + 1);
    }

    private static String withoutZeros(String number) {
        return number.replaceFirst("\\.0+$", "").replaceFirst("^0+(?=\\d)", "");
    }
}
