package org.medmat.export;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.medmat.catalog.References;

/** What to cite, as BibTeX. */
final class Bibliography {

    private static final Map<String, String> NAMES =
            Map.of("authors", "author", "venue", "howpublished", "title", "title", "year", "year");

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
            // BibTeX knows no entry for a dataset; what was published where is one text here.
            text.append("@misc{").append(work.key());
            work.fields().forEach((name, value) -> text.append(",\n  ")
                    .append(NAMES.getOrDefault(name, name))
                    .append(" = {")
                    .append(name.equals("url") || name.equals("doi") ? value : escaped(value))
                    .append('}'));
            text.append("\n}\n\n");
        }
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
