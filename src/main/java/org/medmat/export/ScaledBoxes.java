package org.medmat.export;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.medmat.finished.Entry;

/** Boxes in pixels follow their picture when it is made smaller. */
final class ScaledBoxes {

    private static final Pattern NUMBERS = Pattern.compile("\\[\\s*\\d{1,6}(\\s*,\\s*\\d{1,6})*\\s*\\]");

    private ScaledBoxes() {}

    /**
     * The item for a picture of another size; empty where the picture was turned and the box was not.
     *
     * @param meant the size that was expected
     */
    static Optional<Entry> scaled(Entry entry, FoundPicture meant, int width, int height) {
        long[] box = numbers(entry.region().box());
        long[] size = numbers(entry.region().size());
        if (box.length != 4 || size.length != 2 || size[0] == 0 || size[1] == 0) {
            return Optional.of(entry);
        }
        if (meant.width() != width || meant.height() != height) {
            return Optional.empty();
        }
        String scaled = text(
                box[0] * width / size[0],
                box[1] * height / size[1],
                (box[2] * width + size[0] - 1) / size[0],
                (box[3] * height + size[1] - 1) / size[1]);
        return Optional.of(entry.in(new Entry.Region(scaled, text(width, height))));
    }

    private static String text(long... numbers) {
        return LongStream.of(numbers).mapToObj(Long::toString).collect(Collectors.joining(",", "[", "]"));
    }

    private static long[] numbers(String json) {
        if (!NUMBERS.matcher(json).matches()) {
            return new long[0];
        }
        return Stream.of(json.substring(1, json.length() - 1).split(","))
                .mapToLong(each -> Long.parseLong(each.strip()))
                .toArray();
    }
}
