package org.medmat.tree;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** A tree for tests, out of a map from path to contents. */
public final class MapTree implements FileTree {

    private final Map<String, byte[]> contents;
    private final FileList files;

    public MapTree(Map<String, byte[]> contents) {
        this.contents = new HashMap<>(contents);
        FileList.Builder builder = new FileList.Builder("map");
        contents.forEach((path, bytes) -> builder.add(path, bytes.length));
        files = builder.build();
    }

    /** A tree of pictures that hold nothing but their own path. */
    public static MapTree of(String... paths) {
        Map<String, byte[]> contents = new HashMap<>();
        for (String path : paths) {
            contents.put(path, path.getBytes(StandardCharsets.UTF_8));
        }
        return new MapTree(contents);
    }

    /** This tree and one more text. */
    public MapTree with(String path, String text) {
        Map<String, byte[]> more = new HashMap<>(contents);
        more.put(path, text.getBytes(StandardCharsets.UTF_8));
        return new MapTree(more);
    }

    @Override
    public FileList files() {
        return files;
    }

    @Override
    public InputStream open(int file) {
        return new ByteArrayInputStream(contents.get(files.path(file)));
    }

    @Override
    public String description() {
        return "map";
    }

    @Override
    public void close() {}
}
