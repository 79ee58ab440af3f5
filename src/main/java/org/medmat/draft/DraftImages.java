package org.medmat.draft;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.medmat.tree.FileList;

/**
 * The images of a download that may be asked about.
 *
 * @param images their numbers
 * @param not patterns of the masks, which are none of them
 * @param masks how many masks there are
 * @param endings the images' endings as spelt, with how many have each
 * @param others the endings of all other files, with how many have each
 */
record DraftImages(
        FileList files,
        BitSet images,
        List<String> not,
        int masks,
        SortedMap<String, Long> endings,
        SortedMap<String, Long> others) {

    private static final Set<String> KNOWN =
            Set.of("jpg", "jpeg", "png", "bmp", "tif", "tiff", "gif", "webp", "jfif", "pgm", "ppm");
    private static final Pattern MASK_FOLDER =
            Pattern.compile("(?i)masks?|segs?|segmentations?|.*[_ -](?:masks|segmentations)");
    private static final Pattern MASK_NAME =
            Pattern.compile("(?i).*?([_ -](?:mask|segmentation|seg))((?:[_ -]?\\d+)?)\\.[^.]*");

    static DraftImages of(FileList files) {
        BitSet images = new BitSet();
        BitSet masks = new BitSet();
        SortedSet<String> not = new TreeSet<>();
        SortedMap<String, Long> others = new TreeMap<>();
        for (int file = 0; file < files.size(); file++) {
            String ending = ending(files.name(file));
            if (!KNOWN.contains(ending.toLowerCase(Locale.ROOT))) {
                others.merge(ending.isEmpty() ? "without ending" : "." + ending, 1L, Long::sum);
                continue;
            }
            images.set(file);
            String pattern = maskPattern(files.path(file));
            if (!pattern.isEmpty()) {
                masks.set(file);
                not.add(pattern);
            }
        }
        boolean onlyMasks = masks.equals(images);
        if (!onlyMasks) {
            images.andNot(masks);
        }
        SortedMap<String, Long> endings = images.stream()
                .mapToObj(file -> ending(files.name(file)))
                .collect(Collectors.groupingBy(e -> e, TreeMap::new, Collectors.counting()));
        return new DraftImages(
                files,
                images,
                onlyMasks ? List.of() : List.copyOf(not),
                onlyMasks ? 0 : masks.cardinality(),
                endings,
                others);
    }

    private static String maskPattern(String path) {
        String[] parts = path.split("/");
        for (int i = 0; i < parts.length - 1; i++) {
            if (MASK_FOLDER.matcher(parts[i]).matches()) {
                return "**/" + Patterns.literal(parts[i]) + "/**";
            }
        }
        Matcher name = MASK_NAME.matcher(parts[parts.length - 1]);
        if (!name.matches()) {
            return "";
        }
        return "**/*" + name.group(1) + (name.group(2).isEmpty() ? ".*" : "*.*");
    }

    /** Without the dot; empty where there is none. */
    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1);
    }

    int count() {
        return images.cardinality();
    }

    IntStream stream() {
        return images.stream();
    }

    boolean has(int file) {
        return images.get(file);
    }

    String path(int image) {
        return files.path(image);
    }

    /** The name of an image without its ending. */
    String stem(int image) {
        String name = files.name(image);
        return name.substring(0, name.lastIndexOf('.'));
    }

    /** {@code .jpg}, or {@code .{jpg|png}}. */
    String endingPattern() {
        return Patterns.endings(endings.keySet());
    }

    /** "12 images (10 .jpg, 2 .png)". */
    String counted() {
        return count() + " images (" + counts(endings, ".") + ")";
    }

    /** The commonest endings of files that are no images. */
    String countedOthers() {
        return counts(others, "");
    }

    private static String counts(SortedMap<String, Long> counts, String before) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(5)
                .map(e -> e.getValue() + " " + before + YamlText.shown(e.getKey()))
                .collect(Collectors.joining(", "));
    }
}
