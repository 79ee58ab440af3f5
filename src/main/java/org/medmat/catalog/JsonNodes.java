package org.medmat.catalog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.medmat.problem.Place;

/** Reads one JSON file of the catalog. */
final class JsonNodes {

    private final String file;

    JsonNodes(String file) {
        this.file = file;
    }

    Node read(String text) {
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            if (parser.nextToken() == null) {
                throw Nodes.empty(file);
            }
            Node root = node(parser, 0);
            if (parser.nextToken() != null) {
                throw Nodes.refusal(place(parser), "something follows the end", "keep one object in a file");
            }
            return root;
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw Nodes.refusal(new Place(file, line), "this is not JSON: " + e.getOriginalMessage(), "mend the line");
        } catch (IOException e) {
            throw Nodes.refusal(
                    new Place(file, 0), "can't be read: " + e.getMessage(), "see whether the file is whole");
        }
    }

    private Node node(JsonParser parser, int depth) throws IOException {
        Place place = place(parser);
        if (depth > Nodes.MAX_DEPTH) {
            throw Nodes.tooDeep(place);
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            List<Node> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(node(parser, depth + 1));
            }
            return new Node.Items(items, place);
        }
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            FieldsBuilder fields = new FieldsBuilder();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                fields.key(key, place(parser));
                parser.nextToken();
                fields.value(key, node(parser, depth + 1));
            }
            return fields.build(place);
        }
        return new Node.Text(parser.getText(), place);
    }

    private Place place(JsonParser parser) {
        return new Place(file, parser.currentTokenLocation().getLineNr());
    }
}
