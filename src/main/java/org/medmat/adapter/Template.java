package org.medmat.adapter;

import java.util.List;
import java.util.stream.Stream;

/** A text with fields in braces. */
public final class Template {

    private final List<Piece> pieces;

    private Template(List<Piece> pieces) {
        this.pieces = pieces;
    }

    public static Template parse(String text) {
        return new Template(PatternToken.parse(text, false).stream()
                .<Piece>map(token -> token instanceof PatternToken.Braces braces
                        ? FieldReference.parse(braces.inner())
                        : new Piece.Text(((PatternToken.Literal) token).text()))
                .toList());
    }

    String fill(NamedFields fields) {
        if (pieces.size() == 1) {
            return pieces.get(0).value(fields);
        }
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            text.append(piece.value(fields));
        }
        return text.toString();
    }

    /** The fields it names. */
    public Stream<String> fields() {
        return Piece.fields(pieces);
    }
}
