package org.medmat.adapter;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The place of a row's image: a path with fields of the row, with {@code *}, {@code **} and words to choose from around them. */
public final class ImagePattern {

    /** Stands for {@code *} in a filled pattern, so that a star in a value is only a star. */
    static final char STAR = '\ue000';
    /** Stands for any folders, together with the slash behind them. */
    static final char FOLDERS = '\ue001';

    private final String written;
    private final List<List<Object>> variants;

    private ImagePattern(String written, List<List<Object>> variants) {
        this.written = written;
        this.variants = variants;
    }

    public static ImagePattern parse(String written) {
        ImagePattern pattern = parseMany(written);
        if (pattern.variants.stream().anyMatch(ImagePattern::hasStarInName)) {
            throw new SyntaxException(
                    "\"" + written + "\" has a * in the name of the file itself",
                    "name the file by fields of the row, or begin the source with `files` and join the table");
        }
        return pattern;
    }

    /** A pattern that may mean several files. */
    public static ImagePattern parseMany(String written) {
        List<List<Object>> variants = List.of(List.of());
        for (Token token : Token.parse(written, true)) {
            variants = append(variants, choices(token));
        }
        return new ImagePattern(written, variants);
    }

    private static boolean hasStarInName(List<Object> variant) {
        boolean star = false;
        for (Object part : variant) {
            if (part instanceof String text) {
                star = text.indexOf(STAR) >= 0 || star && text.indexOf('/') < 0;
            }
        }
        return star;
    }

    private static List<Object> choices(Token token) {
        if (token instanceof Token.Braces braces) {
            boolean words = braces.inner().contains("|") && !braces.inner().contains("~");
            return words
                    ? List.of((Object[]) braces.inner().split("\\|"))
                    : List.of(FieldReference.parse(braces.inner()));
        }
        if (token instanceof Token.Literal literal) {
            return List.of(literal.text());
        }
        return List.of(String.valueOf(token instanceof Token.Star ? STAR : FOLDERS));
    }

    private static List<List<Object>> append(List<List<Object>> variants, List<Object> choices) {
        List<List<Object>> longer = new ArrayList<>();
        for (List<Object> variant : variants) {
            for (Object choice : choices) {
                List<Object> parts = new ArrayList<>(variant);
                parts.add(choice);
                longer.add(parts);
            }
        }
        return longer;
    }

    /** The paths to look for, in turn. */
    List<String> fill(Fields fields) {
        List<String> filled = new ArrayList<>(variants.size());
        for (List<Object> variant : variants) {
            StringBuilder path = new StringBuilder();
            for (Object part : variant) {
                path.append(part instanceof FieldReference field ? plain(field.value(fields)) : (String) part);
            }
            filled.add(path.toString());
        }
        return filled;
    }

    private static String plain(String value) {
        return value.indexOf(STAR) < 0 && value.indexOf(FOLDERS) < 0
                ? value
                : value.replace(STAR, '?').replace(FOLDERS, '?');
    }

    public String written() {
        return written;
    }

    /** The fields it names. */
    public Stream<String> fields() {
        return variants.get(0).stream().filter(FieldReference.class::isInstance).map(part -> ((FieldReference) part)
                .field());
    }
}
