package org.medmat.synthetic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medmat.problem.CatalogException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;
import org.medmat.random.RandomStream;
import org.medmat.random.StableHash;

/**
 * What a recipe says of one picture: {@code 64x48 palette, black, 10 5 30 25 white}.
 *
 * @param background null: an image, not a mask
 * @param shapes on it, the later ones above
 */
record Drawing(int width, int height, Mode mode, @Nullable Integer background, List<Shape> shapes) {

    private static final int LARGEST = 2048;
    private static final Pattern SIZE = Pattern.compile("(\\d{1,4})x(\\d{1,4})(?: (1-bit|palette|rgb|16-bit))?");
    private static final Pattern RECTANGLE = Pattern.compile("(\\d{1,4}) (\\d{1,4}) (\\d{1,4}) (\\d{1,4}) (.+)");
    private static final Pattern SOMEWHERE = Pattern.compile("somewhere (\\d{1,4}) (\\d{1,4}) (.+)");
    private static final Pattern COLOUR = Pattern.compile("black|white|grey (\\d{1,3})|#([0-9a-fA-F]{6})");

    /** How its pixels are kept. */
    enum Mode {
        GREY,
        ONE_BIT,
        PALETTE,
        RGB,
        SIXTEEN_BIT
    }

    /** A rectangle of one colour; where left is negative, its place depends on the path. */
    record Shape(int left, int top, int width, int height, int rgb) {}

    static Drawing parse(String text) {
        String[] parts = text.split(",");
        Matcher size = SIZE.matcher(parts[0].strip());
        if (!size.matches()) {
            throw wrong(text, parts[0]);
        }
        int width = Integer.parseInt(size.group(1));
        int height = Integer.parseInt(size.group(2));
        if (width < 1 || height < 1 || width > LARGEST || height > LARGEST) {
            throw wrong(text, parts[0]);
        }
        Integer background = parts.length == 1 ? null : colour(parts[1].strip(), text);
        List<Shape> shapes = new ArrayList<>();
        for (int i = 2; i < parts.length; i++) {
            shapes.add(shape(parts[i].strip(), text));
        }
        return new Drawing(width, height, mode(size.group(3), background, shapes), background, List.copyOf(shapes));
    }

    private static Mode mode(@Nullable String word, @Nullable Integer background, List<Shape> shapes) {
        if (word == null) {
            boolean coloured = background == null
                    || !isGrey(background)
                    || shapes.stream().anyMatch(shape -> !isGrey(shape.rgb()));
            return coloured ? Mode.RGB : Mode.GREY;
        }
        return switch (word) {
            case "1-bit" -> Mode.ONE_BIT;
            case "palette" -> Mode.PALETTE;
            case "16-bit" -> Mode.SIXTEEN_BIT;
            default -> Mode.RGB;
        };
    }

    private static boolean isGrey(int rgb) {
        return (rgb & 0xff) * 0x010101 == rgb;
    }

    private static Shape shape(String part, String text) {
        Matcher rectangle = RECTANGLE.matcher(part);
        if (rectangle.matches()) {
            int left = Integer.parseInt(rectangle.group(1));
            int top = Integer.parseInt(rectangle.group(2));
            return new Shape(
                    left,
                    top,
                    Integer.parseInt(rectangle.group(3)) - left,
                    Integer.parseInt(rectangle.group(4)) - top,
                    colour(rectangle.group(5), text));
        }
        Matcher somewhere = SOMEWHERE.matcher(part);
        if (somewhere.matches()) {
            return new Shape(
                    -1,
                    -1,
                    Integer.parseInt(somewhere.group(1)),
                    Integer.parseInt(somewhere.group(2)),
                    colour(somewhere.group(3), text));
        }
        throw wrong(text, part);
    }

    private static int colour(String part, String text) {
        Matcher colour = COLOUR.matcher(part.strip());
        if (!colour.matches()) {
            throw wrong(text, part);
        }
        if (colour.group(2) != null) {
            return Integer.parseInt(colour.group(2), 16);
        }
        int grey = colour.group(1) != null
                ? Math.min(255, Integer.parseInt(colour.group(1)))
                : part.strip().equals("white") ? 255 : 0;
        return grey * 0x010101;
    }

    private static CatalogException wrong(String text, String part) {
        return new CatalogException(new Problem(
                Place.of("sample"),
                "\"" + text + "\" can't be drawn: \"" + part.strip() + "\"",
                "write a size, a background and rectangles: 64x48, black, 10 5 30 25 white"));
    }

    /** Its pixels as red, green and blue, row by row. */
    int[] pixels(String path) {
        int[] pixels = new int[width * height];
        if (background == null) {
            byte[] shades = DrawnPicture.of(path, width, height).shades();
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = (shades[i] & 0xff) * 0x010101;
            }
            return pixels;
        }
        Arrays.fill(pixels, background);
        RandomStream random = new RandomStream(StableHash.of("drawing", stem(path)));
        for (Shape shape : shapes) {
            int left = shape.left() >= 0 ? shape.left() : random.below(Math.max(1, width - shape.width() + 1));
            int top = shape.top() >= 0 ? shape.top() : random.below(Math.max(1, height - shape.height() + 1));
            for (int y = top; y < Math.min(height, top + shape.height()); y++) {
                for (int x = left; x < Math.min(width, left + shape.width()); x++) {
                    pixels[y * width + x] = shape.rgb();
                }
            }
        }
        return pixels;
    }

    private static String stem(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
