package org.medmat.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medmat.draft.Finding.Trust;

/** Looks for images whose names begin with a class: {@code cat_001.jpg}, {@code benign (12).png}. */
final class ByName {

    private static final int MOST_CLASSES = 50;
    private static final double NEARLY_ALL = 0.9;
    private static final int IMAGES_OF_A_CLASS = 2;

    /** Ways to cut a name, tried in turn: what stands before the last number; before the first number or separator. */
    private static final List<Pattern> CUTS = List.of(
            Pattern.compile("(.*\\p{L}[^\\d]*?)([ _.(-]*)\\d+\\)?"), Pattern.compile("(\\p{L}+)([ _.(-]*)[^\\p{L}].*"));

    private final DraftImages pictures;

    private ByName(DraftImages pictures) {
        this.pictures = pictures;
    }

    static Optional<Finding> look(DraftImages pictures) {
        ByName look = new ByName(pictures);
        return CUTS.stream().flatMap(cut -> look.cut(cut).stream()).findFirst();
    }

    private Optional<Finding> cut(Pattern cut) {
        SortedMap<String, Integer> prefixes = new TreeMap<>();
        TreeSet<String> separators = new TreeSet<>();
        for (int image : (Iterable<Integer>) pictures.stream()::iterator) {
            Matcher name = cut.matcher(pictures.stem(image));
            if (name.matches() && prefixes.size() <= 10 * MOST_CLASSES) {
                prefixes.merge(name.group(1), 1, Integer::sum);
                separators.add(name.group(2));
            }
        }
        prefixes.values().removeIf(images -> images < IMAGES_OF_A_CLASS);
        int explained = prefixes.values().stream().mapToInt(Integer::intValue).sum();
        boolean fits = prefixes.size() >= 2
                && prefixes.size() <= MOST_CLASSES
                && explained >= NEARLY_ALL * pictures.count()
                && Patterns.areListable(prefixes.keySet())
                && prefixes.keySet().stream().anyMatch(prefix -> SplitWords.side(prefix) == null);
        String separator = separators.size() == 1 ? separators.first() : "";
        return fits ? Optional.of(finding(new TreeSet<>(prefixes.keySet()), separator, explained)) : Optional.empty();
    }

    private Finding finding(SortedSet<String> prefixes, String separator, int explained) {
        FolderPattern folders = new FolderPattern(Folders.of(pictures));
        int levels = Folders.of(pictures).levels();
        String above = folders.above(levels, true);
        String anyFolders = above.endsWith("**/") ? "" : "**/";
        String files = above + anyFolders + Patterns.beginningOf("class", prefixes) + separator + "*"
                + pictures.endingPattern();
        Map<String, String> source = new LinkedHashMap<>();
        source.put("files", YamlText.quoted(files));
        if (!pictures.not().isEmpty()) {
            source.put("not", YamlText.oneOrList(pictures.not()));
        }
        if (!folders.parts().isEmpty()) {
            source.put("split", YamlText.quoted("{part}"));
        }
        List<String> toEdit = new ArrayList<>();
        toEdit.add("the label was taken from the beginning of the images' names");
        return new Finding(
                source,
                new TreeSet<>(prefixes.stream().map(String::strip).toList()),
                false,
                SplitWords.toDeclare(folders.parts()),
                explained,
                Trust.NAMES,
                "names that begin with " + YamlText.shown(String.join(", ", prefixes)),
                toEdit);
    }
}
