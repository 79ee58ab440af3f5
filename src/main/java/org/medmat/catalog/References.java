package org.medmat.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The licence of each dataset, and what to cite for it. Read when asked for: few commands need them. */
public final class References {

    static final String FILE = "references.yaml";

    private static final String RESOURCE = "/catalog/" + FILE;
    private static final String YES = "yes";
    private static final String NO = "no";

    private References() {}

    /**
     * What is known of a dataset.
     *
     * @param licence empty where nobody saw one
     * @param link to it; empty where there is none
     * @param passingOn whether it allows passing the pictures on: yes, no or unclear
     * @param commercial whether it allows commercial use: yes, no or unclear
     * @param works what to cite, the certain ones first
     */
    public record Source(String licence, String link, String passingOn, String commercial, List<Work> works) {

        /** Of a dataset that nobody knows anything of. */
        public static final Source UNKNOWN = new Source("", "", "unclear", "unclear", List.of());

        public boolean forbidsPassingOn() {
            return passingOn.equals(NO);
        }

        public boolean allowsPassingOn() {
            return passingOn.equals(YES);
        }
    }

    /**
     * A work to cite.
     *
     * @param key by which texts cite it
     * @param type article, dataset ...
     * @param fields title, authors, venue, year, doi, url: those that are known
     * @param isCertain whether more than general knowledge tells it
     */
    public record Work(String key, String type, Map<String, String> fields, boolean isCertain) {}

    /** By number of the dataset; 0 is Med-MAT itself. */
    public static SortedMap<Integer, Source> read() throws IOException {
        SortedMap<Integer, Source> sources = new TreeMap<>();
        try (InputStream in = References.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IOException("the program lacks " + RESOURCE);
            }
            String text = new String(in.readNBytes(FileContent.MOST_BYTES), StandardCharsets.UTF_8);
            for (Node each : items(new YamlNodes(FILE).read(text))) {
                Map<String, Node> fields = fields(each);
                List<Work> works = new ArrayList<>();
                for (Node work : items(fields.get("references"))) {
                    works.add(work(fields(work)));
                }
                sources.put(
                        Integer.parseInt(text(fields, "dataset", "")),
                        new Source(
                                text(fields, "licence", ""),
                                text(fields, "link", ""),
                                text(fields, "passing-on", "unclear"),
                                text(fields, "commercial", "unclear"),
                                List.copyOf(works)));
            }
        }
        return Collections.unmodifiableSortedMap(sources);
    }

    private static Work work(Map<String, Node> fields) {
        Map<String, String> told = new TreeMap<>();
        for (String field : List.of("title", "authors", "venue", "year", "doi", "url")) {
            String text = text(fields, field, "");
            if (!text.isEmpty()) {
                told.put(field, text);
            }
        }
        return new Work(
                text(fields, "key", ""),
                text(fields, "type", "misc"),
                Collections.unmodifiableMap(told),
                !text(fields, "certain", YES).equals(NO));
    }

    private static String text(Map<String, Node> fields, String key, String other) {
        return fields.get(key) instanceof Node.Text text ? text.text() : other;
    }

    private static Map<String, Node> fields(Node node) {
        return node instanceof Node.Fields fields ? fields.fields() : Map.of();
    }

    private static List<Node> items(@Nullable Node node) {
        return node instanceof Node.Items items ? items.items() : List.of();
    }
}
