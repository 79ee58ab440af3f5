package org.medmat.catalog;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.medmat.problem.CatalogException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;

/**
 * Reads a catalog file, YAML or JSON, into {@link Node}s. Both are read by their parsers' events: bound to a tree of their own,
 * {@code no} would be false and {@code 010} eight.
 */
final class Nodes {

    static final int MAX_DEPTH = 32;

    private Nodes() {}

    static Node read(String file, byte[] content) {
        String text = decode(file, content);
        return file.endsWith(".json") ? new JsonNodes(file).read(text) : new YamlNodes(file).read(text);
    }

    private static String decode(String file, byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw refusal(new Place(file, 0), "the file is not UTF-8", "save it as UTF-8");
        }
    }

    static CatalogException empty(String file) {
        return refusal(new Place(file, 0), "the file is empty", "describe a dataset or subset in it, or delete it");
    }

    static CatalogException tooDeep(Place place) {
        return refusal(
                place,
                "nested more than " + MAX_DEPTH + " deep",
                "a dataset needs few levels; look for a bracket too many");
    }

    static CatalogException refusal(Place place, String what, String remedy) {
        return new CatalogException(new Problem(place, what, remedy));
    }
}
