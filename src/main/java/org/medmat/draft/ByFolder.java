package org.medmat.draft;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.medmat.draft.Finding.Trust;

/** Looks for a level of folders that are named after classes. */
final class ByFolder {

    private static final int MOST_CLASSES = 200;
    /** Of the images that some level explains, a level must explain this part. */
    private static final double NEARLY_ALL = 0.9;

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d.*\\d.*\\d");
    /** Folders that are named after what lies in them say nothing about it. */
    private static final Set<String> CONTENTS = Set.of(
            "",
            "image",
            "images",
            "img",
            "imgs",
            "pic",
            "pics",
            "picture",
            "pictures",
            "photo",
            "photos",
            "scan",
            "scans",
            "slice",
            "slices",
            "file",
            "files",
            "data",
            "dataset",
            "part",
            "parts",
            "batch",
            "folder",
            "jpg",
            "jpeg",
            "png",
            "bmp",
            "tif",
            "tiff",
            "raw",
            "original",
            "processed",
            "resized",
            "cropped",
            "augmented");

    private final DraftImages pictures;
    private final Folders all;

    private ByFolder(DraftImages pictures) {
        this.pictures = pictures;
        this.all = Folders.of(pictures);
    }

    static Optional<Finding> look(DraftImages pictures) {
        ByFolder look = new ByFolder(pictures);
        List<Integer> levels = IntStream.range(0, look.all.levels())
                .filter(look::mayBeClasses)
                .boxed()
                .toList();
        int most = levels.stream()
                .mapToInt(level -> look.all.reaching(level).images())
                .max()
                .orElse(0);
        List<Integer> good = levels.stream()
                .filter(level -> look.all.reaching(level).images() >= NEARLY_ALL * most)
                .toList();
        Optional<Integer> words = good.stream().filter(look::areWords).max(Comparator.naturalOrder());
        return words.or(() -> good.stream()
                        .min(Comparator.comparingInt(
                                level -> look.all.names(level).size())))
                .map(look::finding);
    }

    private boolean mayBeClasses(int level) {
        SortedMap<String, Integer> names = all.names(level);
        boolean several = names.size() >= 2 && names.size() <= MOST_CLASSES;
        return several
                && names.keySet().stream().anyMatch(name -> !isContents(name))
                && names.keySet().stream()
                                .filter(name -> SplitWords.side(name) != null)
                                .count()
                        < 2
                && (areWords(level) || all.reaching(level).images() >= 2 * names.size());
    }

    private static boolean isContents(String name) {
        List<String> words = List.of(NO_LETTER.split(name.toLowerCase(Locale.ROOT)));
        boolean isNumber = words.stream().allMatch(String::isEmpty);
        return !isNumber && CONTENTS.containsAll(words);
    }

    private boolean areWords(int level) {
        return !areNumbered(all.names(level).keySet());
    }

    /** Names that differ in a number only, or mostly hold long ones: patients, slides, parts; perhaps grades. */
    static boolean areNumbered(Collection<String> names) {
        long shapes = names.stream()
                .map(name -> DIGITS.matcher(name).replaceAll("#"))
                .distinct()
                .count();
        long numbers =
                names.stream().filter(name -> LONG_NUMBER.matcher(name).find()).count();
        boolean allNumbers =
                names.stream().allMatch(name -> NO_LETTER.matcher(name).matches());
        return shapes == 1 || 2 * numbers > names.size() || allNumbers;
    }

    private Finding finding(int level) {
        Folders folders = all.reaching(level);
        Collection<String> names = folders.names(level).keySet();
        FolderPattern pattern = new FolderPattern(folders);
        String files = pattern.above(level, Patterns.areListable(names))
                + (Patterns.areListable(names) ? Patterns.oneOf("class", names) : "{class}")
                + "/" + pattern.below(level) + "*" + pictures.endingPattern();
        Map<String, String> source = new LinkedHashMap<>();
        source.put("files", YamlText.quoted(files));
        if (!pictures.not().isEmpty()) {
            source.put("not", YamlText.oneOrList(pictures.not()));
        }
        if (pattern.hasPatient()) {
            source.put("patient", YamlText.quoted("{patient}"));
        }
        if (!pattern.parts().isEmpty()) {
            source.put("split", YamlText.quoted("{part}"));
        }
        List<String> toEdit = new ArrayList<>();
        if (!areWords(level)) {
            toEdit.add("the class folders look numbered: are they classes at all, or patients?");
        }
        if (pattern.hasPatient()) {
            toEdit.add("the folders inside the class folders were taken for patients");
        }
        TreeSet<String> raws = new TreeSet<>();
        names.stream().map(String::strip).filter(raw -> !raw.isEmpty()).forEach(raws::add);
        return new Finding(
                source,
                raws,
                false,
                SplitWords.toDeclare(pattern.parts()),
                folders.images(),
                areWords(level) ? Trust.FOLDERS : Trust.NUMBERED_FOLDERS,
                names.size() + " class folders: " + YamlText.shown(String.join(", ", names)),
                toEdit);
    }
}
