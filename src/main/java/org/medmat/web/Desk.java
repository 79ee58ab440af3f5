package org.medmat.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medmat.catalog.Catalog;
import org.medmat.item.ItemKey;
import org.medmat.item.WrittenItem;
import org.medmat.mark.Mark;
import org.medmat.mark.MarkBook;
import org.medmat.mark.Marks;
import org.medmat.mark.Verdict;
import org.medmat.view.Facet;
import org.medmat.view.Found;
import org.medmat.view.Query;
import org.medmat.view.Search;
import org.medmat.view.ViewedFolder;

/** Answers what the page asks about items. For any number of threads. */
final class Desk {

    private static final int PAGE = 60;
    private static final int MOST = 240;
    private static final int OF_SHEET = 12;
    private static final int SHEETS = 20;
    private static final int REMEMBERED = 4;
    private static final int MOST_TWINS = 24;

    private final ViewedFolder folder;
    private final MarkBook book;
    private final String reader;
    private final Search search;
    private final Details details;
    private final List<String> said = new ArrayList<>(List.of("unmarked"));
    private final Map<Asked, Found> remembered;

    private record Asked(Query query, Marks marks) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Asked asked && asked.query.equals(query) && isSame(asked.marks, marks);
        }

        private static boolean isSame(Object one, Object other) {
            return System.identityHashCode(one) == System.identityHashCode(other);
        }

        @Override
        public int hashCode() {
            return query.hashCode();
        }
    }

    Desk(ViewedFolder folder, Catalog catalog, MarkBook book, String reader) {
        this.folder = folder;
        this.book = book;
        this.reader = reader;
        this.search = new Search(folder.index(), catalog);
        this.details = new Details(folder, catalog);
        said.addAll(Verdict.words());
        this.remembered = new LinkedHashMap<>(8, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Asked, Found> eldest) {
                return size() > REMEMBERED;
            }
        };
    }

    /** A page of the items that are asked for, with what each further choice would leave. */
    Reply items(Parameters parameters) throws IOException {
        Found found = find(parameters.query());
        int size = Math.min(MOST, Math.max(1, parameters.number("size", PAGE)));
        int page = Math.min(parameters.number("page", 0), Math.max(0, (found.items().length - 1) / size));
        List<Object> items = new ArrayList<>();
        for (int i = page * size; i < Math.min(found.items().length, (page + 1) * size); i++) {
            items.add(card(found.items()[i]));
        }
        Map<String, Object> reply = new LinkedHashMap<>();
        reply.put("total", found.items().length);
        reply.put("all", folder.index().size());
        reply.put("page", page);
        reply.put("size", size);
        reply.put("reader", reader);
        reply.put("items", items);
        Map<String, Object> facets = new LinkedHashMap<>();
        found.choices().forEach((facet, choices) -> facets.put(facet.word(), choices));
        reply.put("facets", facets);
        return Reply.json(reply);
    }

    /** Some items of each label. */
    Reply sheets(Parameters parameters) throws IOException {
        Found found = find(parameters.query());
        Map<String, Integer> counts = new HashMap<>();
        found.choices().getOrDefault(Facet.LABEL, List.of()).forEach(each -> counts.put(each.value(), each.count()));
        Map<String, List<Integer>> all = search.sheets(found, OF_SHEET);
        int from = parameters.number("page", 0) * SHEETS;
        List<Object> sheets = new ArrayList<>();
        for (String label : all.keySet().stream().skip(from).limit(SHEETS).toList()) {
            List<Object> cards = new ArrayList<>();
            for (int item : all.getOrDefault(label, List.of())) {
                cards.add(card(item));
            }
            sheets.add(Map.of("label", label, "count", counts.getOrDefault(label, 0), "items", cards));
        }
        return Reply.json(Map.of(
                "total",
                found.items().length,
                "labels",
                all.size(),
                "page",
                from / SHEETS,
                "size",
                SHEETS,
                "sheets",
                sheets));
    }

    /** An item in full. */
    Reply item(Parameters parameters) throws IOException {
        int item = find(parameters);
        if (item < 0) {
            return Reply.refusal(Reply.NOT_FOUND, "there is no such item");
        }
        Map<String, Object> reply = details.of(item);
        List<Object> same = new ArrayList<>();
        for (int other : search.samePicture(item)) {
            if (same.size() < PAGE && details.image(other).equals(details.image(item))) {
                same.add(card(other));
            }
        }
        reply.put("same", same);
        reply.put("found", search.notesOf(item));
        reply.put("twins", twins(item, details.image(item)));
        reply.put("mark", mark(key(item)));
        Found found = find(parameters.query());
        reply.put("total", found.items().length);
        reply.put("position", position(found, item));
        reply.put("before", neighbour(found, item, -1));
        reply.put("after", neighbour(found, item, 1));
        return Reply.json(reply);
    }

    /** One item of each picture that is a twin of an item's, as far as a page holds them. */
    private List<Object> twins(int item, String image) throws IOException {
        Set<String> seen = new HashSet<>(Set.of(image));
        List<Object> twins = new ArrayList<>();
        for (int other : search.twins(item).stream().limit(MOST).toList()) {
            String path = details.image(other);
            if (twins.size() < MOST_TWINS && seen.add(path)) {
                Map<String, Object> card = card(other);
                card.put("image", path);
                twins.add(card);
            }
        }
        return twins;
    }

    /** Keeps what the reader says of an item. */
    Reply keep(Map<String, String> said) throws IOException {
        String key = said.getOrDefault("key", "");
        int item = find(key);
        if (item < 0) {
            return Reply.refusal(Reply.NOT_FOUND, "there is no such item");
        }
        WrittenItem written = folder.item(item);
        String verdict = said.getOrDefault("verdict", "");
        Mark mark = new Mark(
                key,
                reader,
                new Mark.About(
                        written.dataset(),
                        written.image(),
                        String.join(", ", search.labelsOf(item)),
                        written.answerChoice()),
                verdict.isEmpty()
                        ? null
                        : Verdict.named(verdict)
                                .orElseThrow(() -> new IllegalArgumentException("there is no such mark")),
                said.getOrDefault("note", ""),
                said.getOrDefault("answer", ""));
        book.put(mark);
        return Reply.json(mark(key));
    }

    int find(Parameters parameters) {
        return find(parameters.text("key"));
    }

    WrittenItem written(int item) throws IOException {
        return folder.item(item);
    }

    private int find(String key) {
        return folder.index().find(key);
    }

    private String key(int item) {
        return folder.index().key(item);
    }

    private Found find(Query query) {
        Marks marks = book.marks();
        synchronized (remembered) {
            Asked asked = new Asked(query, marks);
            Found known = remembered.get(asked);
            if (known == null) {
                known = search.find(query, marked(marks), said);
                remembered.put(asked, known);
            }
            return known;
        }
    }

    /** What the reader said of items. */
    private Map<Integer, Integer> marked(Marks marks) {
        Map<Integer, Integer> marked = new HashMap<>();
        Map<String, Integer> wanted = new HashMap<>();
        Set<Long> hashes = new HashSet<>();
        for (Mark mark : marks.all()) {
            if (mark.verdict() != null && mark.reader().equals(reader)) {
                wanted.put(mark.key(), mark.verdict().ordinal() + 1);
                hashes.add(ItemKey.hash(mark.key()));
            }
        }
        long[] keys = folder.index().columns().key();
        for (int i = 0; i < keys.length && !wanted.isEmpty(); i++) {
            Integer verdict = hashes.contains(keys[i]) ? wanted.get(key(i)) : null;
            if (verdict != null) {
                marked.put(i, verdict);
            }
        }
        return marked;
    }

    private Map<String, Object> card(int item) throws IOException {
        Map<String, Object> card = details.card(item);
        card.put("mark", mark(key(item)));
        return card;
    }

    private Map<String, Object> mark(String key) {
        Mark mark = book.marks().of(key, reader);
        Verdict verdict = mark == null ? null : mark.verdict();
        return Map.of(
                "verdict", verdict == null ? "" : verdict.word().toLowerCase(Locale.ROOT),
                "note", mark == null ? "" : mark.note(),
                "answer", mark == null ? "" : mark.answer());
    }

    private static int position(Found found, int item) {
        int at = Arrays.binarySearch(found.items(), item);
        return at < 0 ? 0 : at + 1;
    }

    private String neighbour(Found found, int item, int step) {
        int at = Arrays.binarySearch(found.items(), item);
        int next = at < 0 ? (step > 0 ? -at - 1 : -at - 2) : at + step;
        return next < 0 || next >= found.items().length ? "" : key(found.items()[next]);
    }
}
