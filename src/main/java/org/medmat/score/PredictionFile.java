package org.medmat.score;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.medmat.file.Lines;
import org.medmat.file.RegularFile;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;
import org.medmat.table.TableFormat;
import org.medmat.table.Tables;

/** Reads predictions, one after the other: lines of JSON, an array, or any table that {@code table} reads. */
final class PredictionFile {

    private static final JsonFactory JSON = new JsonFactory();
    /** What lies deeper or later in a record is no prediction. */
    private static final int DEEPEST = 12;

    private static final int MOST_ELEMENTS = 4;

    private final Path path;
    private String tool = "";
    private long damaged;

    /** Takes predictions. */
    @FunctionalInterface
    interface Sink {
        void take(Prediction prediction) throws IOException;
    }

    PredictionFile(Path path) {
        this.path = path;
    }

    /** Which tool wrote it, as far as the columns of the first record tell. */
    String tool() {
        return tool;
    }

    /** How many lines are no JSON: a run that was stopped leaves a half one. */
    long damaged() {
        return damaged;
    }

    void read(Sink sink) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new DataException(new Problem(
                    Place.of(path.toString()),
                    "there is no such file",
                    "name a file of predictions: JSONL, CSV, TSV, xlsx"));
        }
        switch (beginning()) {
            case '{' -> readLines(sink);
            case '[' -> readArray(sink);
            default -> readTable(sink);
        }
        if (tool.isEmpty()) {
            throw new DataException(
                    new Problem(
                            Place.of(path.toString()),
                            "holds no prediction that can be read",
                            "each needs a text (prediction, response, predict ...) and a key, or file and id, or image and question"));
        }
    }

    private int beginning() throws IOException {
        try (InputStream in = new BufferedInputStream(RegularFile.open(path))) {
            int first = in.read();
            while (first == ' ' || first == '\n' || first == '\r' || first == '\t' || first >= 0xef && first != 0xff) {
                first = first == 0xef ? skipMark(in) : in.read();
            }
            return first;
        }
    }

    private static int skipMark(InputStream in) throws IOException {
        // A file may end in the middle of it.
        in.readNBytes(2);
        return in.read();
    }

    private void readLines(Sink sink) throws IOException {
        try (Lines lines = new Lines(path.toString(), RegularFile.open(path))) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                String text = line.startsWith("\ufeff") ? line.substring(1) : line;
                if (!text.isBlank()) {
                    Map<String, String> cells = new HashMap<>();
                    try (JsonParser json = JSON.createParser(text)) {
                        if (json.nextToken() != JsonToken.START_OBJECT) {
                            damaged++;
                            continue;
                        }
                        flatten(json, "", 0, cells);
                    } catch (JsonProcessingException e) {
                        damaged++;
                        continue;
                    }
                    take(lines.number(), cells, sink);
                }
            }
        }
    }

    private void readArray(Sink sink) throws IOException {
        try (JsonParser json = JSON.createParser(new BufferedInputStream(RegularFile.open(path)))) {
            json.nextToken();
            while (json.nextToken() == JsonToken.START_OBJECT) {
                int line = json.currentLocation().getLineNr();
                Map<String, String> cells = new HashMap<>();
                flatten(json, "", 0, cells);
                take(line, cells, sink);
            }
        } catch (JsonProcessingException e) {
            throw new DataException(new Problem(
                    new Place(
                            path.toString(),
                            e.getLocation() == null ? 0 : e.getLocation().getLineNr()),
                    "this is not JSON as it should be: " + e.getOriginalMessage(),
                    "write the predictions again"));
        } catch (CharConversionException e) {
            throw new DataException(new Problem(
                    Place.of(path.toString()),
                    "this is not text in UTF-8: " + e.getMessage(),
                    "write the predictions again, in UTF-8"));
        }
    }

    private void take(long line, Map<String, String> cells, Sink sink) throws IOException {
        if (tool.isEmpty()) {
            tool = Prediction.tool(cells::get);
        }
        sink.take(Prediction.of(line, cells::get));
    }

    /** Scalars by their way, as far as anybody asks for them. */
    private static void flatten(JsonParser json, String way, int depth, Map<String, String> cells) throws IOException {
        int element = 0;
        for (JsonToken token = json.nextToken(); !token.isStructEnd(); token = json.nextToken()) {
            String name = json.currentName();
            if (token == JsonToken.FIELD_NAME) {
                token = json.nextToken();
            } else {
                name = Integer.toString(element++);
            }
            String here = way.isEmpty() ? name : way + "." + name;
            if (token.isStructStart()) {
                if (depth == DEEPEST || element > MOST_ELEMENTS) {
                    json.skipChildren();
                } else {
                    flatten(json, here, depth + 1, cells);
                }
            } else if (token != JsonToken.VALUE_NULL && Prediction.COLUMNS.contains(here)) {
                cells.put(here, json.getText());
            }
        }
    }

    private void readTable(Sink sink) throws IOException {
        Set<String> present = new HashSet<>();
        Tables.read(path.toString(), () -> RegularFile.open(path), TableFormat.PLAIN, row -> {
            if (tool.isEmpty()) {
                Prediction.COLUMNS.stream()
                        .filter(column -> row.columns().find(column) >= 0)
                        .forEach(present::add);
                tool = Prediction.tool(row::get);
            }
            sink.take(Prediction.of(row.number(), column -> present.contains(column) ? row.get(column) : null));
        });
    }
}
