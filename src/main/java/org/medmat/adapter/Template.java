package org.medmat.adapter;

import java.util.List;
import java.util.stream.Stream;

/** A text with fields in braces. */
public final class Template {

    private final List<Object> parts;

    private Template(List<Object> parts) {
        this.parts = parts;
    }

    public static Template parse(String text) {
        return new Template(Token.parse(text, false).stream()
                .<Object>map(token -> token instanceof Token.Braces braces
                        ? FieldReference.parse(braces.inner())
                        : ((Token.Literal) token).text())
                .toList());
    }

    String fill(Fields fields) {
        if (parts.size() == 1 && parts.get(0) instanceof FieldReference field) {
            return field.value(fields);
        }
        StringBuilder text = new StringBuilder();
        for (Object part : parts) {
            text.append(part instanceof FieldReference field ? field.value(fields) : (String) part);
        }
        return text.toString();
    }

    /** The fields it names. */
    public Stream<String> fields() {
        return parts.stream().filter(FieldReference.class::isInstance).map(part -> ((FieldReference) part).field());
    }
}
