package org.medmat.catalog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medmat.problem.CatalogException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;
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

/**
 * Reads YAML and JSON into {@link Node}s. Works on the parsers' events: bound to a tree of their own, {@code no} would be false and
 * {@code 010} eight.
 */
final class Nodes {

    private static final int MAX_BYTES = 1 << 20;
    private static final int MAX_DEPTH = 32;
    private static final String PLAIN_REMEDY =
            "write every value out; the catalog knows no anchors, aliases, merge keys, tags or second documents";

    private final String file;

    private Nodes(String file) {
        this.file = file;
    }

    static Node read(String file, byte[] content) {
        Nodes nodes = new Nodes(file);
        if (content.length > MAX_BYTES) {
            throw nodes.refusal(
                    0,
                    "the file is larger than 1 MiB",
                    "a catalog file describes one dataset in some kilobytes; is this another file?");
        }
        String text = nodes.decode(content);
        return file.endsWith(".json") ? nodes.json(text) : nodes.yaml(text);
    }

    private String decode(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw refusal(0, "the file is not UTF-8", "save it as UTF-8");
        }
    }

    private Node yaml(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(MAX_DEPTH);
        options.setCodePointLimit(MAX_BYTES);
        try {
            Parser events = new ParserImpl(new StreamReader(text), options);
            events.getEvent();
            Event start = events.getEvent();
            if (start.is(Event.ID.StreamEnd)) {
                throw refusal(0, "the file is empty", "describe a dataset or subset in it, or delete it");
            }
            Node root = yaml(events.getEvent(), events, 0);
            events.getEvent();
            Event end = events.getEvent();
            if (!end.is(Event.ID.StreamEnd)) {
                throw refusal(line(end), "a second document begins", PLAIN_REMEDY);
            }
            return root;
        } catch (MarkedYAMLException e) {
            int line = line(e.getProblemMark());
            int begin = line(e.getContextMark());
            String within = begin == 0 || begin == line ? "" : ", in what begins in line " + begin;
            throw refusal(
                    line,
                    "this is not YAML: " + e.getProblem() + within,
                    "mend the line; often a quote, a blank after a colon or the indentation is missing");
        } catch (ReaderException e) {
            int line = 1
                    + (int) text.substring(0, Math.min(text.length(), e.getPosition()))
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            String character = String.format(Locale.ROOT, "\\u%04x", e.getCodePoint());
            throw refusal(
                    line,
                    "this is not YAML: it holds the invisible character " + character,
                    "delete it; is the file a text?");
        } catch (YAMLException e) {
            throw refusal(0, "this is not YAML: " + e.getMessage(), "mend the file");
        }
    }

    private Node yaml(Event event, Parser events, int depth) {
        if (event instanceof AliasEvent || event instanceof NodeEvent node && node.getAnchor() != null) {
            throw refusal(line(event), "an anchor or alias", PLAIN_REMEDY);
        }
        if (depth > MAX_DEPTH) {
            throw refusal(
                    line(event),
                    "nested more than " + MAX_DEPTH + " deep",
                    "a dataset needs few levels; look for a bracket too many");
        }
        if (event instanceof ScalarEvent scalar) {
            refuseTag(scalar.getTag(), event);
            return new Node.Text(scalar.getValue(), place(event));
        }
        if (event instanceof SequenceStartEvent sequence) {
            refuseTag(sequence.getTag(), event);
            List<Node> items = new ArrayList<>();
            for (Event next = events.getEvent(); !next.is(Event.ID.SequenceEnd); next = events.getEvent()) {
                items.add(yaml(next, events, depth + 1));
            }
            return new Node.Items(items, place(event));
        }
        refuseTag(((MappingStartEvent) event).getTag(), event);
        Map<String, Node> fields = new LinkedHashMap<>();
        Map<String, Place> keys = new LinkedHashMap<>();
        for (Event next = events.getEvent(); !next.is(Event.ID.MappingEnd); next = events.getEvent()) {
            if (!(next instanceof ScalarEvent key) || key.getAnchor() != null) {
                throw refusal(line(next), "a key that is no plain text", PLAIN_REMEDY);
            }
            if (key.getValue().equals("<<") && key.isPlain()) {
                throw refusal(line(next), "a merge key <<", PLAIN_REMEDY);
            }
            put(fields, keys, key.getValue(), place(next), yaml(events.getEvent(), events, depth + 1));
        }
        return new Node.Fields(fields, keys, place(event));
    }

    private void refuseTag(@Nullable String tag, Event event) {
        if (tag != null) {
            throw refusal(line(event), "a tag " + tag.replace(Tag.PREFIX, "!!"), PLAIN_REMEDY);
        }
    }

    private void put(Map<String, Node> fields, Map<String, Place> keys, String key, Place place, Node value) {
        Place before = keys.put(key, place);
        if (before != null) {
            throw refusal(
                    place.line(),
                    "the key \"" + key + "\" stands here and in line " + before.line(),
                    "keep one of them");
        }
        fields.put(key, value);
    }

    private Node json(String text) {
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            if (parser.nextToken() == null) {
                throw refusal(0, "the file is empty", "describe a dataset or subset in it, or delete it");
            }
            Node root = json(parser, 0);
            if (parser.nextToken() != null) {
                throw refusal(line(parser), "something follows the end", "keep one object in a file");
            }
            return root;
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw refusal(line, "this is not JSON: " + e.getOriginalMessage(), "mend the line");
        } catch (IOException e) {
            throw refusal(0, "can't be read: " + e.getMessage(), "see whether the file is whole");
        }
    }

    private Node json(JsonParser parser, int depth) throws IOException {
        Place place = new Place(file, line(parser));
        if (depth > MAX_DEPTH) {
            throw refusal(
                    place.line(),
                    "nested more than " + MAX_DEPTH + " deep",
                    "a dataset needs few levels; look for a bracket too many");
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            List<Node> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(json(parser, depth + 1));
            }
            return new Node.Items(items, place);
        }
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            Map<String, Node> fields = new LinkedHashMap<>();
            Map<String, Place> keys = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                Place at = new Place(file, line(parser));
                parser.nextToken();
                put(fields, keys, key, at, json(parser, depth + 1));
            }
            return new Node.Fields(fields, keys, place);
        }
        return new Node.Text(parser.getText(), place);
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    private static int line(Event event) {
        return line(event.getStartMark());
    }

    private static int line(@Nullable Mark mark) {
        return mark == null ? 0 : mark.getLine() + 1;
    }

    private Place place(Event event) {
        return new Place(file, line(event));
    }

    private CatalogException refusal(int line, String what, String remedy) {
        return new CatalogException(new Problem(new Place(file, line), what, remedy));
    }
}
