package org.medmat.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The page's own files, all of which are known by name. */
final class Assets {

    private static final Map<String, String> TYPES = Map.of(
            "index.html", "text/html; charset=utf-8",
            "view.css", "text/css; charset=utf-8",
            "state.js", "text/javascript; charset=utf-8",
            "dom.js", "text/javascript; charset=utf-8",
            "filters.js", "text/javascript; charset=utf-8",
            "grid.js", "text/javascript; charset=utf-8",
            "item.js", "text/javascript; charset=utf-8",
            "picture.js", "text/javascript; charset=utf-8",
            "main.js", "text/javascript; charset=utf-8",
            "icon.svg", "image/svg+xml");

    private final Map<String, Reply> all = new HashMap<>();

    Assets() {
        TYPES.forEach((name, type) -> all.put(name, new Reply(Reply.OK, type, bytes(name), false)));
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Assets.class.getResourceAsStream("/view/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Nullable
    Reply find(String path) {
        return all.get(path.isEmpty() ? "index.html" : path);
    }
}
