package org.medmat.tree;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.medmat.file.Lines;

/** What a snapshot knows of the pictures that it lacks: by path and question, a line each. */
final class SnapshotFacts {

    static final String ENTRY = "medmat-pictures.tsv";

    private final Map<String, String> facts = new HashMap<>();

    private SnapshotFacts() {}

    static SnapshotFacts none() {
        return new SnapshotFacts();
    }

    /** @param lines closed in the end */
    static SnapshotFacts read(Lines lines) throws IOException {
        SnapshotFacts read = new SnapshotFacts();
        try (lines) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                int tab = line.lastIndexOf('\t');
                if (tab > 0) {
                    read.facts.put(line.substring(0, tab), line.substring(tab + 1));
                }
            }
        }
        return read;
    }

    /** @param facts by path and question with a tab between */
    static void write(SortedMap<String, String> facts, OutputStream out) throws IOException {
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            out.write((fact.getKey() + '\t' + fact.getValue() + '\n').getBytes(StandardCharsets.UTF_8));
        }
    }

    @Nullable
    String get(String path, String question) {
        return facts.get(path + '\t' + question);
    }
}
