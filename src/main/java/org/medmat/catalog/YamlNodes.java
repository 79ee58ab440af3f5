package org.medmat.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.medmat.problem.CatalogException;
import org.medmat.problem.Place;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/** Reads one YAML file of the catalog, and of YAML only what JSON has too. */
final class YamlNodes {

    private static final String PLAIN_REMEDY =
            "write every value out; the catalog knows no anchors, aliases, merge keys, tags or second documents";

    private final String file;

    YamlNodes(String file) {
        this.file = file;
    }

    Node read(String text) {
        try {
            return document(text);
        } catch (MarkedYAMLException e) {
            int line = line(e.getProblemMark());
            int begin = line(e.getContextMark());
            String within = begin == 0 || begin == line ? "" : ", in what begins in line " + begin;
            throw Nodes.refusal(
                    new Place(file, line),
                    "this is not YAML: " + e.getProblem() + within,
                    "mend the line; often a quote, a blank after a colon or the indentation is missing");
        } catch (ReaderException e) {
            int line = 1
                    + (int) text.substring(0, Math.min(text.length(), e.getPosition()))
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            String character = String.format(Locale.ROOT, "\\u%04x", e.getCodePoint());
            throw Nodes.refusal(
                    new Place(file, line),
                    "this is not YAML: it holds the invisible character " + character,
                    "delete it; is the file a text?");
        } catch (YAMLException e) {
            throw Nodes.refusal(new Place(file, 0), "this is not YAML: " + e.getMessage(), "mend the file");
        }
    }

    private Node document(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(Nodes.MAX_DEPTH);
        options.setCodePointLimit(FileContent.MOST_BYTES);
        Parser events = new ParserImpl(new StreamReader(text), options);
        events.getEvent();
        if (events.getEvent().is(Event.ID.StreamEnd)) {
            throw Nodes.empty(file);
        }
        Node root = node(events.getEvent(), events, 0);
        events.getEvent();
        Event end = events.getEvent();
        if (!end.is(Event.ID.StreamEnd)) {
            throw notPlain(end, "a second document begins");
        }
        return root;
    }

    private Node node(Event event, Parser events, int depth) {
        if (event instanceof AliasEvent || event instanceof NodeEvent node && node.getAnchor() != null) {
            throw notPlain(event, "an anchor or alias");
        }
        if (depth > Nodes.MAX_DEPTH) {
            throw Nodes.tooDeep(place(event));
        }
        if (event instanceof ScalarEvent scalar) {
            refuseTag(scalar.getTag(), event);
            return new Node.Text(scalar.getValue(), place(event));
        }
        if (event instanceof SequenceStartEvent sequence) {
            refuseTag(sequence.getTag(), event);
            List<Node> items = new ArrayList<>();
            for (Event next = events.getEvent(); !next.is(Event.ID.SequenceEnd); next = events.getEvent()) {
                items.add(node(next, events, depth + 1));
            }
            return new Node.Items(items, place(event));
        }
        refuseTag(((MappingStartEvent) event).getTag(), event);
        FieldsBuilder fields = new FieldsBuilder();
        for (Event next = events.getEvent(); !next.is(Event.ID.MappingEnd); next = events.getEvent()) {
            String key = key(next);
            fields.key(key, place(next));
            fields.value(key, node(events.getEvent(), events, depth + 1));
        }
        return fields.build(place(event));
    }

    private String key(Event event) {
        if (!(event instanceof ScalarEvent key) || key.getAnchor() != null) {
            throw notPlain(event, "a key that is no plain text");
        }
        if (key.getValue().equals("<<") && key.isPlain()) {
            throw notPlain(event, "a merge key <<");
        }
        return key.getValue();
    }

    private void refuseTag(@Nullable String tag, Event event) {
        if (tag != null) {
            throw notPlain(event, "a tag " + tag.replace(Tag.PREFIX, "!!"));
        }
    }

    private CatalogException notPlain(Event event, String what) {
        return Nodes.refusal(place(event), what, PLAIN_REMEDY);
    }

    private Place place(Event event) {
        return new Place(file, line(event.getStartMark()));
    }

    private static int line(@Nullable Mark mark) {
        return mark == null ? 0 : mark.getLine() + 1;
    }
}
