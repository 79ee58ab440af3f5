package org.medmat.adapter;

import java.util.List;
import java.util.stream.Stream;

/** A piece of a template or of an image's pattern: a text, or a field of the row. */
sealed interface Piece permits Piece.Text, FieldReference {

    record Text(String text) implements Piece {

        @Override
        public String value(NamedFields fields) {
            return text;
        }
    }

    /** What it becomes in a row. */
    String value(NamedFields fields);

    /** The fields that some pieces name. */
    static Stream<String> fields(List<Piece> pieces) {
        return pieces.stream().filter(FieldReference.class::isInstance).map(piece -> ((FieldReference) piece).field());
    }
}
