package org.medmat.adapter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medmat.text.Fold;
import org.medmat.text.SafePattern;
import org.medmat.tree.Spelling;

/** A pattern that is compared with whole paths and keeps parts of them as fields. */
public final class PathPattern {

    private static final String WITHIN_NAME = "[^/]*";
    /** The group of the folders above what a pattern names. */
    private static final String ABOVE = "above";
    /** How an expression begins that takes any folders. */
    private static final String ANY_FOLDERS = "(?:.*/)?";

    private final String written;
    private final SafePattern exact;
    private final SafePattern composed;
    private final String composedRegex;
    private final List<Kept> kept;
    private final String ending;
    /** The group of what stands above the pattern's own part of a path; null where all is its own. */
    private final @Nullable String above;

    /** Made when it is needed first: most catalogs are only listed, most paths are spelt as written. */
    private @Nullable volatile SafePattern anyCase;

    /** A field, with the words it may be, spelt as in the pattern. */
    private record Kept(String field, Map<String, String> words) {}

    private PathPattern(
            String written,
            SafePattern exact,
            SafePattern composed,
            String composedRegex,
            List<Kept> kept,
            String ending,
            @Nullable String above) {
        this.written = written;
        this.exact = exact;
        this.composed = composed;
        this.composedRegex = composedRegex;
        this.kept = kept;
        this.ending = ending;
        this.above = above;
    }

    public static PathPattern parse(String written) {
        List<Kept> kept = new ArrayList<>();
        String regex = regex(PatternToken.parse(written, true), kept, true);
        String composed = regex(PatternToken.parse(Fold.nfc(written), true), new ArrayList<>(), true);
        SafePattern exact = compile(regex, 0);
        int lastStop =
                Math.max(written.lastIndexOf('/'), Math.max(written.lastIndexOf('}'), written.lastIndexOf('*'))) + 1;
        return new PathPattern(
                written,
                exact,
                composed.equals(regex) ? exact : compile(composed, 0),
                composed,
                List.copyOf(kept),
                Fold.ignoringCase(written.substring(lastStop)),
                above(regex));
    }

    /** A pattern begins with any folders, or with a field that does. */
    private static @Nullable String above(String regex) {
        if (regex.startsWith("(?<" + ABOVE + ">")) {
            return ABOVE;
        }
        return regex.startsWith("(?<f0>(?:" + ANY_FOLDERS) ? "f0" : null;
    }

    private SafePattern anyCase() {
        SafePattern known = anyCase;
        if (known == null) {
            known = compile(composedRegex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            anyCase = known;
        }
        return known;
    }

    private static SafePattern compile(String regex, int flags) {
        return new SafePattern(Pattern.compile(regex, flags));
    }

    /** @param whole whether it is a pattern of its own, and no word of one */
    private static String regex(List<PatternToken> tokens, List<Kept> kept, boolean whole) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            PatternToken token = tokens.get(i);
            if (token instanceof PatternToken.Literal literal) {
                regex.append(Pattern.quote(literal.text()));
            } else if (token instanceof PatternToken.Star) {
                regex.append(WITHIN_NAME);
            } else if (token instanceof PatternToken.Folders) {
                regex.append(i == tokens.size() - 1 ? ".*" : whole && i == 0 ? "(?<" + ABOVE + ">.*/)?" : "(?:.*/)?");
            } else {
                regex.append(braces(((PatternToken.Braces) token).inner(), kept));
            }
        }
        return regex.toString();
    }

    private static String braces(String inner, List<Kept> kept) {
        int tilde = inner.indexOf('~');
        if (tilde >= 0) {
            String expression = inner.substring(tilde + 1);
            FieldReference.expression(expression);
            return keep(inner.substring(0, tilde), Map.of(), "(?:" + expression + ")", kept);
        }
        int equals = inner.indexOf('=');
        if (equals >= 0) {
            String words = inner.substring(equals + 1);
            Map<String, String> spelt = new LinkedHashMap<>();
            for (String word : words.split("\\|")) {
                spelt.put(Fold.ignoringCase(word), word);
            }
            return keep(inner.substring(0, equals), spelt, alternatives(words), kept);
        }
        return inner.contains("|") ? "(?:" + alternatives(inner) + ")" : keep(inner, Map.of(), "[^/]+", kept);
    }

    /** The same field twice in one pattern must be the same text twice. */
    private static String keep(String field, Map<String, String> words, String regex, List<Kept> kept) {
        if (field.isBlank()) {
            throw new SyntaxException(
                    "a pair of braces names no field", "write {class}, {class=one|other} or {class~expression}");
        }
        for (int i = 0; i < kept.size(); i++) {
            if (kept.get(i).field().equals(field)) {
                return "\\k<f" + i + ">";
            }
        }
        kept.add(new Kept(field, words));
        return "(?<f" + (kept.size() - 1) + ">" + regex + ")";
    }

    private static String alternatives(String words) {
        List<String> regexes = new ArrayList<>();
        for (String word : words.split("\\|")) {
            regexes.add(regex(PatternToken.parse(word, true), new ArrayList<>(), false));
        }
        return String.join("|", regexes);
    }

    /** The fields of a path that matches, null for one that doesn't. */
    public @Nullable Match match(String path) {
        if (!path.regionMatches(true, path.length() - ending.length(), ending, 0, ending.length())
                && path.length() == Fold.nfc(path).length()) {
            return null;
        }
        Matcher matcher = exact.match(path);
        if (matcher != null) {
            return match(matcher, Spelling.EXACT);
        }
        String nfc = Fold.nfc(path);
        matcher = composed.match(nfc);
        if (matcher != null) {
            return match(matcher, Spelling.COMPOSED);
        }
        matcher = anyCase().match(nfc);
        return matcher != null ? match(matcher, Spelling.CASE) : null;
    }

    private Match match(Matcher matcher, Spelling spelling) {
        String before = above == null ? null : matcher.group(above);
        int folders =
                before == null ? 0 : (int) before.chars().filter(c -> c == '/').count();
        return new Match(values(matcher), folders, spelling);
    }

    private Map<String, String> values(Matcher matcher) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < kept.size(); i++) {
            String value = matcher.group("f" + i);
            Kept field = kept.get(i);
            values.put(
                    field.field(),
                    field.words().isEmpty() ? value : field.words().getOrDefault(Fold.ignoringCase(value), value));
        }
        return values;
    }

    public String written() {
        return written;
    }

    /** The fields it keeps. */
    public List<String> fields() {
        return kept.stream().map(Kept::field).toList();
    }

    /**
     * What a path says.
     *
     * @param above how many of its folders are none of the pattern's own
     * @param spelling how it was compared
     */
    public record Match(Map<String, String> fields, int above, Spelling spelling) {}
}
