package org.medmat.export;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medmat.catalog.References;

/** What to cite, as BibTeX. */
final class Bibliography {

    private static final Map<String, String> NAMES = Map.of("authors", "author");
    private static final String VENUE = "venue";
    private static final String HOW = "howpublished";
    /** Without these BibTeX complains of an article or a paper. */
    private static final Set<String> NEEDED = Set.of("authors", "title", "year");

    /** {@code Scientific Data 5(2), 180161} or {@code Scientific Data 5:180161}. */
    private static final Pattern ARTICLE =
            Pattern.compile("(?<journal>\\D.*?) (?<volume>\\d+)(\\((?<number>[^)]+)\\))?(, |:)(?<pages>[\\w.-]+)");

    private static final Pattern PAPER = Pattern.compile("(?<booktitle>.+), (pp\\. )?(?<pages>\\d+-\\d+)");

    /** By what the catalog calls a work: the type is BibTeX's too. */
    private static final Map<String, Published> PUBLISHED = Map.of(
            "article", new Published(ARTICLE, List.of("journal", "volume", "number", "pages")),
            "inproceedings", new Published(PAPER, List.of("booktitle", "pages")));

    /** How it is written where something was published, and what the parts are. */
    private record Published(Pattern written, List<String> parts) {}

    private Bibliography() {}

    /** Med-MAT first, then the works of each dataset, the certain ones first; each once. */
    static String of(SortedMap<Integer, References.Source> references, Collection<Integer> datasets) {
        StringBuilder text = new StringBuilder("% Med-MAT\n\n");
        Set<String> told = new HashSet<>();
        add(references.getOrDefault(0, References.Source.UNKNOWN), told, text);
        for (int dataset : datasets) {
            text.append("% dataset ").append(dataset).append("\n\n");
            add(references.getOrDefault(dataset, References.Source.UNKNOWN), told, text);
        }
        return text.toString();
    }

    private static void add(References.Source source, Set<String> told, StringBuilder text) {
        for (References.Work work : source.works()) {
            if (!told.add(work.key())) {
                continue;
            }
            if (!work.isCertain()) {
                text.append("% not confirmed:\n");
            }
            Map<String, String> place = place(work);
            // BibTeX knows no entry for a dataset or a preprint; what was published where is one text there.
            text.append('@')
                    .append(place.containsKey(HOW) ? "misc" : work.type())
                    .append('{')
                    .append(work.key());
            work.fields().forEach((name, value) -> {
                if (name.equals(VENUE)) {
                    place.forEach((part, inWords) -> add(part, inWords, text));
                } else {
                    add(NAMES.getOrDefault(name, name), value, text);
                }
            });
            text.append("\n}\n\n");
        }
    }

    /** The journal with its volume and pages, or the proceedings, where they are written as usual; else all of it as one text. */
    private static Map<String, String> place(References.Work work) {
        Map<String, String> place = new LinkedHashMap<>();
        String venue = work.fields().getOrDefault(VENUE, "");
        Published published = PUBLISHED.get(work.type());
        if (published != null && work.fields().keySet().containsAll(NEEDED)) {
            Matcher written = published.written.matcher(venue);
            if (written.matches()) {
                for (String part : published.parts) {
                    String value = written.group(part);
                    if (value != null) {
                        place.put(part, part.equals("pages") ? value.replace("-", "--") : value);
                    }
                }
                return place;
            }
        }
        place.put(HOW, venue);
        return place;
    }

    private static void add(String name, String value, StringBuilder text) {
        text.append(",\n  ")
                .append(name)
                .append(" = {")
                .append(name.equals("url") || name.equals("doi") ? value : escaped(value))
                .append('}');
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\textbackslash{}")
                .replace("&", "\\&")
                .replace("%", "\\%")
                .replace("#", "\\#")
                .replace("_", "\\_")
                .replace("$", "\\$");
    }
}
