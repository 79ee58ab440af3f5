package org.medmat.synthetic;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.medmat.problem.CatalogException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;
import org.medmat.region.Box;

/**
 * A small tree in a dataset's real layout.
 *
 * @param files paths of pictures and other files; ranges such as {@code {1..12}} stand for many
 * @param empty paths of files without contents
 * @param pictures pictures and masks of which it is said what they show
 * @param texts label files by path, in the order written; a line with a range stands for many
 * @param boxes what the label files mark, by the path of the picture: things are drawn there
 */
public record TreeRecipe(
        List<String> files,
        List<String> empty,
        Map<String, String> pictures,
        Map<String, String> texts,
        Map<String, List<Box>> boxes) {

    /** Small trees have hundreds of lines: more is a slip of the pen, and would fill the disk. */
    static final long MOST_LINES = 100_000;

    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:");

    public TreeRecipe {
        files = List.copyOf(files);
        empty = List.copyOf(empty);
        pictures = Collections.unmodifiableMap(new LinkedHashMap<>(pictures));
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        boxes = Map.copyOf(boxes);
    }

    /** Without a word of what label files mark. */
    public TreeRecipe(List<String> files, List<String> empty, Map<String, String> pictures, Map<String, String> texts) {
        this(files, empty, pictures, texts, Map.of());
    }

    /** Without pictures of which it is said what they show. */
    public TreeRecipe(List<String> files, List<String> empty, Map<String, String> texts) {
        this(files, empty, Map.of(), texts);
    }

    /** The same with things in boxes. */
    public TreeRecipe marked(Map<String, List<Box>> marked) {
        return new TreeRecipe(files, empty, pictures, texts, marked);
    }

    /** This tree and another in one folder; what both have is as it is here. */
    public TreeRecipe and(TreeRecipe other) {
        Map<String, String> both = new LinkedHashMap<>(texts);
        other.texts.forEach(both::putIfAbsent);
        Map<String, String> drawn = new LinkedHashMap<>(pictures);
        other.pictures.forEach(drawn::putIfAbsent);
        Map<String, List<Box>> marked = new HashMap<>(boxes);
        other.boxes.forEach(marked::putIfAbsent);
        return new TreeRecipe(join(files, other.files), join(empty, other.empty), drawn, both, marked);
    }

    /**
     * Looks whether the tree can be made.
     *
     * @param place where the recipe stands
     * @throws CatalogException for ranges that can't be counted, too many lines, and paths that lead out of the tree
     */
    public void check(Place place) {
        List<Problem> problems = new ArrayList<>();
        Stream.of(files, empty, pictures.keySet(), texts.keySet(), texts.values())
                .flatMap(each -> each.stream())
                .flatMap(each -> Ranges.wrong(each).stream())
                .distinct()
                .forEach(range -> problems.add(new Problem(
                        place,
                        "the range " + range + " can't be counted",
                        "write the smaller number first, and no number of more than 18 digits")));
        for (String drawing : pictures.values()) {
            try {
                Drawing.parse(drawing);
            } catch (CatalogException e) {
                problems.addAll(e.problems());
            }
        }
        if (problems.isEmpty() && lines() > MOST_LINES) {
            problems.add(new Problem(
                    place,
                    "the sample stands for more than " + MOST_LINES + " files and lines",
                    "make its ranges smaller: a dozen images of each label are enough"));
        }
        Stream.of(files, empty, pictures.keySet(), texts.keySet())
                .flatMap(each -> each.stream())
                .filter(path -> !isInside(path))
                .forEach(path -> problems.add(new Problem(
                        place,
                        "\"" + path + "\" is no path inside the dataset's folder",
                        "write it from that folder on, with forward slashes and without empty, \".\""
                                + " or \"..\" parts")));
        if (!problems.isEmpty()) {
            throw new CatalogException(problems);
        }
    }

    /**
     * The tree's files with their contents.
     *
     * @param picture makes the contents of a file that is no text
     */
    public SortedMap<String, byte[]> contents(Function<String, byte[]> picture) {
        SortedMap<String, byte[]> contents = new TreeMap<>();
        makers(picture).forEach((path, maker) -> contents.put(path, maker.get()));
        return contents;
    }

    /** The tree's files, and what makes each. Of two with the same path a text counts, else the first. */
    public SortedMap<String, Supplier<byte[]>> makers(Function<String, byte[]> picture) {
        check(Place.of("sample"));
        SortedMap<String, Supplier<byte[]>> makers = new TreeMap<>();
        texts.forEach((line, text) -> add(makers, line, path -> text(path, text)));
        empty.forEach(line -> add(makers, line, path -> new byte[0]));
        MarkedThings things = new MarkedThings(pictures, boxes);
        pictures.forEach((line, text) -> add(makers, line, path -> new PictureDrawer().draw(path, text, things)));
        files.forEach(line -> add(makers, line, picture));
        return makers;
    }

    private static void add(SortedMap<String, Supplier<byte[]>> makers, String line, Function<String, byte[]> maker) {
        Ranges.expand(line).forEach(path -> makers.putIfAbsent(path, () -> maker.apply(path)));
    }

    private static byte[] text(String path, String text) {
        String lines = Ranges.expandLines(text);
        return path.toLowerCase(Locale.ROOT).endsWith(".xlsx")
                ? WorkbookText.write(lines)
                : lines.getBytes(StandardCharsets.UTF_8);
    }

    /** All that the recipe stands for, or one more than {@link #MOST_LINES}. */
    private long lines() {
        long most = MOST_LINES + 1;
        long lines =
                Ranges.countLines(String.join("\n", files), most) + Ranges.countLines(String.join("\n", empty), most);
        for (String line : pictures.keySet()) {
            lines += Ranges.count(line, most);
        }
        for (Map.Entry<String, String> text : texts.entrySet()) {
            lines += Ranges.count(text.getKey(), most) * (1 + Ranges.countLines(text.getValue(), most));
        }
        return Math.min(most, lines);
    }

    /** Nothing that any operating system would take for a way out. */
    static boolean isInside(String path) {
        for (int i = 0; i < path.length(); i++) {
            if (path.charAt(i) == '\\' || Character.isISOControl(path.charAt(i))) {
                return false;
            }
        }
        String closed = "/" + path + "/";
        return !DRIVE.matcher(path).lookingAt()
                && !closed.contains("//")
                && !closed.contains("/./")
                && !closed.contains("/../");
    }

    private static List<String> join(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
