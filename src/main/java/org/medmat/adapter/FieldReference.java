package org.medmat.adapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.medmat.text.SafePattern;

/** A field in braces, with what is done to its value: {@code {id:pad 5}}, {@code {stem~^\d+}}. */
final class FieldReference implements Piece {

    private static final Pattern FILTER =
            Pattern.compile("^(.*):(lower|pair|pad (\\d{1,2})|part (-?\\d{1,2}))$", Pattern.DOTALL);

    private final String written;
    private final String field;
    private final boolean optional;
    private final List<UnaryOperator<String>> filters;

    private FieldReference(String written, String field, boolean optional, List<UnaryOperator<String>> filters) {
        this.written = written;
        this.field = field;
        this.optional = optional;
        this.filters = filters;
    }

    static FieldReference parse(String written) {
        String rest = written;
        List<UnaryOperator<String>> filters = new ArrayList<>();
        int tilde = rest.indexOf('~');
        if (tilde >= 0) {
            filters.add(finding(expression(rest.substring(tilde + 1))));
            rest = rest.substring(0, tilde);
        }
        for (Matcher filter = FILTER.matcher(rest); filter.matches(); filter = FILTER.matcher(rest)) {
            filters.add(0, filter(filter));
            rest = filter.group(1);
        }
        boolean optional = rest.endsWith("?");
        String field = optional ? rest.substring(0, rest.length() - 1) : rest;
        if (field.isBlank()) {
            throw new SyntaxException(
                    "{" + written + "} names no field",
                    "write the name of a column or of a part of the path between the braces");
        }
        return new FieldReference(written, field.strip(), optional, List.copyOf(filters));
    }

    static SafePattern expression(String text) {
        try {
            return new SafePattern(Pattern.compile(text, Pattern.UNICODE_CASE));
        } catch (PatternSyntaxException e) {
            throw new SyntaxException(
                    "\"" + text + "\" is no regular expression: " + e.getDescription(),
                    "mend the expression near its place " + Math.max(0, e.getIndex()));
        }
    }

    private static UnaryOperator<String> filter(Matcher filter) {
        return switch (filter.group(2).split(" ")[0]) {
            case "lower" -> value -> value.toLowerCase(Locale.ROOT);
            case "pair" -> FieldReference::pair;
            case "pad" -> padding(Integer.parseInt(filter.group(3)));
            default -> part(Integer.parseInt(filter.group(4)));
        };
    }

    private static UnaryOperator<String> padding(int width) {
        return value -> {
            // A spreadsheet may have written the id 7 as 007 or as 7.0.
            String number = value.matches("\\d+(\\.0+)?")
                    ? value.replaceFirst("\\.0+$", "").replaceFirst("^0+(?=\\d)", "")
                    : value;
            return "0".repeat(Math.max(0, width - number.length())) + number;
        };
    }

    private static UnaryOperator<String> part(int number) {
        return value -> {
            String[] parts = value.split("/");
            int at = number > 0 ? number - 1 : parts.length + number;
            return at >= 0 && at < parts.length ? parts[at] : "";
        };
    }

    private static String pair(String value) {
        return value.matches("\\d{1,17}") ? Long.toString((Long.parseLong(value) + 1) / 2) : value;
    }

    private static UnaryOperator<String> finding(SafePattern expression) {
        return value -> {
            Matcher matcher = expression.find(value);
            if (matcher == null) {
                return "";
            }
            String found = matcher.groupCount() > 0 ? matcher.group(1) : matcher.group();
            return found == null ? "" : found;
        };
    }

    String field() {
        return field;
    }

    boolean isOptional() {
        return optional;
    }

    @Override
    public String value(NamedFields fields) {
        @Nullable String value = fields.get(field);
        if (value == null) {
            if (optional) {
                return "";
            }
            throw new MissingFieldException(field, "{" + written + "}");
        }
        for (UnaryOperator<String> filter : filters) {
            value = filter.apply(value);
        }
        return value;
    }
}
