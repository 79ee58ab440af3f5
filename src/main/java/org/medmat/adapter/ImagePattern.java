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
    private final List<List<Piece>> variants;

    private ImagePattern(String written, List<List<Piece>> variants) {
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
        List<List<Piece>> variants = List.of(List.of());
        for (PatternToken token : PatternToken.parse(written, true)) {
            variants = append(variants, choices(token));
        }
        return new ImagePattern(written, variants);
    }

    private static boolean hasStarInName(List<Piece> variant) {
        boolean star = false;
        for (Piece piece : variant) {
            if (piece instanceof Piece.Text literal) {
                String text = literal.text();
                star = text.indexOf(STAR) >= 0 || star && text.indexOf('/') < 0;
            }
        }
        return star;
    }

    private static List<Piece> choices(PatternToken token) {
        if (token instanceof PatternToken.Braces braces) {
            boolean words = braces.inner().contains("|") && !braces.inner().contains("~");
            return words
                    ? Stream.of(braces.inner().split("\\|"))
                            .<Piece>map(Piece.Text::new)
                            .toList()
                    : List.of(FieldReference.parse(braces.inner()));
        }
        if (token instanceof PatternToken.Literal literal) {
            return List.of(new Piece.Text(literal.text()));
        }
        return List.of(new Piece.Text(String.valueOf(token instanceof PatternToken.Star ? STAR : FOLDERS)));
    }

    private static List<List<Piece>> append(List<List<Piece>> variants, List<Piece> choices) {
        List<List<Piece>> longer = new ArrayList<>();
        for (List<Piece> variant : variants) {
            for (Piece choice : choices) {
                List<Piece> pieces = new ArrayList<>(variant);
                pieces.add(choice);
                longer.add(pieces);
            }
        }
        return longer;
    }

    /** The paths to look for, in turn. */
    List<String> fill(NamedFields fields) {
        List<String> filled = new ArrayList<>(variants.size());
        for (List<Piece> variant : variants) {
            StringBuilder path = new StringBuilder();
            for (Piece piece : variant) {
                String value = piece.value(fields);
                path.append(piece instanceof FieldReference ? plain(value) : value);
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
        return Piece.fields(variants.get(0));
    }
}
