package org.medmat.synthetic;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.medmat.region.Box;

/**
 * What the masks of a recipe mark in its images, so that the things drawn lie where the masks say. A mask belongs to an image if its name,
 * without the ending, is the image's or has it at one end: {@code 7_mask.png} to {@code 7.jpg}. Of several such folders the nearest counts.
 * In an image without a mask the things lie in the boxes that label files have of it.
 */
final class MarkedThings {

    private static final int BRIGHTER = 120;
    private static final int BRIGHTEST = 255;

    /** Masks by each name that an image of theirs may have. */
    private final Map<String, List<Mask>> byName = new HashMap<>();

    private record Mask(String path, Drawing drawing) {}

    /** By the image's path. */
    private final Map<String, List<Box>> boxes;

    /**
     * @param pictures what is drawn, by path, or by many paths with ranges in them
     * @param boxes what label files mark, by the path of the image
     */
    MarkedThings(Map<String, String> pictures, Map<String, List<Box>> boxes) {
        this.boxes = boxes;
        pictures.forEach((line, text) -> {
            Drawing drawing = Drawing.parse(text);
            if (drawing.background() != null) {
                Ranges.expand(line).forEach(path -> add(new Mask(path, drawing)));
            }
        });
    }

    private void add(Mask mask) {
        String name = name(mask.path());
        add(name, mask);
        for (int at = 1; at < name.length() - 1; at++) {
            if (!Character.isLetterOrDigit(name.charAt(at))) {
                add(name.substring(0, at), mask);
                add(name.substring(at + 1), mask);
            }
        }
    }

    private void add(String name, Mask mask) {
        byName.computeIfAbsent(name, masks -> new ArrayList<>()).add(mask);
    }

    private static String name(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** Brightens in an image what its masks mark, or else what label files do. */
    void mark(String path, Drawing image, int[] pixels) {
        List<Mask> masks = byName.getOrDefault(name(path), List.of()).stream()
                .filter(mask -> mask.drawing().width() == image.width()
                        && mask.drawing().height() == image.height())
                .toList();
        if (masks.isEmpty()) {
            mark(boxes.getOrDefault(path, List.of()), image, pixels);
        }
        int nearest =
                masks.stream().mapToInt(mask -> common(mask.path(), path)).max().orElse(0);
        for (Mask mask : masks) {
            if (common(mask.path(), path) == nearest) {
                mark(mask, pixels);
            }
        }
    }

    private static void mark(Mask mask, int[] pixels) {
        int[] marked = mask.drawing().pixels(mask.path());
        int background =
                mask.drawing().background() == null ? 0 : mask.drawing().background();
        for (int i = 0; i < pixels.length; i++) {
            if (marked[i] != background) {
                pixels[i] = brighter(pixels[i]);
            }
        }
    }

    /** A pixel is in a box if its middle is. */
    private static void mark(List<Box> boxes, Drawing image, int[] pixels) {
        BitSet marked = new BitSet();
        for (Box box : boxes) {
            int left = first(box.x1());
            int right = Math.min(image.width(), first(box.x2()));
            for (int y = first(box.y1()); y < Math.min(image.height(), first(box.y2())) && left < right; y++) {
                marked.set(y * image.width() + left, y * image.width() + right);
            }
        }
        marked.stream().forEach(pixel -> pixels[pixel] = brighter(pixels[pixel]));
    }

    /** The first pixel whose middle is not before an edge. */
    private static int first(double edge) {
        return Math.max(0, (int) Math.ceil(edge - 0.5));
    }

    private static int brighter(int rgb) {
        return Math.min(BRIGHTEST, (rgb & 0xff) / 2 + BRIGHTER) * 0x010101;
    }

    /** How many folders two paths have in common. */
    private static int common(String one, String other) {
        int folders = 0;
        for (int i = 0; i < Math.min(one.length(), other.length()) && one.charAt(i) == other.charAt(i); i++) {
            folders += one.charAt(i) == '/' ? 1 : 0;
        }
        return folders;
    }
}
