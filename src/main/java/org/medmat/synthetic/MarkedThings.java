package org.medmat.synthetic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the masks of a recipe mark in its images, so that the things drawn lie where the masks say. A mask belongs to an image if its name,
 * without the ending, is the image's or has it at one end: {@code 7_mask.png} to {@code 7.jpg}. Of several such folders the nearest counts.
 */
final class MarkedThings {

    private static final int BRIGHTER = 120;
    private static final int BRIGHTEST = 255;

    /** Masks by each name that an image of theirs may have. */
    private final Map<String, List<Mask>> byName = new HashMap<>();

    private record Mask(String path, Drawing drawing) {}

    /** @param pictures what is drawn, by path, or by many paths with ranges in them */
    MarkedThings(Map<String, String> pictures) {
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

    /** Brightens in an image what its masks mark. */
    void mark(String path, Drawing image, int[] pixels) {
        List<Mask> masks = byName.getOrDefault(name(path), List.of()).stream()
                .filter(mask -> mask.drawing().width() == image.width()
                        && mask.drawing().height() == image.height())
                .toList();
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
